/** Pictures of every view as files: complete, of this site alone, and drawn. */
import { readFileSync } from 'node:fs';
import { download, openElsewhere } from './files.ts';
import { expect, test } from './fixtures.ts';
import { drawnFrom, inspectSvg } from './pictures.ts';
import { viewPages } from './views.ts';

/** Every setting of a view at another value than its default: tests/unit/embed.test.ts sees to it. */
const { query } = JSON.parse(readFileSync(new URL('../fixtures/every-setting.json', import.meta.url), 'utf8'));

const ids = Object.keys(viewPages);

// A canvas, canvases within a chart, and lines, one of them on a dark ground.
for (const id of ['cloud', 'clusters', 'mstd']) {
  test(`${id} as SVG and PNG`, async ({ page, context }) => {
    const elsewhere = await openElsewhere(page, context);
    await page.goto(`./view/${id}/?v=1&dropout=0.4&theme=${id === 'mstd' ? 'dark' : 'light'}`);
    const figure = page.locator(`#${id}`);
    await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
    // Clusters come a moment after the recorded run.
    if (id === 'clusters') await expect(figure.locator('canvas').first()).toBeVisible();
    if (id === 'compression') await expect(figure.locator('.flow-pad')).toBeVisible();
    const svg = await download(page, figure.getByRole('button', { name: 'SVG', exact: true }));
    expect(svg.name).toBe(`dropout-${id}-p0.4.svg`);
    const found = await elsewhere.evaluate(inspectSvg, svg.bytes.toString('utf8'));
    expect(found.broken).toBeNull();
    expect(found.foreign).toEqual([]);
    expect(found.scripts).toBe(0);
    expect(found.fonts).toBeGreaterThan(0);
    expect(found.texts[0]).toBe(viewPages[id].title);
    expect(found.texts.at(-2)).toMatch(new RegExp(`/view/${id}/\\?v=1&.*&dropout=0\\.4&`));
    expect(found.charts).toBeGreaterThan(1);
    expect(found.drawn).toBeGreaterThan(0.02);
    expect(found.colours).toBeGreaterThan(40);
    if (id !== 'cloud') {
      const evidence = await figure.locator('.evidence .of-recorded').textContent();
      const words = found.texts.map((text) => text.replace(/\s/g, '')).join(' ');
      expect(words).toContain(evidence?.replace(/\s/g, '').slice(0, 60));
      expect(words).toMatch(/Recorded:\S*784/);
    }

    const png = await download(page, figure.getByRole('button', { name: 'PNG', exact: true }));
    expect(png.name).toBe(`dropout-${id}-p0.4.png`);
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * found.width, 2 * found.height]);
    const drawn = await elsewhere.evaluate(drawnFrom, `data:image/png;base64,${png.bytes.toString('base64')}`);
    expect(drawn.colours).toBeGreaterThan(40);
    // The theme's ground: dark is nearly black.
    expect((drawn.ground & 255) < 60).toBe(id === 'mstd');
  });
}

for (const id of ids) {
  test(`the link in a picture of ${id} shows the same picture with the same numbers, whatever is set`, async ({
    page,
    context,
  }) => {
    // Where calm is asked for, the cloud is held before a link says at how many masks.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const elsewhere = await openElsewhere(page, context);
    const figure = page.locator(`#${id}`);
    const here = async () => {
      await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
      if (id === 'clusters') await expect(figure.locator('.heat-map canvas').first()).toBeVisible();
      if (id === 'clusters') await expect(figure.locator('.clusters-told')).not.toContainText(/clustering|still/);
      if (id === 'compression') await expect(figure.locator('.flow-pad')).toBeVisible();
      if (id === 'cloud') await expect(figure.locator('.cloud-tested')).toContainText(/\d/);
    };
    const picture = async () => {
      await here();
      await page.evaluate(() => document.fonts.ready);
      return (await download(page, figure.getByRole('button', { name: 'SVG', exact: true }))).bytes.toString('utf8');
    };
    const numbers = () =>
      figure
        .locator('output[data-metric]')
        .evaluateAll((all) => all.map((one) => [one.getAttribute('data-metric'), one.textContent]));
    await page.goto(`./view/${id}/${query}`);
    const first = await picture();
    const told = await numbers();
    const { texts, broken, foreign, scripts, fonts, charts } = await elsewhere.evaluate(inspectSvg, first);
    expect({ broken, foreign, scripts }).toEqual({ broken: null, foreign: [], scripts: 0 });
    expect(fonts).toBeGreaterThan(0);
    expect(charts).toBeGreaterThan(1);
    expect(texts[0]).toBe(viewPages[id].title);
    const [link, licence] = texts.slice(-2);
    expect(licence).toMatch(/CC BY 4\.0/);
    expect(texts.join(' ')).not.toMatch(/\b(point at|click|drag|press)\b|–\s*–|your run\s*–/i);
    const asked = new URLSearchParams(query);
    for (const [name, value] of new URL(link).searchParams) expect(value, name).toBe(asked.get(name));
    const csv = await download(page, figure.getByRole('button', { name: 'CSV', exact: true }));
    const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
    const comments = lines.filter((line) => line.startsWith('# '));
    expect(comments.slice(-2)).toEqual([`# ${link}`, `# ${licence}`]);
    expect(lines.slice(0, comments.length)).toEqual(comments);
    expect(comments[0]).toBe(`# ${texts[0]}`);
    expect(comments.length).toBeGreaterThan(3);
    expect(lines[comments.length + 1].split(',')).toHaveLength(lines[comments.length].split(',').length);
    await page.goto('about:blank');
    await page.goto(link);
    const second = await picture();
    // Not `toBe`, which would print both.
    const where = [...second].findIndex((letter, i) => letter !== first[i]);
    expect(second.slice(where - 80, where + 80), 'the same file').toBe(first.slice(where - 80, where + 80));
    expect(await numbers()).toEqual(told);
  });
}

test('a picture is of one theme, also where another is chosen just before it is drawn', async ({ page }) => {
  await page.goto('./view/clusters/?v=1&dropout=0.4&theme=light');
  const figure = page.locator('#clusters');
  await expect(figure.locator('canvas').first()).toBeVisible();
  await expect(figure.locator('.clusters-told')).not.toContainText(/clustering|still/);
  const button = figure.getByRole('button', { name: 'SVG', exact: true });
  const light = (await download(page, button)).bytes.toString('utf8');
  await page.evaluate(() => {
    const { setTimeout: after, clearTimeout: clear } = window;
    const { dataset } = document.documentElement;
    const cleared = new Set<unknown>();
    window.clearTimeout = (id) => {
      cleared.add(id);
      clear(id);
    };
    // Rest is waited for a third of a second: the theme changes just before that ends.
    const late = (done: () => void, time = 0) => {
      const id = after(() => {
        if (time < 300 || time > 350 || dataset.theme === 'dark') return done();
        dataset.theme = 'dark';
        queueMicrotask(() => cleared.has(id) || done());
      }, time);
      return id;
    };
    window.setTimeout = late as typeof setTimeout;
  });
  const dark = (await download(page, button)).bytes.toString('utf8');
  const ground = (svg: string) => /<rect [^>]*fill="([^"]+)"/.exec(svg)?.[1];
  const canvases = (svg: string) => [...svg.matchAll(/"data:image\/png[^"]+"/g)].map(String);
  expect(canvases(light)).toHaveLength(2);
  expect(ground(dark) === ground(light)).toBe(false);
  for (const [i, canvas] of canvases(dark).entries()) expect(canvas === canvases(light)[i]).toBe(false);
});

test('a picture that cannot be made is told, and the numbers still come', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./view/sampling/');
  const figure = page.locator('#sampling');
  await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => done(null);
  });
  await figure.getByRole('button', { name: 'PNG', exact: true }).click();
  await expect(figure.getByText(/cannot be made here: a picture of \d+ × \d+ pixels is too large/)).toBeVisible();
  const csv = await download(page, figure.getByRole('button', { name: 'CSV', exact: true }));
  expect(csv.bytes.length).toBeGreaterThan(500);
});
