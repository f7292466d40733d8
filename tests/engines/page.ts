/** What tests read off the page. */
import { expect } from '@playwright/test';
import type { Tab } from './tab.ts';

export const views = ['sampling', 'clusters', 'mstd', 'compression'];

/** A run of a few seconds. */
export const small = 'v=1&seed=3&rates=0,0.5&samples=5&steps=30&networkShape=20,10&units=25&trainImages=500';
/** One for a GPU in software. */
export const tiny = 'v=1&seed=3&rates=0.5&samples=2&steps=10&networkShape=20,10&trainImages=500';

/** All numbers of one source, by view, as they are in the markup; a number that is not known is missing. */
export const numbers = (tab: Tab, source: 'recorded' | 'run'): Promise<Record<string, string>> =>
  tab.run((layer) => {
    const outputs = [...document.querySelectorAll(`figure output[data-layer="${layer}"][data-value]`)];
    return outputs.reduce<Record<string, string>>((all, output) => {
      const view = output.closest('figure')!.id;
      all[view] = `${all[view] ?? ''} ${output.getAttribute('data-metric')}=${output.getAttribute('data-value')}`;
      return all;
    }, {});
  }, source);

export const textOf = (tab: Tab, selector: string): Promise<string> =>
  tab.run((what) => document.querySelector(what)?.textContent ?? '', selector);

export const focused = (tab: Tab): Promise<string> =>
  tab.run(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim().slice(0, 40) ?? '';
  });

/** Waits for the recorded numbers of all views on the page. */
export const opened = (tab: Tab, all: readonly string[] = views): Promise<void> =>
  expect
    .poll(async () => Object.keys(await numbers(tab, 'recorded')).filter((id) => all.includes(id)))
    .toHaveLength(all.length);

/** Trains what the page at hand shows in `view`, to the end; answers its numbers. */
export async function train(tab: Tab, view: string): Promise<Record<string, number>> {
  await tab.click('button', 'Train');
  const status = (id: string) => document.getElementById(id)?.dataset.status;
  await expect.poll(() => tab.run(status, view), { timeout: 120_000 }).toBe('done');
  const pairs = (await numbers(tab, 'run'))[view].trim().split(' ');
  return Object.fromEntries(pairs.map((pair) => pair.split('=')).map(([name, value]) => [name, Number(value)]));
}

/** How far the middles of two texts lie apart in height, px. */
export const heightBetween = (tab: Tab, both: readonly [string, string]): Promise<number> =>
  tab.run((selectors) => {
    const [one, other] = selectors.map((selector) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(selector)!);
      const { top, bottom } = range.getBoundingClientRect();
      return (top + bottom) / 2;
    });
    return Math.abs(one - other);
  }, both);
