/** What the page holds of its browser. */
import type { Page } from '@playwright/test';
import { actions, goTo, press, type Soaked } from './actions.ts';

export interface Held {
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly workers: number;
}

/** Statuses of a figure that shows no run of the page's own, and waits for none. */
const atRest = ['recorded', 'cancelled', 'failed'];

/** Ends what is under way, and takes the page's own run out of sight, by buttons that small screens keep folded. */
export async function clear(all: Soaked): Promise<void> {
  const figure = all.page.locator(`figure[data-view="${all.view}"]`);
  await all.page.setViewportSize({ width: 1280, height: 800 });
  // A job that is ended takes a moment.
  for (let tries = 0; tries < 20; tries++) {
    for (const name of ['Cancel', 'Reset']) await press(all, name);
    await all.page.waitForTimeout(200);
    if (atRest.includes((await figure.getAttribute('data-status')) ?? '')) return;
  }
  throw new Error(`what is under way does not end, but is ${await figure.getAttribute('data-status')}`);
}

/** What comes to those who read on has come, however long ago the page was opened. */
async function readThrough(page: Page): Promise<void> {
  const isWhole = !page.url().includes('/view/');
  if (isWhole) await page.locator('#reproduces').waitFor({ state: 'attached' });
  const goOn = () =>
    page.evaluate(() => {
      scrollBy({ top: 700, behavior: 'instant' });
      return scrollY + innerHeight < document.documentElement.scrollHeight - 1;
    });
  for (let more = true; more; more = await goOn()) await page.waitForTimeout(50);
  await page.waitForLoadState('networkidle');
  await page.locator('.reproduces-summary[data-loading]').waitFor({ state: 'detached' });
  await page.evaluate(() => scrollTo(0, 0));
}

/** The page in the same state each time: read, at its start, nothing kept or under way; and what it holds then. */
export async function measure(all: Soaked): Promise<Held> {
  const { page, session, home } = all;
  await goTo(page, home);
  await clear(all);
  await readThrough(page);
  await page.waitForTimeout(1000);
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    megabytes: of('JSHeapUsedSize') / 2 ** 20,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    workers: page.workers().length,
  };
}

/** What leaves something behind each time that it is done, where anything does. */
const often = ['train, cancel', 'enlarge, leave', 'present, leave', 'the worker is killed'];
const times = 2;
/** More than this each time is a leak: what comes once may come late. */
const each = { nodes: 10, listeners: 1, documents: 1, workers: 1 } as const;

/** What is held more of each time that the same is done again; nothing is good. */
export async function leakedIn(all: Soaked): Promise<string[]> {
  const again = async () => {
    for (const name of often) await actions[name](all);
  };
  await again();
  const before = await measure(all);
  for (let i = 0; i < times; i++) await again();
  const after = await measure(all);
  return (Object.keys(each) as (keyof typeof each)[])
    .filter((name) => after[name] - before[name] >= times * each[name])
    .map((name) => `${after[name]} ${name} after doing the same ${times} times more, ${before[name]} before`);
}
