/** An assignment from the lecturer to the student and back as a code, and runs laid side by side. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

/** A lecturer makes an assignment with what the page says; answers its link. */
async function compose(page: Page): Promise<string> {
  await page.goto('./classroom/#assignments');
  await page.getByLabel('Title').fill('One mask or all');
  await page.getByLabel('View', { exact: true }).selectOption('thinned');
  const view = page.frameLocator('iframe');
  await view.getByRole('radio', { name: 'circles' }).check();
  await expect(page.getByText('Taken: data=circles')).toBeVisible();
  await page.getByRole('combobox', { name: 'Points' }).selectOption('locked');
  await page.getByRole('button', { name: 'Add a number (Prediction)' }).click();
  const prediction = page.getByRole('region', { name: 'Prediction 1' });
  await prediction.getByLabel('What is asked').fill('How many test points are right?');
  await prediction.getByLabel('Compared with').selectOption('accuracy-scaled');
  await expect(prediction.getByLabel('Unit')).toHaveValue('%');
  await page.getByRole('button', { name: 'Add a text (Question)' }).click();
  await page.getByRole('region', { name: 'Question 1' }).getByLabel('What is asked').fill('Why?');
  await page
    .getByRole('region', { name: 'Question 1' })
    .getByLabel('Expected answer', { exact: true })
    .fill('Averaging');
  expect(await violationsIn(page)).toEqual([]);
  return page.getByLabel('Link for students').inputValue();
}

/** A student predicts, trains and answers; answers the code. */
async function solve(page: Page, link: string): Promise<string> {
  await page.goto(link);
  await page.getByLabel('Name or number').fill('Ada');
  await expect(page.locator('iframe')).toHaveCount(0);
  await page.getByLabel('How many test points are right?').fill('120');
  await expect(page.getByText('Not from 0 to 100.')).toBeVisible();
  await page.getByLabel('How many test points are right?').fill('80');
  await page.getByRole('button', { name: 'Lock my predictions' }).click();
  const view = page.frameLocator('iframe');
  await expect(view.getByRole('radio', { name: 'moons' })).toBeDisabled();
  await expect(page.getByText('No finished run yet.')).toBeVisible();
  await view.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText('Your run is finished')).toBeVisible();
  await page.getByLabel('Why?').fill('Every mask is a smaller network.');
  // What was done stays.
  await page.reload();
  await expect(page.getByLabel('How many test points are right?')).toBeDisabled();
  await expect(page.getByText('Your run is finished')).toBeVisible();
  await page.getByRole('button', { name: 'Make the code' }).click();
  expect(await violationsIn(page)).toEqual([]);
  return page.getByLabel('Code to hand in').inputValue();
}

test('an assignment is made, done and read; an altered code is flagged; its run is laid beside another', async ({
  page,
}) => {
  const link = await compose(page);
  expect(link).toMatch(/classroom\/\?assignment=[\w-]+#assignments$/);
  const code = await solve(page, link);
  expect(code).toMatch(/^DROPOUT-1\.[\w-]+\.[0-9a-z]{11}$/);

  await page.goto('./classroom/#assignments');
  await page.getByRole('radio', { name: 'Read the codes of a class' }).check();
  const altered = code.slice(0, -3) + (code.endsWith('aaa') ? 'bbb' : 'aaa');
  await page.getByLabel('Paste codes').fill(`Ada: ${code}\nBob: ${altered}\nEve: DROPOUT-1.abc`);
  await page.getByRole('button', { name: 'Read the codes' }).click();
  const rows = page.getByRole('region', { name: 'Table of all codes' }).locator('tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('Ada');
  await expect(rows.nth(0)).toContainText('80 %');
  await expect(rows.nth(0)).toContainText('Every mask is a smaller network.');
  await expect(rows.nth(1)).toContainText('altered');
  await expect(rows.nth(2)).toContainText('unreadable');
  await expect(page.getByText('Drawn: 1 of 3 codes.')).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);
  await rows.nth(0).getByRole('button', { name: 'Train again' }).click();
  await expect(page.getByText('All numbers are the same')).toBeVisible();

  await page.getByRole('button', { name: 'Compare 1 run' }).click();
  await expect(page.getByLabel('Name of run 1')).toHaveValue('Ada');
  await page.getByLabel('Codes that students handed in').fill(code);
  await page.getByRole('button', { name: 'Add their runs' }).click();
  await page
    .getByLabel('Link to a run')
    .fill(new URL('view/thinned/?v=1&run=recorded', page.url().split('classroom')[0]).href);
  await page.getByRole('button', { name: 'Open the link' }).click();
  await page.getByRole('button', { name: /^Your run of “Dropout, unit by unit”/ }).click();
  await page.getByRole('button', { name: 'Add what it shows' }).click();
  const differing = page.getByRole('region', { name: 'Settings that differ' });
  await expect(differing).toContainText('test points right, scaled weights');
  await page.getByLabel('Name of run 1').fill('Ada’s');
  await expect(differing.getByRole('columnheader', { name: 'Ada’s' })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Name of run 1')).toHaveValue('Ada’s');
  expect(await violationsIn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.getByText('No runs in the table yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByLabel('Name of run 1')).toBeVisible();
});

test('a link or file that is damaged or hostile is refused with a sentence', async ({ page }) => {
  await page.goto('./classroom/?assignment=%3Cscript%3E#assignments');
  await expect(page.getByRole('status')).toContainText('The link is not opened');
  await page.goto('./classroom/#assignments');
  await page.getByLabel('Open an assignment').setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"__proto__":{"title":"x"}}'),
  });
  await expect(page.getByRole('status').first()).toContainText('“bad.json” is not opened');
  await page.getByLabel('Open an assignment').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.alloc(70_000, ' '),
  });
  await expect(page.getByRole('status').first()).toContainText('larger than 64 kB');
});

test('from any view, Embed leads to a plan, an assignment and the runs, with the view as it is set', async ({
  page,
}) => {
  await page.goto('./view/thinned/?v=1&data=circles');
  await page.getByRole('button', { name: 'Embed' }).click();
  const linkTo = async (name: string) => (await page.getByRole('link', { name }).getAttribute('href')) ?? '';
  const [plan, assignment, runs] = await Promise.all(
    ['add it to a lecture plan', 'make an assignment', 'compare its runs'].map(linkTo),
  );
  const circles = page.frameLocator('iframe').getByRole('radio', { name: 'circles' });
  await page.goto(assignment);
  await expect(page.getByText('A new assignment with “Dropout, unit by unit” as it was set.')).toBeVisible();
  await expect(circles).toBeChecked();
  await page.goto(runs);
  await expect(circles).toBeChecked();
  await page.goto(plan);
  await page.getByRole('button', { name: 'A new plan' }).click();
  await page.getByLabel('Title of the plan').fill('Circles');
  await expect(page.locator('.scene-name')).toHaveCount(1);
  await page.goto(plan);
  await page.getByRole('button', { name: '“Circles”', exact: true }).click();
  await expect(page.locator('.scene-name')).toHaveCount(2);
  await page.locator('.scene-name').last().click();
  await expect(circles).toBeChecked();
  // It is asked for once.
  await page.goto(assignment);
  await expect(page.getByText('A new assignment with')).toBeVisible();
  await page.reload();
  await expect(page.getByText('A new assignment with')).toHaveCount(0);
  await page.goto('./classroom/?from=https://elsewhere.example/#assignments');
  await expect(page.getByRole('heading', { name: 'Assignments', level: 2 })).toBeVisible();
});
