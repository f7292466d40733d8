/** The whole page, as everyone can read and use it: asked and answered, opened and closed, in each theme. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

/** Another theme changes colours alone. */
const ofColours = { rules: ['color-contrast', 'link-in-text-block'] };

async function open(page: Page): Promise<void> {
  await page.goto('./');
  await page.mouse.wheel(0, 200);
  await expect(page.locator('#reproduces tbody tr').nth(13)).toBeAttached();
  await expect(page.locator('#sampling .evidence .of-recorded')).toHaveText(/\d/);
}

test('no fault on a screen, before a question is answered, in any theme', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Projector');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  expect(await violationsIn(page, ofColours)).toEqual([]);
});

test('no fault on a phone, settings open and questions answered, light and dark', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  await page.getByRole('button', { name: 'Show every answer without asking' }).click();
  const question = page.locator('[data-prediction="conventions"]');
  await question.getByRole('button', { name: 'Predict after all' }).click();
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Show what happened' }).click();
  await expect(question.locator('.predict-told')).toContainText(/\d/);
  await expect(page.locator('#reproduces output[data-metric="verdict"]').first()).toBeAttached();
  await expect(page.locator('#reproduces').getByText('loading …')).toHaveCount(0);
  await page.locator('#sampling').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Settings' }).click();
  expect(await violationsIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violationsIn(page, ofColours)).toEqual([]);
});
