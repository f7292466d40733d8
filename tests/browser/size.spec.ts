/** What a first visit loads before anyone touches anything, compressed as hosts do it. Limits: docs/performance.md. */
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Response } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const kB = 1000;

/** Bytes of everything loaded so far, by path; text counts compressed, whatever the server did. */
async function weigh(responses: readonly Response[]): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  for (const response of responses) {
    const { pathname, protocol } = new URL(response.url());
    if (!protocol.startsWith('http')) continue;
    const body = await response.body();
    const isText = /\.(js|css|html|json|svg|webmanifest)$|\/$/.test(pathname);
    sizes.set(pathname, isText ? gzipSync(body, { level: 9 }).length : body.length);
  }
  return sizes;
}

const sum = (sizes: Map<string, number>, pattern: RegExp): number =>
  [...sizes].reduce((total, [path, bytes]) => total + (pattern.test(path) ? bytes : 0), 0);

function record(context: BrowserContext): Response[] {
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  return responses;
}

/** The scripts that these import at once, themselves among them. */
async function importsOf(responses: readonly Response[], roots: readonly string[]): Promise<Set<string>> {
  const texts = new Map<string, string>();
  for (const response of responses) {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) texts.set(pathname, await response.text());
  }
  const found = new Set(roots);
  for (const path of found) {
    const folder = path.replace(/[^/]*$/, '');
    for (const [, name] of (texts.get(path) ?? '').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      found.add(`${folder}${name}`);
    }
  }
  return found;
}

test('on a phone, the first figure needs little', async ({ page, context }) => {
  const responses = record(context);
  await page.setViewportSize({ width: 360, height: 740 });
  const network = page.waitForResponse(/networks\/lab\//);
  await page.goto('./');
  await network;
  await expect(page.locator('figure#cloud')).toContainText(/MNIST’s test set, image \d/);
  await page.waitForLoadState('networkidle');
  // What the figure is made of: the page's first script with all that it imports, and what reads recorded networks.
  const sizes = await weigh(responses);
  const roots = [...sizes.keys()].filter((path) => /\/(index|recorded-bytes)-[\w-]+\.js$/.test(path));
  expect(roots).toHaveLength(2);
  const needed = await importsOf(responses, roots);
  const first = new Map([...sizes].filter(([path]) => needed.has(path)));
  expect(sum(first, /\.js$/)).toBeGreaterThan(100 * kB);
  expect(sum(first, /\.js$/)).toBeLessThan(125 * kB);
  // With what comes at leisure: the glossary, what keeps the page for visits without a network.
  expect(sum(sizes, /\.js$/)).toBeLessThan(130 * kB);
  expect(sum(sizes, /./)).toBeLessThan(400 * kB);
});

test('on a desktop, the whole first load keeps to its limits', async ({ page, context }) => {
  const responses = record(context);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./');
  for (const id of ['sampling', 'clusters', 'mstd', 'compression']) {
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
  }
  await page.waitForLoadState('networkidle');
  const sizes = await weigh(responses);
  expect(sum(sizes, /\.woff2$/)).toBeLessThan(80 * kB);
  const views = [...sizes.keys()].filter((path) => /view-(sampling|clusters|mstd|compression)-/.test(path));
  expect(views).toHaveLength(4);
  const [entry] = [...sizes.keys()].filter((path) => /\/index-[\w-]+\.js$/.test(path));
  const [lab] = [...sizes.keys()].filter((path) => /\/lab-[\w-]+\.js$/.test(path));
  const needed = await importsOf(responses, [entry, lab, ...views]);
  expect(sum(new Map([...sizes].filter(([path]) => needed.has(path))), /\.js$/)).toBeLessThan(210 * kB);
  expect(sum(sizes, /./)).toBeLessThan(1000 * kB);
});
