import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { serveFiles } from '../server.ts';
import type { Session } from '../settings.ts';
import { quantile } from '../spread.ts';

/** Milliseconds from a slider's input event to the end of the frame that shows its consequences. */
export interface MoveTimes {
  readonly moves: number;
  readonly p50: number;
  readonly p95: number;
  /** Median of the event's script. */
  readonly script: number;
  /** The frame that shows it, from its own beginning, the display's tick, until it is painted: late beyond 16.7. */
  readonly frame: number;
  readonly frame95: number;
}

export interface PageTimes {
  /** The laboratory's dropout rate, which moves four views, by its keys. */
  readonly views: MoveTimes;
  /** The same with the mouse: the browser delivers its movements with a frame, so that all this time is work. */
  readonly dragged: MoveTimes;
  /** By its keys while networks are trained. */
  readonly training: MoveTimes;
  /** Checkpoints of a network of 700 and 700 units: heat maps of 700 × 784 and 700 × 700 weights. */
  readonly maps: MoveTimes;
  /** A page with a slider and its number only: what the browser itself takes, most of it waiting for the frame. */
  readonly bare: MoveTimes;
  readonly bareDragged: MoveTimes;
}

const dist = fileURLToPath(new URL('../../../dist/', import.meta.url));
/** The views that follow the slider, all of them on one screen. */
const views = ['sampling', 'clusters', 'mstd', 'compression'];
/** Trained in a few seconds: what it has learnt does not matter here. */
const large = 'shape=700,700&rates=0.5&dropout=0.5&steps=40&trainImages=500&backend=wasm';
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Sliders to painted views, in the built page; null where it is not built or lacks them. */
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
    say(`slider to views: ${extent.sliderMoves} moves`);
    const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true }).first();
    await slider.waitFor({ timeout: 20_000 });
    for (const view of views) {
      const number = page.locator(`figure[data-view="${view}"] output[data-layer="recorded"]`).first();
      await number.filter({ hasText: /\d/ }).waitFor({ timeout: 20_000 });
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
    const shown = await moveSlider(page, extent.sliderMoves, pressKeys(page));
    const dragged = await moveSlider(page, extent.sliderMoves, await dragThumb(slider));
    await page.mouse.up();
    await page
      .getByRole('button', { name: /^Train/ })
      .first()
      .click();
    await page.locator('figure[data-view="sampling"][data-status="training"]').waitFor({ timeout: 60_000 });
    await slider.focus();
    const training = await moveSlider(page, extent.sliderMoves, pressKeys(page));
    await page.goto(`${site.address}view/clusters/?${large}`);
    await page.getByRole('button', { name: /^Train/ }).click();
    await page.locator('figure[data-view="clusters"][data-status="done"]').waitFor({ timeout: 180_000 });
    await page.locator('[data-control="checkpoint"] input[type="range"]').focus();
    for (let move = 0; move < 12; move++) {
      await page.keyboard.press(move < 6 ? 'ArrowLeft' : 'ArrowRight');
      await page.waitForTimeout(300);
    }
    const maps = await moveSlider(page, extent.sliderMoves, pressKeys(page, 'ArrowLeft', 'ArrowRight'));
    await page.setContent('<input type="range" max="0.9" step="0.05" /><output></output>');
    await page.evaluate(() => {
      document.addEventListener('input', ({ target }) => {
        document.querySelector('output')!.value = (target as HTMLInputElement).value;
      });
    });
    const lone = page.locator('input');
    await lone.focus();
    const bare = await moveSlider(page, extent.sliderMoves, pressKeys(page));
    const bareDragged = await moveSlider(page, extent.sliderMoves, await dragThumb(lone));
    return { views: shown, dragged, training, maps, bare, bareDragged };
  } catch (error) {
    say(`slider to views: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return null;
  } finally {
    await page.close();
    site.close();
  }
}

/** Of the browser, not yet among TypeScript's types. */
interface Scheduler {
  postTask(task: () => unknown, options: { priority: 'user-blocking' }): unknown;
}

/** ms */
interface Move {
  /** From the event to the end of the frame that shows it. */
  readonly total: number;
  readonly script: number;
  /** From the display's tick to the end of that frame. */
  readonly frame: number;
}

/** Makes the move of this number, from 0. */
type Mover = (move: number) => Promise<void>;

/** Moves the slider that has the focus, five steps there and five back. */
const pressKeys =
  (page: Page, there = 'ArrowRight', back = 'ArrowLeft'): Mover =>
  (move) =>
    page.keyboard.press(Math.floor(move / 5) % 2 === 0 ? there : back);

/** Takes a slider's thumb with the mouse and moves it by steps, five there and five back. */
async function dragThumb(slider: Locator): Promise<Mover> {
  const { mouse } = slider.page();
  const { left, step, y } = await slider.evaluate((input: HTMLInputElement) => {
    const box = input.getBoundingClientRect();
    const thumb = box.height;
    const length = box.width - thumb;
    const steps = (Number(input.max) - Number(input.min)) / Number(input.step);
    return { left: box.left + thumb / 2 + length / 3, step: length / steps, y: box.top + box.height / 2 };
  });
  await mouse.move(left, y);
  await mouse.down();
  return async (move) => {
    const place = move % 10;
    await mouse.move(left + step * (place < 5 ? place + 1 : 9 - place), y);
  };
}

async function moveSlider(page: Page, moves: number, mover: Mover): Promise<MoveTimes> {
  await page.evaluate(() => {
    const { scheduler, moved } = globalThis as unknown as { scheduler: Scheduler; moved?: AbortController };
    moved?.abort();
    const times: Move[] = [];
    const stop = new AbortController();
    Object.assign(globalThis, { times, moved: stop });
    let began = 0;
    // The page's own listeners are called between these two. Functions stay nameless: names need a helper that is not there.
    window.addEventListener(
      'input',
      () => {
        began = performance.now();
      },
      { capture: true, signal: stop.signal },
    );
    window.addEventListener(
      'input',
      ({ timeStamp }) => {
        const script = performance.now() - began;
        requestAnimationFrame((tick) => {
          // A task posted in an animation frame runs after that frame is painted, before other tasks by its priority.
          scheduler.postTask(
            () => times.push({ total: performance.now() - timeStamp, script, frame: performance.now() - tick }),
            { priority: 'user-blocking' },
          );
        });
      },
      { signal: stop.signal },
    );
  });
  for (let move = 0; move < moves; move++) {
    await mover(move);
    await page.waitForFunction((count) => (globalThis as unknown as { times: Move[] }).times.length > count, move);
  }
  const times = await page.evaluate(() => (globalThis as unknown as { times: Move[] }).times);
  const of = (part: keyof Move, share: number) =>
    quantile(
      times.map((time) => time[part]),
      share,
    );
  return {
    moves,
    p50: of('total', 0.5),
    p95: of('total', 0.95),
    script: of('script', 0.5),
    frame: of('frame', 0.5),
    frame95: of('frame', 0.95),
  };
}
