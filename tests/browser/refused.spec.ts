/** What a browser or a site's policy refuses is done without, or said. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const thumbs = '.cloud-digits .thumb';

/** Draws a 7 on the opening's pad. */
async function drawSeven(page: Page) {
  const pad = page.locator('.pad-ink');
  const box = (await pad.boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.25, 0.25));
  await page.mouse.down();
  await page.mouse.move(...at(0.75, 0.25), { steps: 4 });
  await page.mouse.move(...at(0.45, 0.85), { steps: 4 });
  await page.mouse.up();
}

/** Whether each of the digits to choose from is a picture of its own, with ink. */
const inked = (page: Page) =>
  page.locator(thumbs).evaluateAll((all) => all.map((one) => one.querySelector('canvas')?.width === 28));

test('where canvases are not to be read, a drawing still is, and pictures are refused in words', async ({ page }) => {
  await page.addInitScript(() => {
    const noise = (data: Uint8ClampedArray) => {
      for (let i = 0; i < data.length; i++) data[i] = Math.random() * 256;
    };
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function (...given) {
      const image = getImageData.apply(this, given);
      noise(image.data);
      return image;
    };
    const scrambled = (canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('2d')!;
      context.putImageData(context.getImageData(0, 0, canvas.width, canvas.height), 0, 0);
    };
    const { toBlob, toDataURL } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.toBlob = function (...given) {
      scrambled(this);
      toBlob.apply(this, given);
    };
    HTMLCanvasElement.prototype.toDataURL = function (...given) {
      scrambled(this);
      return toDataURL.apply(this, given);
    };
  });
  await page.goto('./view/cloud/');
  await expect(page.locator('.cloud-digits')).toHaveAttribute('style', /--sheet: url\(.?blob:/);
  await drawSeven(page);
  await expect(page.locator('.cloud-numbers dd').first()).toContainText(/^7/);
  const problem = page.locator('.share-problem');
  await page.getByRole('button', { name: 'SVG', exact: true }).click();
  await expect(problem).toContainText('hides what canvases hold');
  await page.goto('./view/mstd/');
  await page.getByRole('button', { name: 'PNG', exact: true }).click();
  await expect(problem).toContainText('SVG works');
});

test('under a policy that forbids pictures of its own and WebAssembly, the page says what it does without', async ({
  page,
  context,
  expectTrouble,
}) => {
  expectTrouble(/Content Security Policy/);
  expectTrouble(/\(csp\)/);
  const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'";
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': policy } });
  });
  await page.goto('./view/cloud/');
  await expect(page.locator(thumbs)).toHaveCount(30);
  await expect.poll(async () => (await inked(page)).every(Boolean)).toBe(true);
  await page.goto('./view/mstd/?rates=0.5&units=25&samples=2&steps=2&networkShape=10&trainImages=100');
  await page.getByRole('button', { name: 'PNG', exact: true }).click();
  await expect(page.locator('.share-problem')).toContainText('SVG works');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('.status-slow')).toContainText("script-src needs 'wasm-unsafe-eval'");
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});
