/** What a visitor sees when a file of digits, or of what was recorded, cannot be used. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { publicFile, publicJson } from './public-file.ts';

/** A run of a few seconds. */
const small = './?v=1&rates=0,0.5&samples=5&steps=30&backend=wasm&networkShape=20,20';

const figure = (page: Page) => page.locator('figure[data-view="sampling"]');

async function failsThenWorks(page: Page, message: RegExp, mend: () => Promise<void>): Promise<void> {
  await page.goto(small);
  await expect(figure(page)).toHaveAttribute('data-status', 'recorded');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'failed');
  await expect(page.getByText(message)).toBeVisible();
  // The recorded run is still there to look at.
  await expect(figure(page).locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);

  await mend();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
  await expect(page.getByText(message)).toBeHidden();
}

const pattern = '**/data/mnist-0.bin';

test('a file that is missing is named, and can be tried again', async ({ page, expectTrouble }) => {
  expectTrouble(/404.*mnist-0\.bin/);
  await page.route(pattern, (route) => route.fulfill({ status: 404 }));
  await failsThenWorks(page, /mnist-0\.bin is missing: the server answered 404/, () => page.unroute(pattern));
});

test('a file that is truncated is named, and can be tried again', async ({ page }) => {
  const bytes = publicFile('data/mnist-0.bin');
  await page.route(pattern, (route) => route.fulfill({ body: bytes.subarray(0, 1000) }));
  const message = new RegExp(`mnist-0\\.bin is truncated: 1000 of ${bytes.length} bytes arrived`);
  await failsThenWorks(page, message, () => page.unroute(pattern));
});

test('a file that is altered is named, and can be tried again', async ({ page }) => {
  const bytes = publicFile('data/mnist-0.bin');
  bytes[bytes.length >> 1] ^= 1;
  await page.route(pattern, (route) => route.fulfill({ body: bytes }));
  await failsThenWorks(page, /mnist-0\.bin is altered: its checksum/, () => page.unroute(pattern));
});

test('a host that decompresses files by itself does no harm', async ({ page }) => {
  const bytes = publicFile('data/mnist-0.bin');
  await page.route(pattern, (route) => route.fulfill({ body: bytes, headers: { 'Content-Encoding': 'gzip' } }));
  await page.goto(small);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done', { timeout: 90_000 });
});

test('a recorded run that is damaged is named alone, and can be asked for again', async ({ page }) => {
  const pattern = '**/recorded/sampling.json';
  await page.route(pattern, (route) => route.fulfill({ body: '{"experiment":"sampling","par' }));
  await page.goto('./');
  const notice = page.getByText(/The recorded run could not be loaded: sampling\.json is damaged/);
  await expect(notice.first()).toBeVisible();
  for (const id of ['clusters', 'mstd', 'compression'])
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
  await page.unroute(pattern);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(figure(page).locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await expect(notice).toHaveCount(0);
});

for (const { path, view, name } of [
  { path: './', view: 'sampling', name: 'sampling' },
  { path: './basics/', view: 'convolution', name: 'convolution' },
]) {
  const figureOf = (page: Page) => page.locator(`figure#${view}`);

  for (const [how, alter] of [
    ['with one digit altered', (text: string) => text.replace(/(\d)(\D+)$/, (_, digit, rest) => `${9 - digit}${rest}`)],
    ['of another run', () => publicFile('recorded/mstd.json').toString()],
    ['that is a page of the host', () => '<!doctype html><title>Not found</title>'],
  ] as const)
    test(`${path}: a recorded run ${how} is told, not drawn, until it comes whole`, async ({ page }) => {
      const pattern = `**/recorded/${name}.json`;
      const body = alter(publicFile(`recorded/${name}.json`).toString());
      await page.route(pattern, (route) => route.fulfill({ body, contentType: 'application/json' }));
      await page.goto(path);
      const told = page
        .getByText(new RegExp(`The recorded run could not be loaded: ${name}\\.json is damaged: it`))
        .filter({ visible: true });
      const answers = page.getByRole('button', { name: 'Show every answer without asking' });
      if (view !== 'sampling') await answers.click();
      await expect(told.first()).toBeVisible();
      await expect(figureOf(page).locator('output[data-layer="recorded"]').filter({ hasText: /\d/ })).toHaveCount(0);
      await page.unroute(pattern);
      await page.getByRole('button', { name: 'Try again' }).first().click();
      await expect(figureOf(page).locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
      await expect(told).toHaveCount(0);
    });
}

test('entries of the list of recorded runs that are none are left out', async ({ page }) => {
  const entries = publicJson<Record<string, unknown>[]>('recorded/index.json');
  const named = Object.keys(entries[0].params as object);
  const nulls = { ...entries[0], params: Object.fromEntries(named.map((name) => [name, null])) };
  const body = JSON.stringify([
    null,
    7,
    { name: 'odd' },
    { ...entries[0], params: undefined },
    nulls,
    ...entries.slice(1),
  ]);
  await page.route('**/recorded/index.json', (route) => route.fulfill({ body }));
  await page.goto('./');
  for (const id of ['sampling', 'clusters', 'mstd', 'compression'])
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
});

test('digits and numbers that are damaged are told where they would be, whatever else comes', async ({ page }) => {
  const whole = publicFile('recorded/digits.bin');
  await page.route('**/recorded/cloud.json', (route) => route.fulfill({ body: '{}' }));
  await page.route('**/recorded/digits.bin', (route) => route.fulfill({ body: whole.subarray(0, 1000) }));
  const network = page.waitForResponse(/networks\/lab\//);
  await page.goto('./');
  await network;
  const cloud = page.locator('figure#cloud');
  await expect(cloud.locator('.cloud-sentence')).toContainText('digits.bin is damaged');
  await expect(cloud.locator('.cloud-tested')).toContainText('cloud.json is damaged: it does not say how good');
  await expect(cloud).toHaveAttribute('data-status', 'failed');
  // What has failed is not said to be on its way as well, neither seen nor heard.
  await expect(cloud).not.toContainText('on its way');
  await expect(page.locator('#cloud-summary')).toContainText('digits.bin is damaged');
  // Once they are whole again, they come by themselves.
  await page.unroute('**/recorded/cloud.json');
  await page.unroute('**/recorded/digits.bin');
  await expect(cloud).toHaveAttribute('data-status', 'recorded');
  await expect(cloud.locator('.cloud-tested')).toContainText('%');
});

test('where a network of the opening does not come, no other one’s numbers stand in its place', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/404/);
  await page.route('**/networks/lab/0.6-6.bin', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  const cloud = page.locator('figure#cloud');
  const says = cloud.locator('.cloud-sentence');
  await expect(says).toContainText('thinned networks say');
  await cloud.getByRole('slider', { name: 'Dropout rate of the cloud' }).press('ArrowRight');
  await expect(says).toContainText('networks/lab/0.6-6.bin cannot be loaded (404)');
  await expect(cloud).not.toContainText(/ %/);
  await page.unroute('**/networks/lab/0.6-6.bin');
  await expect(says).toContainText('thinned networks say');
});

for (const file of ['networks/lab/0.5-6.bin', 'digits.bin']) {
  test(`one bit of ${file} altered is told, not drawn, until the file comes whole`, async ({ page }) => {
    const bytes = publicFile(`recorded/${file}`);
    bytes[bytes.length - 100] ^= 1;
    await page.route(`**/recorded/${file}`, (route) => route.fulfill({ body: bytes }));
    await page.goto('./');
    const says = page.locator('figure#cloud .cloud-sentence');
    await expect(says).toContainText(`${file} is damaged: its checksum is not the recorded one`);
    await page.unroute(`**/recorded/${file}`);
    await expect(says).toContainText('thinned networks say');
  });
}
