import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { serveFiles } from '../server.ts';
import type { Session } from '../settings.ts';
import { quantile } from '../spread.ts';

export interface PageTimes {
  readonly moves: number;
  /** Milliseconds from the slider's input event to the frame that shows its consequences. */
  readonly p50: number;
  readonly p95: number;
}

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
/** The views that follow the slider, all of them on one screen. */
const views = ['sampling', 'clusters', 'mstd', 'compression'];
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Slider to painted views, in the built page; null where it is not built or has no slider of the dropout rate. */
export async function measurePage({ bench, extent, say }: Session): Promise<PageTimes | null> {
  if (!existsSync(join(dist, 'index.html'))) {
    say('slider to views: the site is not built (npm run build)');
    return null;
  }
  const files = new Map(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [
        `/${path.slice(dist.length).split(sep).join('/')}`,
        { body: readFileSync(path), type: types[extname(path)] ?? 'application/octet-stream' },
      ]),
  );
  const index = files.get('/index.html');
  if (index) files.set('/', index);
  const site = await serveFiles(files);
  const page = await bench.newPage();
  try {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(site.address);
    const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true }).first();
    await slider.waitFor({ timeout: 20_000 });
    say(`slider to views: ${extent.sliderMoves} moves`);
    for (const view of views) {
      const shown = page.locator(`figure[data-view="${view}"] output[data-layer="recorded"]`).first();
      await shown.filter({ hasText: /\d/ }).waitFor({ timeout: 20_000 });
    }
    await page
      .locator('.lab')
      .first()
      .evaluate((element) => element.scrollIntoView());
    await slider.focus();
    // Once over all rates: what a slider can reach is loaded, as it is for a visitor's own run.
    await page.keyboard.press('Home');
    for (let move = 0; move < 18; move++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(150);
    }
    await page.waitForTimeout(3000);
    for (let move = 0; move < 8; move++) await page.keyboard.press('ArrowLeft');
    return await moveSlider(page, extent.sliderMoves);
  } catch (error) {
    say(`slider to views: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  } finally {
    await page.close();
    site.close();
  }
}

async function moveSlider(page: Page, moves: number): Promise<PageTimes> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        // A message posted in an animation frame is answered after that frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
  for (let move = 0; move < moves; move++) {
    await page.keyboard.press(Math.floor(move / 5) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForFunction((count) => (globalThis as unknown as { times: number[] }).times.length > count, move);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  return { moves, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
