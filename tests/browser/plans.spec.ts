/** Lecture plans: composed in the page, shared as a link, presented with a clicker, printed. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

const row = (page: Page, n: number) => page.locator('.plan-scenes > li').nth(n - 1);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stage = (page: Page) => page.locator('.plan-present');
/** The view in front. */
const shownFrame = (page: Page) => page.frameLocator('.stage-frame[aria-hidden="false"] iframe');

test('a lecturer composes a plan, shares it as a link, and another presents and prints it', async ({
  page,
  browser,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      (globalThis as { copied?: string }).copied = text;
    };
  });
  await page.goto('./classroom/');
  expect(await violationsIn(page)).toEqual([]);
  await button(page, 'New plan').click();
  await page.getByLabel('Title of the plan').fill('Week <b>3</b>');
  await button(page, 'Add a view').click();
  const view = page.getByLabel('View', { exact: true });
  await expect(view).toBeFocused();
  await view.selectOption('sampling');
  const frame = page.frameLocator('.scene-frame iframe');
  // What is set in the view is kept.
  await frame.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.3');
  await expect(page.locator('.scene-kept')).toContainText('Kept: dropout = 0.3.');
  await page.getByLabel('Question for the room').fill('How many networks?');
  await page.getByLabel('Note for yourself').fill('Nobody else sees this.');
  expect(await violationsIn(page)).toEqual([]);
  await button(page, 'Add a text after scene 1').click();
  // The view above it has closed, and the new scene is in sight all the same.
  await expect(row(page, 2).locator('.scene-name')).toBeInViewport();
  await page.getByLabel('Heading').fill('Welcome');
  // Upwards, with the focus kept, and the other way with the keyboard alone.
  await row(page, 2).getByRole('button', { name: 'Move up scene 2' }).click();
  await expect(row(page, 1)).toContainText('Welcome');
  await expect(page.locator('[data-move="down"]').first()).toBeFocused();
  await row(page, 1).locator('.scene-name').press('Alt+ArrowDown');
  await expect(row(page, 2)).toContainText('Welcome');
  await expect(row(page, 2).locator('.scene-name')).toBeFocused();
  await row(page, 1).getByRole('button', { name: 'Duplicate scene 1' }).click();
  await row(page, 3).getByRole('button', { name: 'Delete scene 3' }).click();
  await expect(page.locator('.plan-scenes > li')).toHaveCount(2);
  await button(page, 'Undo').click();
  await expect(row(page, 3)).toContainText('Welcome');
  // A link from elsewhere takes nothing that is not allowed.
  await row(page, 2).locator('.scene-name').click();
  await page.getByText('Take view and settings from a link').first().click();
  const link = page.getByRole('textbox', { name: 'Take view and settings from a link' });
  await link.fill('https://a.example/view/thinned/?step=five');
  await button(page, 'Use the link').click();
  const refused = page.locator('.scene-problem');
  await expect(refused).toContainText('allowed are whole, draw, drop, test');
  // Nor does what the frame tells meanwhile take the refusal back.
  const sliders = page.frameLocator('.scene-frame iframe').getByRole('slider');
  await sliders.first().press('ArrowRight');
  await expect(page.locator('.scene-kept')).toContainText('dropout');
  await expect(refused).toContainText('allowed are whole, draw, drop, test');
  await expect(page.getByLabel('View', { exact: true })).toHaveValue('sampling');
  await button(page, 'Copy link').click();
  await expect(button(page, 'Link copied')).toBeVisible();
  const shared = await page.evaluate(() => (globalThis as { copied?: string }).copied ?? '');
  await page.reload();
  await expect(page.locator('.plan-scenes > li')).toHaveCount(3);

  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await other.goto(shared);
  await expect(other.getByRole('heading', { name: 'Week <b>3</b>' })).toBeVisible();
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  await button(other, 'Present').click();
  await expect(stage(other)).toHaveAttribute('data-scene', '1');
  await expect(other.getByRole('heading', { name: 'How many networks?' })).toBeFocused();
  await expect(stage(other)).not.toContainText('Nobody else');
  // The scene after it is there already.
  await expect(other.locator('.stage-frame')).toHaveCount(2);
  const slider = shownFrame(other).getByRole('slider', { name: 'Dropout rate', exact: true });
  await expect(slider).toHaveValue('0.3');
  await slider.focus();
  await slider.press('ArrowRight');
  await expect(stage(other)).toHaveAttribute('data-scene', '1');
  await slider.press('PageDown');
  await expect(stage(other)).toHaveAttribute('data-scene', '2');
  await other.keyboard.press(' ');
  await expect(other.getByRole('heading', { name: 'Welcome' })).toBeFocused();
  await expect(stage(other)).toContainText('3 of 3');
  expect(await violationsIn(other)).toEqual([]);
  await other.keyboard.press('PageUp');
  await other.reload();
  await expect(stage(other)).toHaveAttribute('data-scene', '2');
  await other.keyboard.press('q');
  const code = other
    .getByRole('dialog')
    .getByRole('img', { name: /^QR code of http.*view\/sampling\/\?v=1&dropout=0\.3$/ });
  await expect(code).toBeVisible();
  await other.keyboard.press('Escape');
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await expect(stage(other)).toHaveAttribute('data-scene', '2');
  await other.keyboard.press('Escape');
  await expect(stage(other)).toHaveCount(0);

  await button(other, 'Printed version').click();
  await other.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await button(other, 'Print').click();
  await expect(other.locator('body')).toHaveAttribute('data-printed', '');
  await expect(other.getByRole('img', { name: /^QR code/ })).toHaveCount(2);
  await other.emulateMedia({ media: 'print' });
  await expect(other.locator('.plan-sheet').first()).toContainText('Nobody else sees this.');
  await expect(other.locator('.plan-sheet').first()).toHaveCSS('break-inside', 'avoid');
  await expect(other.getByRole('navigation', { name: 'Sections' })).toBeHidden();
  await other.context().close();
});

test('what cannot be used is refused with a sentence, and changes nothing', async ({ page, expectTrouble }) => {
  for (const [address, problem] of [
    ['#plan=nothing', 'it was cut off or altered'],
    ['?plan=../secret.json', '“../secret.json” is no file beside this site'],
    ['?sample=other', 'there is no plan “other”; allowed are ten-minutes, lecture, lab'],
    ['?plan=manifest.json', 'the site has no file “manifest.json” (its answer is 404)'],
  ]) {
    if (address.includes('manifest')) expectTrouble(/404/);
    await page.goto('./');
    await page.goto(`./classroom/${address}`);
    await expect(page.getByRole('alert')).toContainText(problem);
  }
  await button(page, 'All plans').click();
  const file = (text: string) => ({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const field = page.getByLabel('Open a plan’s file');
  const scenes = Array(1000).fill({ kind: 'text' });
  await field.setInputFiles(file(JSON.stringify({ format: 'dropout-cloud-plan', version: 1, scenes })));
  await expect(page.locator('.notice')).toContainText('scenes has 1000 entries; allowed are 0 to 60');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
