import { defineConfig } from '@playwright/test';
import { engines } from './driver.ts';

export default defineConfig<object, { engine: (typeof engines)[number] }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  projects: engines.map((engine) => ({ name: engine, use: { engine } })),
});
