/** Numbers that are typed: with a point or a comma, also between thousands, and told where they cannot be taken as they are. */
import { expect, test } from './fixtures.ts';

test('a typed number may have a comma; out of range or no number, it is told with the range', async ({ page }) => {
  await page.goto('./view/sampling/');
  const field = page.getByRole('spinbutton', { name: 'Dropout rate, typed' });
  const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true });
  const type = async (text: string) => {
    await field.fill('');
    await field.pressSequentially(text);
    await field.press('Enter');
  };
  for (const [text, value] of [
    ['0,7', '0.7'],
    ['.4', '0.4'],
  ]) {
    await type(text);
    await expect(slider).toHaveValue(value);
    await expect(page.locator('.number-problem')).toHaveCount(0);
  }
  for (const [text, value] of [
    ['7', '0.9'],
    ['-1', '0'],
    ['half', '0'],
    ['', '0'],
  ]) {
    await type(text);
    await expect(page.getByRole('alert')).toHaveText(`“${text}” is no number from 0 to 0.9: ${value} is used.`);
    await expect(slider).toHaveValue(value);
  }
  const rate = page.getByRole('spinbutton', { name: 'Learning rate, typed' });
  for (const [text, used] of [
    ['1,000', '1'],
    ['1 000', '1'],
    ['2,5', '1'],
  ]) {
    await rate.fill(text);
    await rate.press('Enter');
    await expect(page.getByRole('alert').filter({ hasText: text })).toHaveText(
      `“${text}” is no number from 0.00001 to 1: ${used} is used.`,
    );
  }
  for (const [text, value] of [
    ['1e-3', '0.001'],
    ['0,005', '0.005'],
    ['٠.٥', '0.5'],
  ]) {
    await rate.fill(text);
    await rate.press('Enter');
    await expect(rate).toHaveValue(value);
  }
  const masks = page.getByRole('spinbutton', { name: 'Samples, typed' });
  await masks.press('ArrowUp');
  await expect(page.getByRole('slider', { name: 'Samples', exact: true })).toHaveValue('51');
  await masks.fill('0,100');
  await expect(page.getByRole('slider', { name: 'Samples', exact: true })).toHaveValue('100');
});
