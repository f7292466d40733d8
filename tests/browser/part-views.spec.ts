/** Views of parts: their files, their scenes in front of a room, and their pages as read and used on any screen. */
import { violationsIn } from '../../src/cli/axe.ts';
import { collidingIn, crowdedIn } from './crowded.ts';
import { download, openElsewhere } from './files.ts';
import { expect, test } from './fixtures.ts';
import { inspectSvg } from './pictures.ts';
import { runTogether } from './run-together.ts';

const parts = {
  basics: ['thinned', 'ensemble', 'convolution', 'features'],
  distillation: ['distillation', 'smaller', 'uncertainty', 'theorem'],
  priors: ['priors', 'structure', 'regression', 'shrinkage', 'noises'],
} as const;

// A drawing, tiles, lines, an exact density, points that can be moved.
for (const id of ['thinned', 'features', 'distillation', 'priors', 'regression'])
  test(`files of ${id} say what made them, and their link opens the same without a notice`, async ({
    page,
    context,
  }) => {
    const elsewhere = await openElsewhere(page, context);
    await page.goto(`./view/${id}/?theme=light`);
    const figure = page.locator(`figure#${id}`);
    await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
    const svg = String((await download(page, figure.getByRole('button', { name: 'SVG', exact: true }))).bytes);
    const { texts, broken, foreign, scripts, drawn } = await elsewhere.evaluate(inspectSvg, svg);
    expect({ broken, foreign, scripts }).toEqual({ broken: null, foreign: [], scripts: 0 });
    expect(drawn).toBeGreaterThan(0.02);
    const [link, licence] = texts.slice(-2);
    expect(licence).toMatch(/CC BY 4\.0/);
    expect(texts.join(' ')).not.toMatch(/\b(point at|click|drag|press)\b|–\s*–|your run\s*–/i);
    const csv = await download(page, figure.getByRole('button', { name: 'CSV', exact: true }));
    const lines = String(csv.bytes).trimEnd().split('\r\n');
    const comments = lines.filter((line) => line.startsWith('# '));
    expect(comments[0]).toBe(`# ${texts[0]}`);
    expect(comments.slice(-2)).toEqual([`# ${link}`, `# ${licence}`]);
    expect(lines.slice(0, comments.length)).toEqual(comments);
    expect(new URL(link).searchParams.get('seed')).toBe('1');
    expect(new URL(link).searchParams.get('run')).toBeNull();
    await page.goto(link);
    await expect(figure.locator('output', { hasText: /\d/ }).first()).toBeVisible();
    await expect(page.locator('.notice')).toHaveCount(0);
  });

for (const [part, ids] of Object.entries(parts))
  test(`in front of a room every scene of ${part} fits, and nothing in it lies over another`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const [i, id] of ids.entries()) {
      await page.goto(`./${part}/?mode=present&scene=${i + 2}`);
      await expect(page.locator('.stage')).toHaveAttribute('data-scene', id);
      await expect(page.locator('.evidence .of-recorded')).toContainText(/\d/);
      await expect(page.locator('.evidence .of-recorded')).toBeInViewport({ ratio: 1 });
      const over = await page.locator('.presenting').evaluate((main) => main.scrollHeight - main.clientHeight);
      expect({ id, over, crowded: await crowdedIn(page), colliding: await collidingIn(page) }).toEqual({
        id,
        over: 0,
        crowded: [],
        colliding: [],
      });
    }
  });

for (const [part, ids] of Object.entries(parts))
  test(`the page of ${part} stays where it is while it is read, and says everything once`, async ({ page }) => {
    await page.addInitScript(() => {
      const moved = { sum: 0 };
      Object.assign(globalThis, { moved });
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) moved.sum += value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`./${part}/`);
    await page.getByRole('button', { name: 'Show every answer without asking' }).waitFor();
    for (const id of ids) {
      await page.locator(`figure#${id}`).locator('xpath=ancestor::section').scrollIntoViewIfNeeded();
      await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
    }
    await page.locator('#glossary').scrollIntoViewIfNeeded();
    const moved = await page.evaluate(() => (globalThis as unknown as { moved: { sum: number } }).moved.sum);
    expect(moved).toBeLessThanOrEqual(0.02);

    await page.getByRole('button', { name: 'Show every answer without asking' }).click();
    await expect(page.locator('[aria-live="polite"], [aria-live="assertive"], [role="alert"]')).toHaveCount(1);
    await expect(page.locator('output:not([aria-live="off"])')).toHaveCount(0);
    const names = await page
      .locator('figure')
      .locator('[role="slider"], [role="radiogroup"], [role="group"], fieldset, input[type="range"], select, figure')
      .evaluateAll((all) => all.flatMap((one) => one.getAttribute('aria-label') ?? []));
    expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
    // Points of a plane are where they are, and may be closer than fingers (WCAG 2.5.8: essential).
    expect(await violationsIn(page, { without: part === 'priors' ? ['target-size'] : [] })).toEqual([]);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await runTogether(page)).toEqual([]);

    // On a phone its views can be jumped between.
    await page.setViewportSize({ width: 360, height: 740 });
    const links = page.getByRole('navigation', { name: 'Views' }).getByRole('link');
    await expect(links).toHaveCount(ids.length);
    const last = page.locator(`figure#${ids.at(-1)}`);
    await links.last().click();
    await expect(last.locator('h3')).toBeFocused();
    await expect(last.locator('h3')).toBeInViewport();
    await expect(links.first()).toBeInViewport();
    const edge = await page.locator('.view-links > span').boundingBox();
    expect(edge?.x).toBeGreaterThan(8);
    expect(await runTogether(page)).toEqual([]);
  });
