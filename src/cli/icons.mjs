/** `npm run icons`: draws the icons of the installed page, as public/icons/*.png, from public/icons/cloud.svg. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, isRoot } from './find-browser.mjs';
import { root } from './prepare.mjs';

const folder = join(root, 'public/icons');
const svg = readFileSync(join(folder, 'cloud.svg'), 'utf8');
/** Masks may cut off a fifth at each side: what matters stays in the middle. */
const files = [
  { name: 'cloud-192.png', size: 192, share: 1 },
  { name: 'cloud-512.png', size: 512, share: 1 },
  { name: 'cloud-maskable-512.png', size: 512, share: 0.72 },
];

const browser = await chromium.launch({ executablePath: findBrowser(), args: isRoot ? ['--no-sandbox'] : [] });
for (const { name, size, share } of files) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawn = svg.replace('<svg ', `<svg style="width: ${size * share}px; margin: ${(size * (1 - share)) / 2}px" `);
  await page.setContent(`<style>body { margin: 0; background: #fbfaf8 } svg { display: block }</style>${drawn}`);
  await page.screenshot({ path: join(folder, name) });
}
await browser.close();
