/** Previews of the views' pages for those who show links: photographs of the built page, in few colours. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser, isRoot } from './find-browser.mjs';
import { root } from './prepare.mjs';

/** 1200 × 630 pixels, as links are shown; laid out for fewer, so that words can be read when it is small. */
const page = { width: 800, height: 420 };
const fine = 1.5;
/** Colours of a file, and what it may weigh, bytes: a heat map has fewer of them. */
const colours = 64;
const heaviest = 40_000;

/** What is no part of a preview is left out; what is, fills it. */
const look = `
.control-bar, .whole-page, .view-more, .view-verdict, .view-mark, .cloud-foot, .cloud figcaption, .cloud-readout,
.cloud-motion, .cloud-about, .live-region, .selection-bar, .range-handle, .compression-use, [data-aside], .embedded .evidence {
  display: none !important }
.embedded .lab { width: 752px; padding-top: 14px }
.embedded .lab figure { --picture: 340px; border: 0 }
.view-head h3 { font-size: 22px !important }
.view-head { margin-bottom: 8px }
.view-head::after, .cloud::before { content: "The Dropout Cloud"; font: 400 20px var(--serif); color: var(--ink-soft) }
.embedded .plot-main { min-height: 210px !important }
.cloud { --tall: 332px; width: 752px; margin-top: 16px !important; grid-template-areas: "head head" "star input" !important;
  grid-template-columns: minmax(0, 1fr) 290px !important }
.cloud::before { grid-area: head; font-size: 28px; color: var(--ink) }`;

/** In the browser: the pixels of an image in the nearest of its own commonest colours. */
async function reduce([source, most]) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const bins = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const key = ((data[i] >> 4) << 8) | ((data[i + 1] >> 4) << 4) | (data[i + 2] >> 4);
    const bin = bins.get(key) ?? { count: 0, exact: new Map() };
    const colour = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
    bin.count += 1;
    bin.exact.set(colour, (bin.exact.get(colour) ?? 0) + 1);
    bins.set(key, bin);
  }
  const far = (one, other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
  const common = [...bins.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ exact }) => [...exact].reduce((best, one) => (one[1] > best[1] ? one : best))[0]);
  // First those unlike any before, so that no mark loses its colour; then the shades between them.
  const apart = [];
  for (const colour of common) {
    if (apart.length < most / 2 && apart.every((other) => far(colour, other) > 48 ** 2)) apart.push(colour);
  }
  const palette = [...new Set([...apart, ...common])].slice(0, most);
  const nearest = new Map();
  const find = (colour) =>
    palette.reduce((best, other, i) => (far(colour, other) < far(colour, palette[best]) ? i : best), 0);
  const indices = Array.from({ length: data.length / 4 }, (_, i) => {
    const colour = (data[4 * i] << 16) | (data[4 * i + 1] << 8) | data[4 * i + 2];
    if (!nearest.has(colour)) nearest.set(colour, find(colour));
    return nearest.get(colour);
  });
  return { width: image.width, height: image.height, palette, indices };
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return whole;
}

/** A PNG file of at most 256 colours. */
function encode({ width, height, palette, indices }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, each the number of a colour.
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(indices.slice(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Photographs views of the built site in `dist`; `paths`: of their pages. */
export async function makePreviews(paths, dist, target) {
  const server = await preview({ root, logLevel: 'error', build: { outDir: dist }, preview: { port: 4300 } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const context = await browser.newContext({
      viewport: page,
      deviceScaleFactor: fine,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      bypassCSP: true,
      serviceWorkers: 'block',
    });
    const tab = await context.newPage();
    for (const path of paths) {
      const id = path.split('/').at(-2);
      await tab.goto(new URL(path, server.resolvedUrls.local[0]).href);
      await tab.addStyleTag({ content: look });
      // Numbers, or a chart where there is no room for them.
      const numbers = tab.locator(`#${id} output`).filter({ hasText: /\d/ });
      await numbers
        .or(tab.locator(`#${id} svg`))
        .first()
        .waitFor({ state: 'attached' });
      await tab.evaluate(() => document.fonts.ready);
      // Clusters and clouds settle.
      await tab.waitForTimeout(2500);
      const photo = await tab.screenshot();
      const source = `data:image/png;base64,${photo.toString('base64')}`;
      let file = null;
      for (let most = colours; most >= 8 && !(file?.length <= heaviest); most /= 2) {
        file = encode(await tab.evaluate(reduce, [source, most]));
      }
      const name = join(target, path, 'preview.png');
      mkdirSync(dirname(name), { recursive: true });
      writeFileSync(name, file);
      process.stderr.write(`${name}: ${file.length} bytes\n`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}
