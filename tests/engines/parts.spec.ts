/** The pages of parts, and the one for teachers, in each engine. */
import { deflateRawSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';
import { opened, textOf, train } from './page.ts';

/** A view of each part, a run of a few seconds, and a number that it must tell. */
const trained = [
  ['basics', 'thinned', 'seed=3', 'accuracy-scaled'],
  ['distillation', 'distillation', 'seed=3&steps=20&trainImages=500&backend=wasm&budget=quick', 'error-distilled'],
  ['priors', 'regression', 'seed=3', 'gap-dropout'],
] as const;

for (const [part, view, settings, metric] of trained)
  test(`${part} opens with its numbers, and ${view} is trained to its end`, async ({ tab, site }) => {
    await tab.open(`${site.address}${part}/#${view}`);
    await expect.poll(() => textOf(tab, 'h1')).toMatch(/\w/);
    await opened(tab, [view]);
    await tab.open(`${site.address}view/${view}/?v=1&${settings}`);
    await opened(tab, [view]);
    const found = await train(tab, view);
    expect(Object.keys(found).join(' ')).toContain(metric);
    for (const [name, value] of Object.entries(found)) expect(value, name).not.toBeNaN();
    await expect.poll(() => textOf(tab, `#${view} figcaption`)).toMatch(/Your run: .*seed 3/);
  });

test('the training of a recorded run of a part is gone through by a slider', async ({ tab, site }) => {
  await tab.open(`${site.address}view/shrinkage/`);
  await opened(tab, ['shrinkage']);
  const slider = 'input[type="range"][aria-label="Training"]';
  await expect.poll(() => tab.run((what) => document.querySelector(what) !== null, slider)).toBe(true);
  const end = await textOf(tab, '#shrinkage .shrinkage-maps');
  await tab.focus(slider);
  await tab.press('Home');
  await expect.poll(() => textOf(tab, '#shrinkage .shrinkage-maps')).not.toBe(end);
  await tab.press('End');
  await expect.poll(() => textOf(tab, '#shrinkage .shrinkage-maps')).toBe(end);
});

test('an assignment is made for a class, with its link', async ({ tab, site }) => {
  await tab.open(`${site.address}classroom/#assignments`);
  await expect.poll(() => textOf(tab, 'h1')).toBe('For teaching');
  await tab.click('input[type="text"], input:not([type])');
  await tab.press('O', 'n', 'e');
  await expect.poll(() => tab.run(() => document.querySelector('iframe') !== null)).toBe(true);
  const link = () =>
    tab.run(() =>
      [...document.querySelectorAll('input, textarea')]
        .map((one) => (one as HTMLInputElement).value)
        .find((text) => /\?assignment=/.test(text)),
    );
  await expect.poll(link).toMatch(/classroom\/\?assignment=[\w-]+#assignments$/);
  const told = () => tab.runInFrame(() => document.querySelector('figure output[data-layer="recorded"]') !== null);
  await expect.poll(told).toBe(true);
});

test('a plan is presented by its keys, and an assignment is done up to its code', async ({ tab, site }) => {
  await tab.open(`${site.address}classroom/?sample=ten-minutes&present=1#plans`);
  const scene = () => tab.run(() => document.querySelector<HTMLElement>('.plan-present')?.dataset.scene);
  await expect.poll(scene).toBe('1');
  await tab.press('PageDown');
  await expect.poll(scene).toBe('2');

  const lists = { lock: [], hide: [], predictions: [], questions: [], metrics: [] };
  const asked = { format: 1, view: 'thinned', title: 'One mask', text: '', settings: 'v=1&steps=100', ...lists };
  const packed = deflateRawSync(JSON.stringify({ ...asked, ownSeed: false, run: 'live' })).toString('base64url');
  await tab.open(`${site.address}classroom/?assignment=${packed}#assignments`);
  await tab.click('button', 'Show the view');
  await expect.poll(() => tab.run(() => document.querySelector('iframe') !== null)).toBe(true);
  await expect
    .poll(() => tab.runInFrame(() => document.querySelector('figure')?.dataset.status ?? ''))
    .toBe('recorded');
  await tab.clickInFrame('button', 'Train');
  await expect.poll(() => textOf(tab, 'main')).toContain('Your run is finished');
  await tab.click('button', 'Make the code');
  const code = () => tab.run(() => document.querySelector<HTMLTextAreaElement>('.code-text')?.value ?? '');
  await expect.poll(code).toMatch(/^DROPOUT-1\.[\w-]+\.[0-9a-z]{11}$/);
});
