/** The page as a whole: it can be read, used and embedded by everyone, and nothing is left unsaid. */
import { expect, test } from './fixtures.ts';
import { pagesOnPaper } from './paper.ts';
import { runTogether } from './run-together.ts';

const figure = '#sampling';

test('the theme is chosen on the page and kept in its address', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./?theme=projector&dropout=0.3');
  const choice = page.getByRole('combobox', { name: 'Theme' });
  await expect(choice).toHaveValue('projector');
  await choice.selectOption('Light');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page).toHaveURL(/theme=light&dropout=0\.3/);
  await page.reload();
  await expect(choice).toHaveValue('light');
  await choice.selectOption('As the system');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await expect(page).not.toHaveURL(/theme/);
});

test('on a phone, the cloud’s drawings are there wherever one stands in it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./');
  await expect(page.locator('figure#cloud')).toContainText(/image [\d,]+/);
  const look = (name: string) =>
    page.locator(`#cloud canvas.${name}`).evaluate((canvas) => getComputedStyle(canvas).visibility);
  const both = async () => [await look('star'), await look('cloud-mask')].join(' ');
  await page.locator('.cloud-mask').evaluate((canvas) => canvas.scrollIntoView({ block: 'center' }));
  await expect.poll(both).toBe('hidden visible');
  await page.locator('.star').evaluate((canvas) => canvas.scrollIntoView({ block: 'center' }));
  await expect.poll(both).toBe('visible hidden');
});

test('the figure with its controls fits one screen', async ({ page }) => {
  // On a low screen the evidence comes with the caption.
  for (const [width, height, last] of [
    [1440, 900, '.evidence .of-recorded'],
    [1280, 720, '.view-more'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('./');
    const evidence = page.locator(`${figure} .evidence .of-recorded`);
    await expect(evidence).toHaveText(/\d/);
    await page.locator(figure).evaluate((element) => element.scrollIntoView());
    const bar = await page.locator('.control-bar').boundingBox();
    const lowest = await page.locator(`${figure} ${last}`).boundingBox();
    expect(bar?.y).toBeGreaterThanOrEqual(0);
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThanOrEqual(height);
    await page.locator(`${figure} .view-more > summary`).click();
    expect((await evidence.boundingBox())?.width).toBeGreaterThan(100);
  }
});

test('little moves while the page loads', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  // The text below, with its style, comes late.
  await page.route(/\/chapters-[\w-]+\.css$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 800));
    await route.continue();
  });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('./');
    await expect(page.locator('figure#cloud')).toContainText(/image [\d,]+/);
    await page.waitForLoadState('networkidle');
    const moved = await page.evaluate(() => {
      const { shifts } = globalThis as unknown as { shifts: number[] };
      return shifts.reduce((sum, shift) => sum + shift, 0);
    });
    expect(moved, `at ${width} px`).toBeLessThanOrEqual(0.02);
  }
});

test('controls for fingers are at least 44 pixels high on a phone', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto('./');
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Settings' }).click();
  const small = await page.locator('.control-bar, .selection-bar, .view-more').evaluateAll((bars) =>
    bars
      .flatMap((bar) => [...bar.querySelectorAll('button, select, input, summary')])
      .map((element) => ({
        box: (element.closest('label') ?? element).getBoundingClientRect(),
        html: element.outerHTML,
      }))
      .filter(({ box }) => box.height > 0 && box.height < 44)
      .map(({ box, html }) => `${box.height}: ${html.slice(0, 100)}`),
  );
  expect(small).toEqual([]);
  await context.close();
});

test('without JavaScript there are title, text and a picture', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Dropout Cloud');
  await expect(page.getByText('all living in the same weights')).toBeVisible();
  const picture = page.getByRole('img', { name: /accuracy against dropout rate/ });
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await context.close();
});

test('in a frame that refuses its script there are a picture and the reason', async ({
  page,
  baseURL,
  expectTrouble,
}) => {
  expectTrouble(/blocked by CORS policy/);
  expectTrouble(/ERR_FAILED/);
  // Chromium's word, after some seconds, on a typeface that a style sheet that may not come would have used.
  expectTrouble(/preload but not used/, 'perhaps');
  await page.goto('/host/');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.width = '960';
    frame.height = '1200';
    frame.src = src;
    document.body.prepend(frame);
  }, baseURL ?? './');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('img', { name: /accuracy against dropout rate/ })).toBeVisible();
  await expect(frame.getByText('in a frame that blocks its program')).toBeVisible();
});

test('the words shown before the script runs are those of the page', async ({ page, request }) => {
  const html = (await (await request.get('./')).text()).replace(/\s+/g, ' ');
  await page.goto('./');
  const lead = await page.locator('.opening p').first().textContent();
  expect(html).toContain((lead ?? 'no lead').replace(/\s+/g, ' '));
});

test('embedded, the figure stands alone and tells its height', async ({ page, baseURL }) => {
  await page.goto('/host/');
  const height = await page.evaluate(
    (src) =>
      new Promise<number>((resolve) => {
        addEventListener('message', ({ data }) => {
          if (data?.type === 'dropout-cloud:height' && data.height > 300) resolve(data.height);
        });
        const frame = document.createElement('iframe');
        frame.width = '768';
        frame.height = '464';
        frame.src = src;
        document.body.append(frame);
      }),
    `${baseURL}?embed=1&hide=learningRate&lock=samples`,
  );
  expect(height).toBeGreaterThan(300);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator(figure)).toBeVisible();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveCount(0);
  await frame.getByRole('button', { name: 'Settings' }).click();
  await expect(frame.getByRole('slider', { name: 'Learning rate' })).toHaveCount(0);
  await expect(frame.getByRole('slider', { name: 'Samples' })).toBeDisabled();
});

test('a bad address is told and can be dismissed', async ({ page }) => {
  await page.goto('./?dropout=7&colour=red');
  const region = page.locator('.live-region');
  await expect(region.getByText(/"7" is outside the allowed range/)).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Dropout rate', exact: true })).toHaveValue('0.9');
  const dismiss = region.getByRole('button', { name: /^Dismiss/ });
  await expect(dismiss).toHaveCount(2);
  await dismiss.first().click();
  await expect(dismiss).toHaveCount(1);
  await dismiss.first().click();
  await expect(region.locator('.notice')).toHaveCount(0);
});

test('notices leave the controls free', async ({ page }) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./?dropout=7#sampling');
    await expect(page.locator('.notice')).toBeVisible();
    await expect(page.locator('.control-bar')).toBeInViewport();
    const bar = await page.locator('.control-bar').boundingBox();
    const notice = await page.locator('.notice').boundingBox();
    if (!bar || !notice) throw new Error('neither bar nor notice may be missing');
    expect(notice.y >= bar.y + bar.height || notice.y + notice.height <= bar.y, `at ${width} px`).toBe(true);
  }
});

test('one live region says one sentence for a step, sliders have names of their own, and no words run together', async ({
  page,
}) => {
  await page.goto('./?unit=5');
  const live = page.locator('[aria-live="polite"], [aria-live="assertive"], [role="alert"]');
  await expect(live).toHaveCount(1);
  await page.getByRole('button', { name: 'Show every answer without asking' }).click();
  await expect(page.locator('figure#variance output[data-layer="recorded"]').first()).toHaveText(/\d/);
  // An output speaks by itself unless it is told not to.
  await expect(page.locator('output:not([aria-live="off"])')).toHaveCount(0);
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).press('ArrowRight');
  await expect(live).toContainText(/p 0\.\d+: scaled weights [\d.]+.%, mean of 50.masks/);
  const names = await page
    .locator('figure [role="slider"]')
    .evaluateAll((sliders) => sliders.map((slider) => slider.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(6);
  expect(new Set(names).size).toBe(names.length);
  for (const details of await page.locator('details').all()) {
    await details.evaluate((element) => element.setAttribute('open', ''));
  }
  for (const width of [1440, 360]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await runTogether(page), `at ${width} px`).toEqual([]);
  }
});

test('the first stops of the Tab key lead past the figures', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('#questions')).toBeAttached();
  await page.keyboard.press('Tab');
  const link = page.getByRole('link', { name: 'To the laboratory' });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Laboratory' })).toBeInViewport();
  for (const target of await page
    .locator('.skips a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
    await expect(page.locator(String(target))).toHaveCount(1);
  }
});

test('on paper before its text has come, it is its beginning and says so', async ({ page }) => {
  await page.route(/assets\/reading-/, () => {});
  await page.goto('./');
  await expect(page.locator('figure#sampling output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('figure, button, input').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText('one network standing in for it?')).toBeVisible();
  const note = () => page.locator('main').evaluate((main) => getComputedStyle(main, '::after').content);
  expect(await note()).toContain('Print it again');
});

test('on paper it is a handout of at most 16 pages: every figure as a picture, nothing asked, nothing to press', async ({
  page,
}) => {
  const everything = page.waitForResponse(/recorded\/variance-layer-3\.json/);
  await page.goto('./?theme=dark');
  // Keys are heard once the page is there.
  await expect(page.locator('figure#sampling output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await page.keyboard.press('Control+p');
  await everything;
  await expect(page.locator('figure#variance output[data-layer="recorded"]').first()).toHaveText(/\d/);
  // What was laid out for a phone has two columns on paper.
  for (const width of [1280, 768, 360]) {
    await page.setViewportSize({ width, height: 800 });
    const pages = await pagesOnPaper(page);
    expect(pages, `${width} px`).toBeGreaterThan(6);
    expect(pages, `${width} px`).toBeLessThanOrEqual(16);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  // Afterwards the page is as it was.
  await expect(page.locator('.on-paper, [data-on-paper]')).toHaveCount(0);
  await expect(page.locator('.held[data-held]').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const width of [794, 1440]) {
    await page.setViewportSize({ width, height: 1123 });
    for (const id of ['cloud', 'sampling', 'clusters', 'mstd', 'compression', 'batch-size', 'variance']) {
      const picture = page.locator(`figure#${id} .on-paper`);
      await expect(picture, id).toBeVisible();
      // The layout follows its width a moment later.
      await expect(async () => {
        const [right, height] = await picture.evaluate((host) => {
          const box = host.shadowRoot?.querySelector('svg')?.getBoundingClientRect();
          return [box?.right ?? 0, box?.height ?? 0];
        });
        expect(right, id).toBeLessThanOrEqual(width);
        expect(height, id).toBeGreaterThan(100);
      }).toPass({ timeout: 20_000 });
    }
    const read = page.locator('body');
    await expect(read).not.toContainText(/on (its|their) way/, { useInnerText: true });
    await expect(page.locator('figure#mstd figcaption.caption')).toBeVisible();
    for (const gone of ['button:not(.term)', 'select', 'input', '[role="slider"]', '.predict', 'summary']) {
      const seen = page.locator(gone).filter({ visible: true });
      expect(await seen.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120))), gone).toEqual([]);
    }
  }
});

test('on a phone an opened table scrolls by itself, and the page stays as narrow as it is', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./view/sampling/');
  const figure = page.locator('#sampling');
  await expect(figure.locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await figure.getByText('The numbers as a table').click();
  await expect(figure.locator('.data-table').first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
