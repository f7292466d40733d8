/** Lecture plans and assignments in a course of a learning platform. */
import type { Page } from '@playwright/test';
import { inflateSync, strFromU8 } from 'fflate';
import { launch, platform, saved, type Values } from './course-package.ts';
import { expect, test } from './fixtures.ts';

const plan = {
  format: 'dropout-cloud-plan',
  version: 1,
  title: 'Week <3>',
  scenes: [
    { kind: 'text', heading: 'One', text: 'Begin.', note: 'For me alone.' },
    { kind: 'view', view: 'mstd', settings: 'run=recorded' },
    { kind: 'text', heading: 'Three', text: 'End.' },
  ],
};
const file = (content: object) => ({
  name: 'file.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(content)),
});

test('a lecture plan tells which scenes were shown, goes on where it was left, and is complete at its end', async ({
  page,
}) => {
  await page.goto('./classroom/');
  await page.getByLabel('Open a plan’s file').setInputFiles(file(plan));
  await page.getByText('For a learning platform').click();
  const files = await saved(page, /^week-3-scorm\.zip$/);
  const [, code] = /present=1#plan=([\w-]+)/.exec(files['index.html']) ?? [];
  const given = strFromU8(inflateSync(Buffer.from(code, 'base64url')));
  expect(given).toContain('Begin.');
  expect(given).not.toContain('For me alone.');
  const first = await launch(page, files);
  const stage = first.view.locator('.plan-present');
  await expect(stage.getByRole('heading', { name: 'One' })).toBeFocused();
  await stage.press('PageDown');
  await expect(first.line).toContainText('Shown so far: 2 of 3.');
  // Back again is nothing new.
  await first.view.getByRole('button', { name: 'Previous scene' }).click();
  await expect.poll(async () => (await platform(page)).values['cmi.core.lesson_location']).toBe('1');
  await stage.press('PageDown');
  await expect.poll(async () => (await platform(page)).values['cmi.core.lesson_location']).toBe('2');
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  const left = await platform(page);
  expect(left.errors).toEqual([]);
  expect(left.values).toMatchObject({
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.score.raw': '66',
    'cmi.core.lesson_location': '2',
    'cmi.core.exit': 'suspend',
    'cmi.suspend_data': '1,2',
  });

  const { 'cmi.core.exit': _exit, 'cmi.core.session_time': _time, ...kept } = left.values;
  const second = await launch(page, files, kept);
  await expect(second.view.locator('.plan-present')).toHaveAttribute('data-scene', '2');
  await second.view.locator('.plan-present').press('PageDown');
  await expect(second.line).toHaveText('This activity is complete, and the learning platform knows.');
  const { values, errors } = await platform(page);
  expect(errors).toEqual([]);
  expect(values).toMatchObject({ 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100' });

  // A plan that was longer when it was left, of whose scenes all that are left were shown.
  const longer = { ...kept, 'cmi.core.lesson_location': '5', 'cmi.suspend_data': '1,2,3,5' };
  const third = await launch(page, files, longer);
  await expect(third.line).toHaveText('This activity is complete, and the learning platform knows.');
});

test('where a plan is too long for a link, what to do stands in place of the button', async ({ page }) => {
  const noise = Array.from({ length: 3500 }, (_, i) => String.fromCharCode(0x100 + ((i * i * 7919) % 0x2fff)));
  const scenes = [0, 1, 2].map((i) => ({ kind: 'text', text: noise.slice(i).join('') }));
  await page.goto('./classroom/');
  await page.getByLabel('Open a plan’s file').setInputFiles(file({ ...plan, scenes }));
  await page.getByText('For a learning platform').click();
  await expect(
    page.getByText(/The package would need a link of [\d,]+ characters; allowed are up to 8,000/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'SCORM package' })).toHaveCount(0);
});

const assignment = {
  format: 1,
  view: 'thinned',
  title: 'One mask',
  text: '',
  settings: 'v=1&steps=100',
  lock: ['data'],
  hide: [],
  ownSeed: false,
  run: 'live',
  predictions: [
    { kind: 'number', label: 'How many?', unit: '%', min: 0, max: 100, options: [], metric: '', right: -1 },
    { kind: 'choice', label: 'Which?', unit: '', min: 0, max: 100, options: ['all', 'one'], metric: '', right: 1 },
  ],
  questions: [
    { kind: 'number', label: 'What is a half?', options: [], expected: '0.50', shown: false },
    { kind: 'text', label: 'Why?', options: [], expected: 'Averaging', shown: false },
  ],
  metrics: [],
};

/** The package of an assignment whose score is the share of right answers. */
async function assigned(page: Page): Promise<Values> {
  await page.goto('./classroom/#assignments');
  await page.getByLabel('Open an assignment').setInputFiles(file(assignment));
  const score = page.getByRole('combobox', { name: 'Score' });
  await expect(page.getByText('The package holds no expected answers')).toBeVisible();
  await score.selectOption('right');
  await expect(page.getByText('2 expected answers can be compared.')).toBeVisible();
  return saved(page, /^one-mask-scorm\.zip$/);
}

test('an assignment gives the platform its code, what was answered and the score; the code has no mark', async ({
  page,
}) => {
  const files = await assigned(page);
  const { view: student, line } = await launch(page, files);
  await expect(student.getByText('When you make your code, that page gets it')).toBeVisible();
  await student.getByLabel('How many?').fill('80');
  await student.getByRole('radio', { name: 'all' }).check();
  await student.getByRole('button', { name: 'Lock my predictions' }).click();
  await student.getByRole('button', { name: 'Make the code' }).click();
  await expect(line).toContainText('This activity is not complete yet. Missing: 2 answers, 1 run.');
  await student.frameLocator('iframe').getByRole('button', { name: 'Train', exact: true }).click();
  await expect(student.getByText('Your run is finished')).toBeVisible();
  await student.getByLabel('What is a half?').fill('.5');
  await student.getByLabel('Why?').fill(`Many small networks.\n${'More. '.repeat(60)}`);
  await student.getByRole('button', { name: 'Make the code' }).click();
  await expect(line).toHaveText(
    'This activity is complete, and the learning platform knows. The learning platform has your code.',
  );
  const code = await student.getByLabel('Code to hand in').inputValue();
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  const { values, errors } = await platform(page);
  expect(errors).toEqual([]);
  expect(values).toMatchObject({
    'cmi.core.lesson_status': 'completed',
    'cmi.core.score.raw': '50',
    'cmi.comments': `${code}\n`,
    'cmi.interactions._count': '4',
    'cmi.interactions.0.id': 'prediction-1',
    'cmi.interactions.0.type': 'numeric',
    'cmi.interactions.0.student_response': '80',
    'cmi.interactions.1.type': 'choice',
    'cmi.interactions.1.student_response': 'a',
    'cmi.interactions.1.result': 'wrong',
    'cmi.interactions.2.id': 'answer-1',
    'cmi.interactions.2.student_response': '0.5',
    'cmi.interactions.2.result': 'correct',
    'cmi.interactions.3.type': 'fill-in',
    'cmi.interactions.3.student_response': expect.stringMatching(/^Many small networks\. More\..{200,}$/),
  });
  expect(values).not.toHaveProperty('cmi.interactions.0.result');
  expect(values).not.toHaveProperty('cmi.interactions.3.result');

  await page.goto('./classroom/#assignments');
  await page.getByLabel('Your assignments').selectOption({ label: '2. One mask' });
  await page.getByRole('radio', { name: 'Read the codes of a class' }).check();
  await page.getByLabel('Paste codes').fill(values['cmi.comments']);
  await page.getByRole('button', { name: 'Read the codes' }).click();
  const row = page.getByRole('region', { name: 'Table of all codes' }).locator('tbody tr');
  await expect(row).toHaveCount(1);
  await expect(row.locator('.mark-tag')).toHaveText(['complete']);
});

test('a marked code is given at the end, one that is not taken is told, and nothing is taken back', async ({
  page,
}) => {
  const files = await assigned(page);
  // What the framed page tells is made up here.
  await page.route(/classroom\/\?assignment=/, (route) =>
    route.fulfill({ body: '<!doctype html><title>Made up</title>', contentType: 'text/html' }),
  );
  const visit = async (kept: Values, ...told: readonly object[]) => {
    const { view, line } = await launch(page, files, kept);
    await view.locator('body').waitFor({ state: 'attached' });
    for (const patch of told) {
      const plain = { stage: 'made', done: 1, of: 1, code: 'DROPOUT-1.a', unmarked: true, why: '', items: [] };
      const message = { type: 'dropout-cloud:assignment', ...plain, ...patch };
      await view.locator('html').evaluate((_, one) => parent.postMessage(one, '*'), message);
    }
    return line;
  };
  const leave = async () => {
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const { values, errors } = await platform(page);
    const { 'cmi.core.exit': exit, 'cmi.core.session_time': _, ...kept } = values;
    return { exit, errors, kept };
  };
  const item = (right: boolean) => ({ id: 'answer-1', kind: 'number', given: '1', right });
  let line = await visit({}, { unmarked: false, why: 'Missing: 1 run.', items: [item(false)] });
  await expect(line).toHaveText(/^This activity is not complete yet\. Missing: 1 run\. When you leave this page/);
  expect((await platform(page)).values['cmi.comments']).toBe('');
  let end = await leave();
  expect(end).toMatchObject({ exit: 'suspend', errors: [] });
  expect(end.kept).toMatchObject({ 'cmi.comments': 'DROPOUT-1.a\n', 'cmi.core.lesson_status': 'incomplete' });

  line = await visit(end.kept, { code: `DROPOUT-1.${'b'.repeat(4990)}`, items: [item(true)] });
  await expect(line).toHaveText(/^This activity is complete.*Your code has 5000 characters, and .* takes 4096/);
  end = await leave();
  expect(end).toMatchObject({ exit: '', errors: [] });
  const complete = { 'cmi.core.lesson_status': 'completed', 'cmi.core.score.raw': '100' };
  expect(end.kept).toMatchObject({
    ...complete,
    'cmi.comments': 'DROPOUT-1.a\n',
    'cmi.interactions._count': '2',
    'cmi.interactions.0.result': 'wrong',
    'cmi.interactions.1.result': 'correct',
  });

  const room = 'c'.repeat(4000);
  line = await visit(
    { ...end.kept, 'cmi.comments': room },
    { code: 'DROPOUT-1.worse', unmarked: false },
    { code: 'DROPOUT-1.d', items: [item(false)] },
  );
  await expect(line).toHaveText(/^This activity is complete.* The learning platform has your code\.$/);
  expect((await leave()).kept).toMatchObject({ ...complete, 'cmi.comments': `${room}DROPOUT-1.d\n` });

  line = await visit({ ...end.kept, 'cmi.comments': 'c'.repeat(4090) }, {});
  await expect(line).toHaveText(/^This activity is complete.* The learning platform did not take your code\./);
  end = await leave();
  expect(end.kept).toMatchObject(complete);
  expect(end.errors).toEqual(['405: set cmi.comments DROPOUT-1.a\n']);
});
