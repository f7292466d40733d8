/** The rest of what matters to a visitor, in each engine. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnFrom, inspectSvg } from '../browser/pictures.ts';
import { expect, test } from './fixtures.ts';
import { focused, numbers, opened, small, textOf, tiny, train } from './page.ts';
import type { Tab } from './tab.ts';

test('it trains on the GPU where there is one, with the numbers of WebAssembly', async ({ tab, site }) => {
  const address = (backend: string) => `${site.address}view/sampling/?backend=${backend}&${tiny}`;
  await tab.open(address('wasm'));
  const onWasm = await train(tab, 'sampling');
  await tab.run(() => localStorage.clear());
  await tab.open(address('webgl'));
  const found = await train(tab, 'sampling');
  const hasWebGl = await tab.run(() => new OffscreenCanvas(1, 1).getContext('webgl2') !== null);
  await expect.poll(() => textOf(tab, '#sampling figcaption')).toMatch(/Your run: .*seed 3; (?!.*not finished)/);
  expect(/SIMD/.test(await textOf(tab, '#sampling figcaption'))).toBe(!hasWebGl);
  expect(Object.keys(found)).toEqual(Object.keys(onWasm));
  for (const [name, value] of Object.entries(found)) expect(value, name).toBeCloseTo(onWasm[name], 2);
});

test('the replay goes through the checkpoints of a run', async ({ tab, site }) => {
  await tab.open(`${site.address}view/mstd/`);
  await opened(tab, ['mstd']);
  const end = await numbers(tab, 'recorded');
  const slider = '[data-control="checkpoint"] input[type="range"]';
  const shown = () => tab.run((what) => document.querySelector<HTMLInputElement>(what)!.value, slider);
  const last = Number(await shown());
  await tab.focus(slider);
  await tab.press('ArrowLeft');
  await expect.poll(shown).toBe(String(last - 1));
  await expect.poll(() => numbers(tab, 'recorded')).not.toEqual(end);
  await tab.press('Home');
  await expect.poll(shown).toBe('0');
  await tab.click('[data-control="checkpoint"] .play');
  await expect.poll(shown).toBe(String(last));
  await expect.poll(() => numbers(tab, 'recorded')).toEqual(end);
});

test('in a frame of another site a view shows, trains, tells its height and hands keys on', async ({ tab, site }) => {
  await tab.open(site.foreign);
  await tab.run((address) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    const frame = document.createElement('iframe');
    frame.width = '768';
    frame.height = '464';
    frame.src = address;
    document.body.append(frame);
  }, `${site.address}view/sampling/?backend=wasm&${small}`);
  const heard = () =>
    tab.run(() => {
      const { heard } = window as unknown as { heard: { type?: string; key?: string; height?: number }[] };
      return {
        isTold: heard.some(({ type, height }) => type === 'dropout-cloud:height' && Number(height) > 300),
        keys: heard.flatMap(({ type, key }) => (type === 'dropout-cloud:key' ? [key] : [])),
      };
    });
  await expect.poll(heard).toEqual({ isTold: true, keys: [] });
  await tab.clickInFrame('.view-head');
  await tab.press('PageDown');
  await expect.poll(heard).toEqual({ isTold: true, keys: ['PageDown'] });
  await tab.clickInFrame('button', 'Train');
  const status = () => tab.runInFrame(() => document.getElementById('sampling')?.dataset.status);
  await expect.poll(status, { timeout: 120_000 }).toBe('done');
  const accuracy = () =>
    tab.runInFrame(() => {
      const output = document.querySelector('output[data-layer="run"][data-metric="accuracy-scaled"]');
      return Number(output?.getAttribute('data-value'));
    });
  expect(await accuracy()).toBeGreaterThan(0.15);
  expect(await tab.runInFrame(() => document.querySelectorAll('.notice').length)).toBe(0);
});

/** Presses a button that hands a file over; answers it. */
async function download(tab: Tab, button: string, name: string): Promise<Buffer> {
  const path = join(tab.downloads, name);
  expect(existsSync(path)).toBe(false);
  await tab.click('.share-bar button', button);
  let size = -1;
  await expect
    .poll(() => {
      const before = size;
      size = existsSync(path) ? readFileSync(path).length : -1;
      return size > 0 && size === before;
    }, name)
    .toBe(true);
  return readFileSync(path);
}

for (const id of ['sampling', 'clusters']) {
  test(`${id} is saved as SVG, PNG and CSV`, async ({ tab, site }) => {
    await tab.open(`${site.address}view/${id}/?dropout=0.4`);
    await opened(tab, [id]);
    if (id === 'clusters') await expect.poll(() => tab.run(() => document.querySelectorAll('canvas').length)).toBe(2);
    const heading = await textOf(tab, `#${id} h3`);
    const svg = await download(tab, 'SVG', `dropout-${id}-p0.4.svg`);
    const png = await download(tab, 'PNG', `dropout-${id}-p0.4.png`);
    const csv = await download(tab, 'CSV', `${id}.csv`);
    const lines = csv.toString('utf8').trimEnd().split('\r\n');
    const table = lines.filter((line) => !line.startsWith('# '));
    const title = lines[0].slice(2);
    expect(heading).toContain(title);
    expect(table.length).toBeGreaterThan(5);
    expect(table[1].split(',')).toHaveLength(table[0].split(',').length);
    // The page's policy would not let styles in a picture be read.
    await tab.open(site.foreign);
    const found = await tab.run(inspectSvg, svg.toString('utf8'));
    expect(found).toMatchObject({ broken: null, foreign: [], scripts: 0 });
    expect(found.texts[0]).toBe(title);
    expect(found.fonts).toBeGreaterThan(0);
    expect(found.drawn).toBeGreaterThan(0.02);
    expect(found.colours).toBeGreaterThan(40);
    const drawn = await tab.run(drawnFrom, `data:image/png;base64,${png.toString('base64')}`);
    expect(drawn).toMatchObject({ width: 2 * found.width, height: 2 * found.height });
    expect(drawn.colours).toBeGreaterThan(40);
  });
}

test('after the first visit the page opens, trains and saves without a server', async ({ tab, site }) => {
  await tab.open(site.address);
  await opened(tab);
  await expect
    .poll(() => tab.run(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
    .toBe('activated');
  await site.end();
  await tab.open(`${site.address}?backend=wasm&${small}`);
  await expect.poll(() => textOf(tab, '.cloud-sentence')).toMatch(/\d/);
  await tab.run(() => document.querySelector('.lab')!.scrollIntoView());
  await opened(tab);
  expect((await train(tab, 'sampling'))['accuracy-scaled']).toBeGreaterThan(0.15);
});

test('a newer version is told of, taken by its button or by one reload, and no run is lost', async ({
  tab,
  deployed,
}) => {
  const address = `${deployed.address}view/sampling/?backend=wasm&${small}`;
  const script = () => tab.run(() => document.querySelector<HTMLScriptElement>('script[type="module"][src]')!.src);
  const isReady = () =>
    tab.run(
      () => [...document.querySelectorAll('.notice')].filter(({ textContent }) => /newer/.test(textContent)).length,
    );
  // On its way to another page, a tab answers nothing.
  const scriptNow = () => script().catch(() => '');
  await tab.open(deployed.address);
  await expect.poll(() => tab.run(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  await tab.open(address);
  const older = await script();
  await train(tab, 'sampling');
  const { sampling: run } = await numbers(tab, 'run');
  expect(run).toMatch(/accuracy-scaled=0\.\d/);
  const shown = () => numbers(tab, 'run').then((all) => all.sampling);

  deployed.next();
  await tab.open(address);
  expect(await script()).toBe(older);
  await expect.poll(isReady).toBe(1);
  await expect.poll(shown).toBe(run);
  await tab.click('.notice button', 'Take it');
  await expect.poll(scriptNow).not.toMatch(RegExp(`^$|${older}`));
  await expect.poll(shown).toBe(run);
  expect(await isReady()).toBe(0);

  // The next one has the names of the first again.
  deployed.next();
  await tab.open(address);
  await expect.poll(isReady).toBe(1);
  await tab.open(address);
  expect(await script()).toBe(older);
  await expect.poll(shown).toBe(run);
  expect(await isReady()).toBe(0);
});

test('the keyboard leads past the figures, into a panel and out of it, and writes numbers with a comma', async ({
  tab,
  site,
}) => {
  await tab.open(site.address);
  await expect.poll(() => tab.run(() => document.querySelector('#questions') !== null)).toBe(true);
  await tab.press('Tab');
  expect(await focused(tab)).toBe('To the laboratory');
  await tab.press('Enter');
  const isInView = () =>
    tab.run(() => {
      const { top, bottom } = document.querySelector('.lab')!.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
  await expect.poll(isInView).toBe(true);
  await opened(tab);
  await tab.focus('.more > summary');
  await tab.press('Enter');
  const isOpen = () => tab.run(() => document.querySelector<HTMLDetailsElement>('.more')!.open);
  await expect.poll(isOpen).toBe(true);
  await tab.press('Escape');
  await expect.poll(isOpen).toBe(false);
  expect(await focused(tab)).toBe('More');

  await tab.click('#sampling .view-more > summary');
  await tab.click('#sampling .share-bar button', 'Embed');
  const depth = () => tab.run(() => history.state?.layers ?? 0);
  const at = await tab.run(() => scrollY);
  const hasDialog = () => tab.run(() => document.querySelector('dialog[open], [role="dialog"]') !== null);
  await expect.poll(hasDialog).toBe(true);
  await expect.poll(depth).toBe(1);
  await tab.press('Escape');
  await expect.poll(hasDialog).toBe(false);
  await expect.poll(depth).toBe(0);
  expect(await focused(tab)).toBe('Embed');
  expect(await tab.run(() => scrollY)).toBe(at);

  await tab.click('input[aria-label="Dropout rate, typed"]');
  await tab.press('Control+a', '0', ',', '7', 'Enter');
  await expect.poll(() => textOf(tab, '[data-control="dropout"] .value-text')).toBe('0.7');
  await expect.poll(() => tab.run(() => location.search)).toMatch(/dropout=0\.7/);
});

test('a script that did not come is asked for again', async ({ tab, site, expectTrouble }) => {
  expectTrouble(/not loaded|404|could not|import/);
  for (const file of ['more-panel-', 'picture-file-']) site.missing.add(`assets/${file}`);
  await tab.open(`${site.address}view/sampling/?dropout=0.3`);
  await opened(tab, ['sampling']);
  await tab.click('.share-bar button', 'SVG');
  await expect.poll(() => textOf(tab, '.share-problem')).toMatch(/cannot be made here: /);
  await tab.click('.more > summary');
  // Where the page is loaded anew, it cannot be asked for a moment.
  const told = () => textOf(tab, '.more .notice').catch(() => 'on its way');
  await expect.poll(told).toMatch(/More settings could not be loaded: /);
  site.missing.clear();
  await tab.click('.more .notice button', 'Try again');
  await expect.poll(told).toBe('');
  await opened(tab, ['sampling']);
  if (await tab.run(() => document.querySelector('.more[open]') === null)) await tab.click('.more > summary');
  await expect.poll(() => tab.run(() => document.querySelector('.more [data-control="seed"]') !== null)).toBe(true);
  await tab.press('Escape');
  // Pressed again, it comes; where that loads the page anew, once more.
  await expect(async () => {
    await tab.click('.share-bar button', 'SVG');
    const saved = join(tab.downloads, 'dropout-sampling-p0.3.svg');
    await expect.poll(() => existsSync(saved), { timeout: 5000 }).toBe(true);
  }).toPass({ timeout: 60_000 });
});
