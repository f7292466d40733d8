/** Where the browser does not let a page copy or fill the screen: in frames, over plain http, by a setting. */
import { expect, test } from './fixtures.ts';

test('what cannot be copied is there to be copied by hand, selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError')) },
    });
  });
  const selected = () =>
    page.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
  await page.goto('./view/sampling/?v=1&dropout=0.3');
  await expect(page.locator('#sampling output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('textbox', { name: /Copying is not allowed here/ })).toBeFocused();
  expect(await selected()).toMatch(/^http.*\/view\/sampling\/\?v=1&dropout=0\.3/);
  await page.goto('./#cite');
  const cite = page.locator('#cite');
  await cite.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(cite.getByRole('textbox')).toBeFocused();
  expect(await selected()).toMatch(/^@misc\{dropoutcloud,[\s\S]*\}$/);
});

test('full screen is offered only where it can be had', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Full screen' });
  await page.goto('./?mode=present');
  await expect(button).toBeVisible();
  await page.addInitScript(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }));
  await page.reload();
  await expect(page.locator('.present-tools button').first()).toBeVisible();
  await expect(button).toHaveCount(0);
});
