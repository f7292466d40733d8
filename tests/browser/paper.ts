import type { Page } from '@playwright/test';

/** How many pages of A4 a page is. */
export async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return Number(/\/Count (\d+)/.exec(pdf)?.[1]);
}
