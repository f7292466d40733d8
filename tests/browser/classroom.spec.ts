/** Views in a course of a learning platform, and in notebooks. */
import type { Page } from '@playwright/test';
import { launch, platform, saved } from './course-package.ts';
import { expect, test } from './fixtures.ts';

/** Those that the dialog of the view in sight makes. */
async function packed(page: Page, choose?: string): Promise<Record<string, string>> {
  await page.getByRole('button', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog', { name: /^Embed/ });
  const completed = dialog.getByRole('combobox', { name: 'Complete when' });
  if (choose) await completed.selectOption(choose);
  else await expect(completed).toBeDisabled();
  return saved(page, /^dropout-[\w-]+-scorm\.zip$/);
}

test('a platform that knows SCORM is told of a finished run, and of the end', async ({ page }) => {
  await page.goto('./view/sampling/?v=1&networkShape=20,10&rates=0,0.5&steps=30&trainImages=500&backend=wasm');
  const files = await packed(page, 'run');
  expect(Object.keys(files).sort()).toEqual(['imsmanifest.xml', 'index.html']);
  const { view, line } = await launch(page, files);
  await expect(line).toHaveText('This activity is complete when a run in the view has finished.');
  await expect.poll(async () => (await platform(page)).values['cmi.core.lesson_status']).toBe('incomplete');
  await view.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(line).toHaveText('This activity is complete, and the learning platform knows.');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  const { values, calls, errors } = await platform(page);
  expect(errors).toEqual([]);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': 'completed',
    'cmi.core.score.raw': '100',
    'cmi.core.exit': '',
  });
  expect(values['cmi.core.session_time']).toMatch(/^0000:0\d:\d\d$/);
  expect([calls[0], calls.at(-1)]).toEqual(['initialize', 'finish']);
});

test('where nothing is trained a minute counts; what is complete stays so; a refusal, or no platform, is told', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('./view/mstd/?v=1&run=recorded');
  const files = await packed(page);
  const { view, line } = await launch(page, files);
  await expect(view.locator('#mstd output', { hasText: /\d/ }).first()).toBeVisible();
  await page.clock.runFor(50_000);
  expect((await platform(page)).values['cmi.core.lesson_status']).toBe('incomplete');
  await page.clock.runFor(20_000);
  await expect(line).toHaveText('This activity is complete, and the learning platform knows.');
  expect((await platform(page)).errors).toEqual([]);

  const again = await launch(page, files, { 'cmi.core.lesson_status': 'completed' });
  await expect(again.line).toHaveText('This activity is complete, and the learning platform knows.');
  expect((await platform(page)).calls).toEqual(['initialize', 'get cmi.core.lesson_status']);

  // A platform that takes each activity once refuses a second session, and the page says so.
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')!;
    document.body.append(frame.cloneNode());
    frame.remove();
  });
  await expect(again.line).toContainText('The learning platform answered with error 101');
  expect((await platform(page)).calls.at(-2)).toBe('finish');

  await page.goto('/host/course/index.html');
  await expect(page.getByRole('status')).toHaveText(/^No learning platform was found/);
});

test('a platform that breaks, and a site that cannot be reached, are told', async ({ page, expectTrouble }) => {
  expectTrouble(/ERR_FAILED|ERR_CONNECTION/);
  await page.clock.install();
  await page.goto('./view/mstd/?v=1&run=recorded');
  const files = await packed(page);
  await page.route('**/view/mstd/**', (route) => route.abort());
  const { line } = await launch(page, files);
  await expect(line).toHaveText('This activity is complete when the view has been open for a minute.');
  await page.clock.runFor(21_000);
  await expect(line).toHaveText(
    /^The activity has not come yet\. Its site, 127\.0\.0\.1:\d+, cannot be reached from here/,
  );
  await expect(page.frameLocator('iframe').getByRole('link', { name: 'The view in a tab of its own' })).toBeVisible();

  await page.evaluate(() => {
    const broken = () => {
      throw new Error('out of order');
    };
    Object.assign(window, { API: { LMSInitialize: broken, LMSGetLastError: broken, LMSSetValue: broken } });
    const frame = document.querySelector('iframe')!;
    document.body.append(frame.cloneNode());
    frame.remove();
  });
  await expect(line).toHaveText(
    /^The learning platform does not answer as SCORM 1\.2 has it: this may not be recorded/,
  );
});

declare global {
  interface Window {
    model: {
      change: (patch: Readonly<Record<string, unknown>>) => void;
      get: (name: string) => unknown;
      listeners: () => number;
    };
    end: () => void;
  }
}

test('the notebooks’ widget follows its model and tells it what is seen', async ({ page, expectTrouble }) => {
  expectTrouble(/ERR_FAILED/);
  await page.goto('/host/');
  await page.evaluate(async (address) => {
    const listeners = new Map<string, Set<() => void>>();
    const values = new Map<string, unknown>([
      ['view', 'sampling'],
      ['settings', { dropout: 0.3, rates: [0, 0.3, 0.5], run: 'recorded' }],
    ]);
    const of = (event: string) => listeners.get(event) ?? listeners.set(event, new Set()).get(event)!;
    const set = (name: string, value: unknown) => {
      values.set(name, value);
      for (const listener of [...of(`change:${name}`)]) listener();
    };
    const model = {
      get: (name: string) => values.get(name),
      set,
      save_changes: () => {},
      on: (event: string, listener: () => void) => of(event).add(listener),
      off: (event: string, listener: () => void) => of(event).delete(listener),
    };
    window.model = {
      change: (patch) => {
        for (const [name, value] of Object.entries(patch)) set(name, value);
      },
      get: model.get,
      listeners: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    };
    const { default: widget } = await import(address);
    window.end = widget.render({ model, el: document.body.appendChild(document.createElement('div')) });
  }, '/some/sub/path/widget.js');
  const inside = page.frameLocator('iframe');
  const state = () =>
    page.evaluate(
      () =>
        window.model.get('state') as { view: string; settings: string; status: string; metrics: object[] } | undefined,
    );
  await expect(inside.getByRole('slider', { name: 'Dropout rate', exact: true })).toHaveValue('0.3');
  await expect.poll(async () => (await state())?.metrics.length ?? 0).toBeGreaterThan(2);
  expect(await state()).toMatchObject({ view: 'sampling', status: 'recorded' });
  expect((await state())?.metrics).toContainEqual({
    name: expect.stringMatching(/^[\w-]+$/),
    source: 'recorded',
    value: expect.any(Number),
    text: expect.stringMatching(/\d/),
  });
  // The frame follows the view's height, and the state follows the slider.
  await expect.poll(() => page.locator('iframe').getAttribute('height')).not.toBe('540');
  await inside.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.5');
  await expect.poll(async () => (await state())?.settings).not.toContain('dropout=');

  await page.evaluate(() => window.model.change({ view: 'mstd', settings: '?theme=dark&lang=de', height: 333 }));
  await expect(inside.locator('html[lang="de"]')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(async () => (await state())?.view).toBe('mstd');
  await expect(page.locator('iframe')).toHaveAttribute('height', '333');
  await page.evaluate(() => window.model.change({ site: 'nowhere' }));
  await expect(page.getByText('site "nowhere" must be the address of the site')).toBeVisible();
  // A site that does not answer is told of, and no longer once it does.
  await page.clock.install();
  await page.route('**/view/clusters/**', (route) => route.abort());
  const address = new URL('./', page.url()).href.replace('/host/', '/some/sub/path/');
  const refused = page.waitForEvent('requestfailed');
  await page.evaluate((site) => window.model.change({ site, view: 'clusters' }), address);
  await refused;
  await page.clock.runFor(21_000);
  await expect(page.getByText(/^The view has not come yet from http.*view\/clusters/)).toBeVisible();
  await page.unroute('**/view/clusters/**');
  await page.evaluate(() => window.model.change({ view: 'mstd' }));
  await expect.poll(async () => (await state())?.view).toBe('mstd');
  await expect(page.getByText('The view has not come yet')).toHaveCount(0);
  await page.evaluate(() => window.end());
  expect(await page.evaluate(() => [document.querySelectorAll('iframe, p').length, window.model.listeners()])).toEqual([
    0, 0,
  ]);
});

test('the widget as text, at an address of the notebook’s server, asks for its site', async ({ page, baseURL }) => {
  const text = await (await page.request.get(`${baseURL}widget.js`)).text();
  await page.route('**/@file/*.js', (route) => route.fulfill({ body: text, contentType: 'text/javascript' }));
  await page.goto('/host/');
  const said = await page.evaluate(async (address) => {
    const { default: widget } = await import(address);
    const el = document.body.appendChild(document.createElement('div'));
    const model = { get: () => '', set: () => {}, save_changes: () => {}, on: () => {}, off: () => {} };
    const end = widget.render({ model, el });
    const { textContent } = el;
    end();
    return textContent;
  }, '/@file/3512-a.js');
  expect(said).toBe('site "" must be the address of the site, such as https://your.host/dropout/');
});
