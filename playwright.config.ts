import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser/chromium.ts';
import { freePort } from './tests/browser/free-port.ts';

// Playwright reads this file once in each of its processes; they inherit the port that the first one chose.
process.env.SITE_PORT ??= String(await freePort());
const site = `http://127.0.0.1:${process.env.SITE_PORT}/some/sub/path/`;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // Where nobody watches, a test that fails by chance is told as "flaky" and is a fault to mend; it stops no delivery.
  retries: process.env.CI ? 1 : 0,
  // What is slow beside other work is still told from what hangs.
  timeout: 180_000,
  // Pictures differ a little from one version of the browser to the next; a layout that breaks differs more.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: { timeout: 60_000, toHaveScreenshot: { threshold: 0.25, maxDiffPixelRatio: 0.002 } },
  use: {
    baseURL: site,
    // Tests answer requests in place of the server, which a service worker would do before them.
    serviceWorkers: 'block',
    // The opening draws networks without end unless it is asked for calm: two thirds of a core beside every test.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace takes a third of the time of all tests; "--trace on" records one where it is needed.
    trace: 'off',
    launchOptions,
  },
  webServer: {
    command: `node tests/browser/server.mjs ${process.env.SITE_PORT}`,
    url: site,
    reuseExistingServer: false,
  },
});
