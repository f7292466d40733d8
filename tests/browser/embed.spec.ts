/** Views on somebody else's page, and at paths of their own. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';
import { viewPages } from './views.ts';

const ids = Object.keys(viewPages);

declare global {
  interface Window {
    heard: unknown[];
  }
}

/** Puts a frame into a bare page of somebody else's, which keeps what it is told. */
async function frame(page: Page, src: string, attributes: Readonly<Record<string, string>> = {}) {
  await page.goto('/host/');
  await page.evaluate(
    ([address, given]) => {
      window.heard = [];
      addEventListener('message', ({ data }) => window.heard.push(data));
      const made = document.createElement('iframe');
      for (const [name, value] of Object.entries(given)) made.setAttribute(name, value);
      made.src = address;
      document.body.append(made);
    },
    [src, { width: '768', height: '464', ...attributes }] as const,
  );
  return page.frameLocator('iframe');
}

const heard = (page: Page) => page.evaluate(() => window.heard);

for (const id of ids) {
  test(`${id} has a page of its own, which says what it is`, async ({ page, request, baseURL }) => {
    const html = await (await request.get(`./view/${id}/`)).text();
    const about = await page.evaluate((text) => {
      const { head, documentElement } = new DOMParser().parseFromString(text, 'text/html');
      const content = (name: string) =>
        head.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute('content');
      return {
        lang: documentElement.lang,
        title: head.querySelector('title')?.textContent,
        description: content('description'),
        og: [content('og:title'), content('og:description'), content('og:image')],
        card: content('twitter:card'),
        oembed: head.querySelector('link[type="application/json+oembed"]')?.getAttribute('href'),
      };
    }, html);
    const { title, description } = viewPages[id];
    expect(about).toEqual({
      lang: 'en',
      title: `${title} – The Dropout Cloud`,
      description,
      og: [title, description, `view/${id}/preview.png`],
      card: 'summary_large_image',
      oembed: `view/${id}/oembed.json`,
    });
    expect(description.length).toBeLessThanOrEqual(160);
    const preview = await (await request.get(`./view/${id}/preview.png`)).body();
    expect([preview.readUInt32BE(16), preview.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(preview.length).toBeLessThan(41_000);
    const oembed = await (await request.get(`./view/${id}/oembed.json`)).json();
    expect(oembed).toMatchObject({ version: '1.0', type: 'rich', title, width: 960, height: 540 });
    expect(oembed.html).toContain(`view/${id}/`);

    const inside = await frame(page, `${baseURL}view/${id}/`);
    const figure = inside.locator(`#${id}`);
    await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
    await expect(inside.locator('figure')).toHaveCount(1);
    await expect(inside.getByRole('heading', { level: 1 })).toHaveCount(0);
    if (id !== 'cloud') await expect(figure.getByRole('heading', { name: title })).toBeVisible();
    for (const width of [360, 768, 960]) {
      await page.locator('iframe').evaluate((element, w) => element.setAttribute('width', String(w)), width);
      const room = () =>
        inside.locator('html').evaluate((element) => [element.clientWidth, element.scrollWidth - element.clientWidth]);
      await expect.poll(room, `at ${width} px`).toEqual([width, 0]);
      // Complete in the frame of a slide: all of it is to be seen at once.
      const tall = () => inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      if (width >= 768 && id !== 'cloud') await expect.poll(tall).toBeLessThanOrEqual(width === 768 ? 464 : 540);
    }
  });
}

test('a view at its own path keeps its state in that path, trains, and leads to the whole page', async ({ page }) => {
  await page.goto('./view/sampling/?v=1&dropout=0.3&shape=20,10&rates=0,0.5&steps=30&trainImages=500&backend=wasm');
  await expect(page.locator('#sampling output', { hasText: /\d/ }).first()).toBeVisible();
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.5');
  await expect(page).not.toHaveURL(/dropout=/);
  await expect(page).toHaveURL(/\/view\/sampling\/\?v=1&/);
  expect(page.url()).not.toMatch(/embed|view=/);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('#sampling')).toHaveAttribute('data-status', 'done');
  expect(await violationsIn(page)).toEqual([]);
  const whole = page.getByRole('link', { name: 'The Dropout Cloud' });
  await expect(whole).toHaveAttribute('href', /\/some\/sub\/path\/\?v=1&.*#sampling$/);
  await whole.click();
  await expect(page).not.toHaveURL(/\/view\//);
  await expect(page.locator('#clusters')).toBeVisible();
  expect(page.url()).toContain('networkShape=20,10');
});

test('view clusters alone shows the network of view compression, whole and compressed', async ({ page }) => {
  await page.goto('./view/clusters/?network=wide&layer=1&dropout=0.5');
  const told = page.locator('.clusters-told');
  await expect(told).toHaveText(
    /^Recorded, p\s=\s0.5, 5,000\ssteps; wide network; layer 1: 400\sunits in 20\sclusters$/,
  );
  await page.goto('./view/clusters/?network=compressed&layer=1&dropout=0.5&clusters=40');
  await expect(told).toHaveText(/400\sunits merged into 40 by (incoming|outgoing) weights, outgoing × 1\.\d+/);
});

test('the path wins over what the address says of the view', async ({ page }) => {
  await page.goto('./view/mstd/?view=clusters&embed=0');
  await expect(page.locator('#mstd output', { hasText: /\d/ }).first()).toBeVisible();
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a frame tells its height in every dialect', async ({ page, baseURL }) => {
  await frame(page, `${baseURL}view/mstd/?childId=pym-7&initialWidth=768&parentTitle=Host&parentUrl=x`);
  const height = async () => {
    const own = (await heard(page)).filter((one) => (one as { type?: string } | null)?.type === 'dropout-cloud:height');
    return (own.at(-1) as { height: number } | undefined)?.height ?? 0;
  };
  await expect.poll(height).toBeGreaterThan(300);
  const told = await heard(page);
  const strings = told.filter((one) => typeof one === 'string');
  expect(strings).toContainEqual(expect.stringMatching(/^\{"src":"http.*","context":"iframe\.resize","height":\d+\}$/));
  expect(strings).toContainEqual(expect.stringMatching(/^\{"subject":"lti\.frameResize","height":\d+\}$/));
  expect(strings).toContainEqual(expect.stringMatching(/^pymxPYMxpym-7xPYMxheightxPYMx\d+$/));
  // A frame as high as it is told to be asks for no more: nothing in it goes by the frame's own height.
  await expect
    .poll(async () => {
      const before = await height();
      await page.locator('iframe').evaluate((element, h) => element.setAttribute('height', String(h + 600)), before);
      await page.waitForTimeout(300);
      return (await height()) - before;
    })
    .toBe(0);
  await expect(page.frameLocator('iframe').locator('.notice')).toHaveCount(0);
});

test('keys that a frame does not use go on to the page around, and Escape leaves', async ({ page, baseURL }) => {
  const inside = await frame(page, `${baseURL}view/sampling/`);
  await expect(inside.locator('#sampling output', { hasText: /\d/ }).first()).toBeVisible();
  const keys = async () =>
    (await heard(page)).flatMap((one) => {
      const { type, key } = (one ?? {}) as { type?: string; key?: string };
      return type === 'dropout-cloud:key' ? [key] : [];
    });
  await inside.locator('.view-head').click();
  await page.keyboard.press('ArrowRight');
  await expect.poll(keys).toEqual(['ArrowRight']);
  expect(await heard(page)).toContain('{"method":"triggerKey","args":[39]}');
  const slider = inside.getByRole('slider', { name: 'Dropout rate', exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('0.55');
  // A clicker's keys turn slides, and no slider, whatever has the focus.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await expect.poll(keys).toEqual(['ArrowRight', 'PageDown', 'PageUp']);
  expect(await heard(page)).toContain('{"method":"triggerKey","args":[34]}');
  await expect(slider).toHaveValue('0.55');
  const cursor = inside.locator('.cursor-pad').first();
  await cursor.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('f');
  const before = ['ArrowRight', 'PageDown', 'PageUp', 'PageDown', 'f'];
  await expect.poll(keys).toEqual(before);
  // An open panel takes the first Escape.
  const more = inside.getByText('More', { exact: true });
  await inside.getByRole('button', { name: 'Settings' }).click();
  await more.click();
  await page.keyboard.press('Escape');
  await expect(inside.getByRole('combobox', { name: 'Backend' })).toBeHidden();
  // The next one closes the settings.
  await expect(inside.locator('.control-bar[data-open]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(inside.locator('.control-bar[data-open]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect.poll(keys).toEqual([...before, 'Escape']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
});

test('a frame asks its chapter’s question before it shows anything', async ({ page, baseURL }) => {
  const inside = await frame(page, `${baseURL}view/clusters/?predict=1`);
  const asked = inside.locator('.predict');
  await expect(asked).toHaveAttribute('data-prediction', 'similar-units');
  await expect(inside.locator('figure, output, .verdict, .evidence, .predict-told')).toHaveCount(0);
  // Complete in the frame of a slide.
  const tall = () => inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect.poll(tall).toBeLessThanOrEqual(464);
  const grip = inside.getByRole('slider', { name: 'Your guess at p = 0.8' });
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  await inside.getByRole('button', { name: 'Show what happened' }).click();
  await expect(inside.locator('.predict-told')).toContainText(/^You drew .* recorded/);
  await expect(inside.locator('#clusters output', { hasText: /\d/ }).first()).toBeVisible();
  await inside.getByRole('button', { name: 'Close the question' }).click();
  await expect(asked).toHaveCount(0);
  await expect.poll(tall).toBeLessThanOrEqual(464);
  // What was answered there is nobody's answer elsewhere.
  await page.goto('./view/clusters/?predict=1');
  await expect(page.locator('.predict')).toHaveAttribute('data-stage', 'asked');
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Skip the question' }).click();
  await expect(page.locator('#clusters .verdict')).toBeVisible();
});

test('links in a frame open beside it', async ({ page, context, baseURL }) => {
  const inside = await frame(page, `${baseURL}view/clusters/?v=1&dropout=0.3`);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    inside.getByRole('link', { name: 'The Dropout Cloud' }).click(),
  ]);
  await expect(opened).toHaveURL(/\/some\/sub\/path\/\?v=1&view=clusters&dropout=0\.3#clusters$/);
  await expect(inside.locator('#clusters')).toBeVisible();
});

test('the snippet of the dialog does what was chosen in it', async ({ page, context, expectTrouble }) => {
  // A browser's remark on a frame of the same site as the page around.
  expectTrouble(/can escape its sandboxing/);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./?v=1&dropout=0.4');
  const figure = page.locator('#mstd');
  await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
  await figure.locator('.view-more > summary').click();
  await figure.getByRole('button', { name: 'Embed' }).click();
  const dialog = page.getByRole('dialog', { name: /^Embed/ });
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('nobody else can open it');
  expect(await violationsIn(page)).toEqual([]);
  await dialog.getByRole('checkbox', { name: 'Hide: Train' }).check();
  await dialog.getByRole('checkbox', { name: 'Hide: Range of the fit' }).check();
  await dialog.getByRole('checkbox', { name: 'Lock: Dropout rate' }).check();
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await dialog.getByRole('textbox', { name: 'Width' }).fill('12 cm');
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Width' }).fill('90%');
  await dialog.getByRole('checkbox', { name: /Follow the height/ }).check();
  await dialog.getByRole('checkbox', { name: /Sandbox/ }).check();
  const asks = dialog.getByRole('checkbox', { name: /Predict first/ });
  await asks.check();
  await expect(dialog.getByRole('textbox', { name: 'Copy this' })).toHaveValue(/predict=1/);
  await asks.uncheck();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain('/view/mstd/?v=1&amp;theme=dark&amp;hide=train,fit&amp;lock=dropout&amp;dropout=0.4&amp;');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  // What closes a dialog goes back in the history, which may still be under way.
  await expect(() => page.goto('/host/')).toPass();
  await page.evaluate((text) => {
    document.open();
    document.write(`<!doctype html><link rel="icon" href="data:,">${text}`);
    document.close();
  }, snippet);
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('#mstd output', { hasText: /\d/ }).first()).toBeVisible();
  await expect(inside.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(inside.getByRole('button', { name: 'Train', exact: true })).toHaveCount(0);
  await expect(inside.getByRole('slider', { name: 'Dropout rate', exact: true })).toBeDisabled();
  const natural = () => inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  const given = async () => Number(await page.locator('iframe').getAttribute('height')) - (await natural());
  await expect.poll(given).toBe(0);

  // A tab opened from the sandbox saves files.
  const whole = inside.locator('#mstd').getByRole('link', { name: 'The Dropout Cloud' });
  const [tab] = await Promise.all([context.waitForEvent('page'), whole.click()]);
  const save = tab.locator('#cloud').getByRole('button', { name: 'JSON', exact: true });
  await Promise.all([tab.waitForEvent('download'), save.click()]);
});

test('in a sandbox without its origin a view shows what was recorded and says why', async ({
  page,
  baseURL,
  expectTrouble,
}) => {
  expectTrouble(/blocked by CORS policy/);
  expectTrouble(/ERR_FAILED/);
  // Chromium's word, after some seconds, on a typeface that a style sheet that may not come would have used.
  expectTrouble(/preload but not used/, 'perhaps');
  const inside = await frame(page, `${baseURL}view/clusters/`, { sandbox: 'allow-scripts' });
  const picture = inside.getByRole('img', { name: viewPages.clusters.picture });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
  await expect(inside.getByText('a frame that blocks its program')).toBeVisible();
});
