/** What every visitor meets first, in each engine. */
import { expect, test } from './fixtures.ts';
import { heightBetween, numbers, opened, small, textOf, train, views } from './page.ts';

test('the page opens with its cloud and its numbers, and a slider moves those of all views', async ({ tab, site }) => {
  await tab.open(site.address);
  await expect.poll(() => textOf(tab, '.cloud-sentence')).toMatch(/\d+.% of these thinned networks say \d/);
  await expect.poll(async () => (await numbers(tab, 'recorded')).cloud).toMatch(/scaled=0\.\d+.*sampled=0\.\d+/);
  for (const both of [
    ['.cloud .segmented legend', '.cloud .segmented label span'],
    ['.cloud-numbers dd b', '.cloud-numbers dd output'],
  ] as const) {
    expect(await heightBetween(tab, both), both.join(' in one row with ')).toBeLessThan(3);
  }
  await tab.run(() => document.querySelector('.lab')!.scrollIntoView());
  await opened(tab);
  const before = await numbers(tab, 'recorded');
  await tab.focus('[data-control="dropout"] input[type="range"]');
  for (const [key, rate] of [
    ['ArrowRight', '0.55'],
    ['End', '0.9'],
  ]) {
    await tab.press(key);
    await expect.poll(() => textOf(tab, '[data-control="dropout"] .value-text')).toBe(rate);
  }
  await expect
    .poll(async () => {
      const after = await numbers(tab, 'recorded');
      return views.filter((id) => after[id] === before[id]);
    })
    .toEqual([]);
});

test('it trains to the end on WebAssembly, with numbers', async ({ tab, site }) => {
  await tab.open(`${site.address}view/sampling/?backend=wasm&${small}`);
  const found = await train(tab, 'sampling');
  for (const rule of ['scaled', 'sampled', 'single']) expect(found[`accuracy-${rule}`]).toBeGreaterThan(0.15);
  await expect.poll(() => textOf(tab, '#sampling figcaption')).toMatch(/Your run: .* seed 3; .*SIMD/);
});

test('a view of another part opens with its numbers and is trained to its end', async ({ tab, site }) => {
  await tab.open(`${site.address}view/thinned/?v=1&seed=3`);
  await opened(tab, ['thinned']);
  const found = await train(tab, 'thinned');
  expect(found['accuracy-scaled']).toBeGreaterThan(0.6);
});
