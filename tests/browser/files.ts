/** Files that a page hands over, and a place to look into them. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';

export async function download(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Somebody else's page, to look at the files: this one's policy would not let styles in them be read. */
export async function openElsewhere(page: Page, context: BrowserContext): Promise<Page> {
  const elsewhere = await context.newPage();
  await elsewhere.goto('/host/');
  // A page behind another draws once a second.
  await page.bringToFront();
  return elsewhere;
}
