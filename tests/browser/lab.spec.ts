/** The laboratory: four views of one state, whatever the visitor does to it. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

const views = ['sampling', 'clusters', 'mstd', 'compression'];
const figure = (page: Page, id: string) => page.locator(`figure[data-view="${id}"]`);
const metric = (page: Page, id: string, name: string, layer: string) =>
  figure(page, id).locator(`output[data-metric="${name}"][data-layer="${layer}"]`);
const numberIn = async (page: Page, id: string, name: string, layer = 'recorded') =>
  Number(await metric(page, id, name, layer).first().getAttribute('data-value'));

const headline: Readonly<Record<string, string>> = {
  sampling: 'accuracy-scaled',
  clusters: 'adjusted-rand',
  mstd: 'slope',
  compression: 'accuracy-compressed',
};

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  for (const id of views) await expect(metric(page, id, headline[id], 'recorded').first()).toHaveText(/\d/);
}

test('every view shows a recorded run at once', async ({ page }) => {
  await open(page);
  for (const id of views) await expect(figure(page, id)).toHaveAttribute('data-status', 'recorded');
});

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['projector', 1440, 900],
  ['projector', 1280, 720],
  ['light', 1280, 720],
] as const) {
  test(`at ${width} × ${height} in the ${theme} theme each view tells its verdict whole and what to look for`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, `?theme=${theme}`);
    for (const id of views) {
      await figure(page, id).scrollIntoViewIfNeeded();
      for (const told of ['.view-verdict', '.verdict-of', '.evidence .of-recorded', '.look-for']) {
        const line = figure(page, id).locator(told).first();
        await expect(line, `${id} ${told}`).toBeVisible();
        const seen = await line.evaluate((one) => ({
          high: one.getBoundingClientRect().height > 10,
          clipped: [one, one.parentElement!].some((part) => getComputedStyle(part).clipPath !== 'none'),
        }));
        expect(seen, `${id} ${told}`).toEqual({ high: true, clipped: false });
      }
    }
  });

  // Of a lower screen the projector's theme alone makes four.
  if (theme === 'light' && height < 800) continue;
  test(`four views and their controls fit ${width} × ${height} in the ${theme} theme`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, `?theme=${theme}`);
    await page.getByRole('region', { name: 'Laboratory' }).evaluate((element) => element.scrollIntoView());
    for (const id of views) {
      const box = await figure(page, id).locator('.view-picture').boundingBox();
      expect(box?.y, id).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0), id).toBeLessThanOrEqual(height);
    }
    const cut = await page.locator('.lab[data-grid] .view-picture').evaluateAll((pictures) =>
      pictures.flatMap((picture) => {
        const frame = picture.getBoundingClientRect();
        const name = picture.closest('figure')?.id;
        return [...picture.querySelectorAll('svg text, output, button, label')]
          .filter((element) => !element.closest('.unseen, [hidden], details'))
          .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent ?? '' }))
          .filter(({ box }) => box.width > 1 && (box.right > frame.right + 2 || box.bottom > frame.bottom + 2))
          .map(({ text }) => `${name}: ${text}`);
      }),
    );
    expect(cut).toEqual([]);
  });
}

test('the dropout rate moves all four views', async ({ page }) => {
  await open(page);
  const read = async () =>
    Object.fromEntries(await Promise.all(views.map(async (id) => [id, await numberIn(page, id, headline[id])])));
  const before = await read();
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.9');
  await expect
    .poll(async () => {
      const after = await read();
      return views.filter((id) => after[id] === before[id]);
    })
    .toEqual([]);
});

/** Each view's picture in the first frame after the dropout rate was moved, and once it rests. */
const pictures = (page: Page, rate: string) =>
  page.evaluate(
    async ([rate, ...ids]) => {
      const slider = document.querySelector<HTMLInputElement>('[data-control="dropout"] input[type="range"]')!;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(slider, rate);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      const taken: string[][] = [];
      for (const wait of [0, 600]) {
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        // What runs in an animation frame's callback sees what that frame will paint.
        await new Promise((resolve) => requestAnimationFrame(resolve));
        taken.push(
          ids.map((id) => {
            const picture = document.querySelector(`figure[data-view="${id}"] .view-picture`)!;
            const seen = picture.cloneNode(true) as Element;
            for (const unseen of seen.querySelectorAll('.unseen')) unseen.remove();
            return [seen.innerHTML, ...[...picture.querySelectorAll('canvas')].map((map) => map.toDataURL())].join();
          }),
        );
      }
      return { first: taken[0], later: taken[1] };
    },
    [rate, ...views],
  );

test('the first frame after a slider moved shows all four views as they stay', async ({ page }) => {
  await open(page);
  const rates = ['0.3', '0.9'];
  // Twice over all of them, until everything is at hand.
  for (const rate of ['0.5', ...rates, '0.5', ...rates]) {
    await expect
      .poll(async () => {
        const { first, later } = await pictures(page, rate);
        return first.every((picture, i) => picture === later[i]);
      })
      .toBe(true);
  }
  let before = (await pictures(page, '0.5')).later;
  for (const rate of rates) {
    const { first, later } = await pictures(page, rate);
    views.forEach((id, i) => {
      expect(first[i] !== before[i], `${id} moves to ${rate}`).toBe(true);
      expect(first[i] === later[i], `${id} at ${rate} is there with the first frame`).toBe(true);
    });
    before = later;
  }
});

test('nothing is pushed aside while the dropout rate moves', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true });
  const places = () =>
    page
      .locator('.lab .view-picture')
      .locator('tr, .plot, canvas, h4, table, .compression-readout, .view-bar, .clusters-head')
      .evaluateAll((parts) =>
        parts
          .filter((part) => part.getClientRects().length > 0)
          .map((part) => {
            const figure = part.closest('figure')!;
            const [{ left, top }, lab] = [part, figure.parentElement!].map((one) => one.getBoundingClientRect());
            return `${figure.id} ${part.localName} ${part.className}: ${Math.round(left)}, ${Math.round(top - lab.top)}`;
          }),
      );
  // The layer before and after comes with a script of its own.
  await expect(page.locator('.lab .plot-flow')).toBeVisible();
  const first = await places();
  expect(first.length).toBeGreaterThan(20);
  for (const rate of ['0.3', '0.35', '0.4', '0.45', '0.9', '0']) {
    await slider.fill(rate);
    await page.waitForTimeout(300);
    expect(await places(), `at p = ${rate}`).toEqual(first);
  }
});

test('a link reproduces the whole state', async ({ page, context }) => {
  const search =
    '?v=1&dropout=0.3&samples=20&units=200&clusters=40&layer=1&unit=7&digit=23&checkpoint=3&order=outgoing&outputs=probabilities&axes=linear';
  await open(page, search);
  await expect(page.getByRole('slider', { name: 'Clusters', exact: true })).toHaveAttribute('aria-valuetext', /40/);
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.35');
  await expect(page).toHaveURL(/dropout=0\.35/);
  for (const part of search
    .slice(5)
    .split('&')
    .filter((one) => !one.startsWith('dropout'))) {
    expect(page.url()).toContain(part);
  }
  const other = await context.newPage();
  await other.goto(page.url());
  for (const id of views) await expect(metric(other, id, headline[id], 'recorded').first()).toHaveText(/\d/);
  for (const id of views) {
    expect(await numberIn(other, id, headline[id])).toBe(await numberIn(page, id, headline[id]));
  }
  await expect(other.locator('.cloud-digits input').nth(22)).toBeChecked();
  await other.locator('.cloud-digits label').nth(4).click();
  await expect(other).toHaveURL(/digit=5&/);
});

test('back and forward restore the state', async ({ page }) => {
  await open(page, '?dropout=0.2');
  await page.goto('./?dropout=0.8');
  await page.goBack();
  await expect(page.getByRole('slider', { name: 'Dropout rate', exact: true })).toHaveValue('0.2');
  await page.goForward();
  await expect(page.getByRole('slider', { name: 'Dropout rate', exact: true })).toHaveValue('0.8');
});

test('the replay walks through the checkpoints in all views and stops at the end', async ({ page }) => {
  await open(page);
  const time = page.getByRole('slider', { name: 'Checkpoint' });
  const end = await numberIn(page, 'sampling', 'accuracy-scaled');
  await time.fill('0');
  await expect(time).toHaveAttribute('aria-valuetext', 'before training');
  await expect.poll(() => numberIn(page, 'sampling', 'accuracy-scaled')).toBeLessThan(0.3);
  // Nothing is judged before the end, in any view; what is said is said of the end.
  for (const id of views) {
    await expect(figure(page, id).locator('.view-verdict')).toHaveText('untrained: not judged');
    await expect(figure(page, id).locator('.evidence .of-recorded')).toHaveText(/^At the end of training: Recorded/);
  }
  await page.getByRole('combobox', { name: 'Speed of the replay' }).selectOption('fast');
  await page.getByRole('button', { name: 'Play the run' }).click();
  await expect(page.getByRole('button', { name: 'Stop the replay' })).toBeVisible();
  await expect(time).toHaveValue('6');
  await expect(page.getByRole('button', { name: 'Play the run' })).toBeVisible();
  expect(await numberIn(page, 'sampling', 'accuracy-scaled')).toBe(end);
  for (const id of views) {
    await expect(figure(page, id).locator('.view-verdict')).toHaveText(/^[A-Z][^:]+: .+ \(/);
    await expect(figure(page, id).locator('.evidence .of-recorded')).toHaveText(/^Recorded, \d seeds: /);
  }
});

test('any view fills the screen without an accessibility fault, and Escape leaves', async ({ page }) => {
  await open(page);
  for (const id of views) {
    await figure(page, id)
      .getByRole('button', { name: /^Enlarge/ })
      .click();
    await expect(figure(page, id)).toBeVisible();
    for (const other of views.filter((one) => one !== id)) await expect(figure(page, other)).toHaveCount(0);
    expect(page.viewportSize()?.width).toBe(
      (await page.getByRole('region', { name: 'Laboratory' }).boundingBox())?.width,
    );
    expect(await violationsIn(page), id).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(figure(page, views[0])).toBeVisible();
    await expect(figure(page, views[3])).toBeVisible();
  }
});

test('on a phone the controls fit and keep the focus, and a view fills the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./?dropout=7&rates=0,0.5&steps=400&trainImages=500&backend=wasm');
  await expect(page.getByText('dropout "7" is outside')).toBeVisible();
  await page.getByRole('region', { name: 'Laboratory' }).scrollIntoViewIfNeeded();
  await expect(metric(page, 'mstd', headline.mstd, 'recorded').first()).toHaveText(/\d/);
  await page.getByRole('button', { name: /^Dismiss: Address/ }).click();
  await figure(page, 'mstd').scrollIntoViewIfNeeded();
  const settings = page.getByRole('button', { name: 'Settings' });
  await settings.focus();
  const at = await page.evaluate(() => scrollY);
  for (const key of ['Shift+Tab', 'Shift+Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
  await expect(settings).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(at);
  await settings.click();
  // Half of the screen stays the view's, and there are three ways out; none of them leaves the page.
  const high = await page.locator('.control-bar').evaluate((bar) => bar.getBoundingClientRect().height);
  expect(high).toBeLessThanOrEqual(740 / 2);
  // What the page offers stands over the view, not over the settings.
  await expect(page.locator('.notice', { hasText: 'This link is to a run' })).toBeVisible();
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  await page.keyboard.press('Escape');
  const opened = page.locator('.control-bar[data-open]');
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await settings.click();
  // Nobody is as fast as a test: what lies over the page has its entry in the history a moment after it is drawn.
  await expect.poll(() => page.evaluate(() => history.state?.layers ?? 0)).toBe(1);
  await page.goBack();
  await expect(opened).toHaveCount(0);
  await settings.click();
  const rights = await page
    .locator('.control-bar *')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
  expect(Math.max(...rights)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: 'Close settings' }).click();
  await expect(opened).toHaveCount(0);
  // What hides or disables itself when it is pressed hands the focus on.
  await page.getByRole('button', { name: 'Train', exact: true }).press('Enter');
  const cancel = page.getByRole('button', { name: 'Cancel' });
  await expect(cancel).toBeFocused();
  await cancel.press('Enter');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeFocused();
  await figure(page, 'mstd')
    .getByRole('button', { name: /^Enlarge/ })
    .click();
  await expect(figure(page, 'sampling')).toHaveCount(0);
  await page.getByRole('button', { name: /^Back/ }).click();
  await expect(figure(page, 'sampling')).toHaveCount(1);
});

test('on a phone Back closes what fills the screen and keeps the run, and fingers reach every view and row', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./?rates=0,0.5&steps=400&trainImages=500&backend=wasm');
  await page.getByRole('region', { name: 'Laboratory' }).scrollIntoViewIfNeeded();
  await expect(metric(page, 'clusters', headline.clusters, 'recorded').first()).toHaveText(/\d/);
  const links = page.getByRole('navigation', { name: 'Views' });
  await links.getByRole('link', { name: /^B/ }).click();
  await expect.poll(async () => Math.round((await figure(page, 'clusters').boundingBox())?.y ?? 0)).toBeLessThan(120);
  await expect(figure(page, 'clusters').getByRole('heading', { level: 3 })).toBeFocused();
  const plot = (id: string) => figure(page, id).locator('.map-box, .plot').first();
  const before = (await plot('clusters').boundingBox())?.height ?? 0;
  await figure(page, 'clusters')
    .getByRole('button', { name: /^Enlarge/ })
    .click();
  await expect(figure(page, 'mstd')).toHaveCount(0);
  await expect.poll(async () => (await plot('clusters').boundingBox())?.height ?? 0).toBeGreaterThan(1.4 * before);
  await page.getByRole('button', { name: 'Settings' }).click();
  const high = (await page.locator('.control-bar[data-open]').boundingBox())?.height ?? 0;
  expect(high).toBeGreaterThan(740 / 4);
  expect(high).toBeLessThanOrEqual(740 / 2);
  await page.getByRole('button', { name: 'Close settings' }).click();
  await links.getByRole('link', { name: /^C/ }).click();
  await expect(figure(page, 'mstd')).toHaveCount(1);
  await expect(figure(page, 'clusters')).toHaveCount(0);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await page.goBack();
  await expect(figure(page, 'clusters')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  const steps = figure(page, 'clusters').locator('.step-buttons button');
  const sides = await steps.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).flatMap(({ width, height }) => [width, height]),
  );
  expect(Math.min(...sides)).toBeGreaterThanOrEqual(44);
  const rows = figure(page, 'clusters').getByRole('slider', { name: /^Units by incoming/ });
  await steps.nth(1).click();
  await expect(rows).toHaveAttribute('aria-valuetext', /^Unit \d+, pinned/);
  const first = await rows.getAttribute('aria-valuetext');
  await steps.nth(1).click();
  await expect(rows).not.toHaveAttribute('aria-valuetext', String(first));
  await steps.nth(0).click();
  await expect(rows).toHaveAttribute('aria-valuetext', String(first));
  await expect(page.getByRole('status').filter({ hasText: `${first}.` })).toHaveCount(1);
});

interface Work {
  /** Jobs sent to workers. */
  jobs: number;
  /** Questions about clusters: all that were asked, and the most under way at once. */
  asked: number;
  atOnce: number;
}

/** Counts from now on what the page asks of its workers, in `window.work`. */
const countWork = (page: Page) =>
  page.addInitScript(() => {
    const work: Work = { jobs: 0, asked: 0, atOnce: 0 };
    const open = new Set<number>();
    const known = new WeakSet<Worker>();
    const post = Worker.prototype.postMessage as (message: unknown, transfer?: Transferable[]) => void;
    Worker.prototype.postMessage = function (this: Worker, message: { type: string; id: number }, transfer?: unknown) {
      if (!known.has(this)) this.addEventListener('message', ({ data }) => open.delete(data.id));
      known.add(this);
      if (message.type === 'run') work.jobs += 1;
      if (message.type === 'forget') open.delete(message.id);
      if (message.type === 'cluster') {
        work.asked += 1;
        work.atOnce = Math.max(work.atOnce, open.add(message.id).size);
      }
      post.call(this, message, transfer as Transferable[] | undefined);
    };
    Object.assign(window, { work });
  });

test('hundreds of slider events leave no job, no queue and no error', async ({ page }) => {
  await countWork(page);
  await open(page);
  const work = await page.evaluate(async () => {
    const sliders = ['dropout', 'samples', 'units', 'clusters', 'checkpoint'].map(
      (name) => document.querySelector<HTMLInputElement>(`[data-control="${name}"] input[type="range"]`)!,
    );
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    for (let i = 0; i < 300; i++) {
      const slider = sliders[i % sliders.length];
      const share = Math.abs(Math.sin(i * 1.7));
      set.call(slider, String(Number(slider.min) + share * (Number(slider.max) - Number(slider.min))));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      if (i % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return (window as unknown as { work: Work }).work;
  });
  expect(work.jobs).toBe(0);
  // The newest question replaces the one before, so that none wait in a row.
  expect(work.asked).toBeGreaterThan(30);
  expect(work.atOnce).toBeLessThan(10);
  for (const id of views) {
    await expect(figure(page, id)).toHaveAttribute('data-status', 'recorded');
    await expect(metric(page, id, headline[id], 'recorded').first()).toHaveText(/\d|–/);
  }
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.5');
  await expect.poll(() => numberIn(page, 'sampling', 'accuracy-scaled')).toBeGreaterThan(0);
});

const small = 'shape=20,10&rates=0,0.5&samples=5&steps=10&units=25&trainImages=200&backend=wasm';

test('all four are trained one after another, a reload keeps what is done, another backend starts anew', async ({
  page,
}) => {
  await open(page, `?${small}`);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page, 'sampling')).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  // The others go on while the page is left.
  await page.reload();
  await expect(figure(page, 'sampling')).toHaveAttribute('data-status', 'done');
  await expect(metric(page, 'sampling', 'accuracy-scaled', 'run')).toHaveText(/\d/);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('figure[data-status="training"]').first()).toBeVisible();
  const trainOn = async (backend: string) => {
    await page.locator('.control-bar summary', { hasText: 'More' }).click();
    await page.getByRole('combobox', { name: 'Backend' }).selectOption(backend);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
  };
  await trainOn('cpu');
  await expect(page.getByText(/^CPU · plain JavaScript/)).toBeVisible();
  await expect(figure(page, 'sampling')).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  // The wide networks of the others take plain JavaScript a minute.
  await trainOn('wasm');
  await expect(page.getByText(/^CPU · plain JavaScript/)).toBeHidden();
  for (const id of views) {
    await expect(figure(page, id)).toHaveAttribute('data-status', 'done', { timeout: 200_000 });
    await expect(metric(page, id, headline[id], 'run').first()).toHaveText(/\d|–/);
  }
  await page.reload();
  for (const id of views) await expect(figure(page, id)).toHaveAttribute('data-status', 'done');
  // What came with the run has pushed nothing aside.
  const heights = () =>
    Promise.all(views.map((id) => figure(page, id).evaluate((element) => element.getBoundingClientRect().height)));
  const shown = metric(page, 'compression', headline.compression, 'run');
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `?${small}&run=recorded`);
    await expect(shown).toHaveCount(0);
    for (const id of views) await expect(figure(page, id).locator('.evidence .of-recorded')).toHaveText(/\d/);
    const before = await heights();
    await open(page, `?${small}&run=live`);
    await expect(shown).toHaveCount(1);
    await expect.poll(heights, `${width} px`).toEqual(before);
  }
});

const edges = {
  'one cluster': '?clusters=1',
  'more clusters than units': '?clusters=400',
  'a collapsed network': '?dropout=0.9&clusters=3',
  'untrained networks': '?checkpoint=0',
  'no dropout': '?dropout=0',
};
for (const [name, search] of Object.entries(edges)) {
  test(`${name}: never NaN, never blank`, async ({ page }) => {
    await open(page, search);
    for (const id of views) {
      const text = (await figure(page, id).textContent()) ?? '';
      expect(text, id).not.toMatch(/NaN|undefined|Infinity/);
      expect(text.length, id).toBeGreaterThan(200);
    }
    expect(await page.locator('[d*="NaN"], [x="NaN"], [cy="NaN"], [cx="NaN"], [transform*="NaN"]').count()).toBe(0);
  });
}
