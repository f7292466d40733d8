/** A chapter's script that does not come on a part's page: that chapter alone is missing, and comes when asked again. */
import { expect, test } from './fixtures.ts';

test('one chapter does not come: the others are read, and it comes in its place when asked for', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/ERR_FAILED/);
  await page.goto('./basics/');
  await expect(page.locator('section.chapter')).toHaveCount(5);
  const headings = await page.locator('.chapter h2').allTextContents();
  // Scripts of chapters have one name: the page's own are told by what asks for them.
  const chapters = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => name.match(/chapter-[\w-]+\.js/) ?? []),
  );
  expect(chapters.length).toBeGreaterThan(3);
  const lost = chapters.at(-1) ?? '';
  await page.route(`**/${lost}`, (route) => route.abort());
  await page.reload();
  const notice = page
    .locator('.notice')
    .filter({ hasText: /^The chapter “.*” could not be loaded: a file of this page/ });
  await expect(notice).toHaveCount(1);
  await expect(page.locator('section.chapter')).toHaveCount(4);
  await expect(page.getByText('The text could not be loaded')).toHaveCount(0);
  await page.unroute(`**/${lost}`);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toHaveCount(0);
  await expect(page.locator('section.chapter')).toHaveCount(5);
  expect(await page.locator('.chapter h2').allTextContents()).toEqual(headings);
});
