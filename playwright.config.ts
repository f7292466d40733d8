import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { findBrowser, isRoot } from './src/cli/find-browser.mjs';

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

// Playwright reads this file once in each of its processes; they inherit the port that the first one chose.
process.env.SITE_PORT ??= String(await freePort());
const site = `http://127.0.0.1:${process.env.SITE_PORT}/some/sub/path/`;

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // What is slow beside other work is still told from what hangs.
  timeout: 300_000,
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
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        // WebGL in software, so that it is the same with and without a GPU.
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        // The page itself is drawn without that slow GPU: pages are up to twice as quick.
        '--disable-gpu-compositing',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium's sandbox refuses to start as root.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  webServer: {
    command: `node tests/browser/server.mjs ${process.env.SITE_PORT}`,
    url: site,
    reuseExistingServer: false,
  },
});
