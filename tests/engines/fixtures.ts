/** A tab in the engine that the project names, and the built page to open in it. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { findEngine } from '../../src/cli/find-engines.mjs';
import { type Deployed, deploy } from '../browser/deployed.ts';
import { serveSite } from '../browser/site.mjs';
import type { Driver, Engine } from './driver.ts';
import { Tab } from './tab.ts';
import { watching } from './watch.ts';
import { withPlaywright } from './with-playwright.ts';
import { withPuppeteer } from './with-puppeteer.ts';
import { withWebDriver } from './with-webdriver.ts';

export { expect };

async function start(engine: Engine, downloads: string): Promise<Driver> {
  const found = engine === 'chromium' ? { by: 'playwright' as const } : findEngine(engine);
  if (!found) throw new Error(`there is no ${engine} here`);
  if (found.by === 'puppeteer') return withPuppeteer(found.program, downloads);
  if (found.by === 'webdriver') return withWebDriver(found, downloads);
  return withPlaywright(engine, downloads);
}

/** The built page behind a port of its own. */
export interface Site {
  /** Where the page is. */
  readonly address: string;
  /** An empty page of another site. */
  readonly foreign: string;
  /** Names of files that are not there for now. */
  readonly missing: Set<string>;
  /** From now on nobody answers. */
  readonly end: () => Promise<void>;
}

async function openSite(): Promise<Site> {
  const missing = new Set<string>();
  const isMissing = (path: string) => [...missing].some((name) => path.includes(`/${name}`));
  const server = serveSite({ first: watching, isMissing });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const end = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const address = `http://127.0.0.1:${port}/some/sub/path/`;
  return { address, foreign: `http://localhost:${port}/host/`, missing, end };
}

interface Given {
  readonly site: Site;
  /** A site whose version can be followed by another. */
  readonly deployed: Deployed;
  /** Lets troubles pass whose text matches. */
  readonly expectTrouble: (pattern: RegExp) => void;
}

interface GivenToAll {
  readonly engine: Engine;
  readonly tab: Tab;
}

export const test = base.extend<Given, GivenToAll>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  tab: [
    async ({ engine }, use) => {
      const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
      const driver = await start(engine, downloads);
      const tab = new Tab(driver, downloads);
      await tab.resize(1440, 900);
      await use(tab);
      await driver.close();
      rmSync(downloads, { recursive: true });
    },
    { scope: 'worker' },
  ],
  // A port of its own is an origin of its own: nothing is kept from one test to the next.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one.
  site: async ({}, use) => {
    const site = await openSite();
    await use(site);
    await site.end();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants one.
  deployed: async ({}, use) => {
    const deployed = await deploy(watching);
    await use(deployed);
    deployed.end();
  },
  expectTrouble: [
    // Troubles are read while the sites still answer.
    async ({ tab, site: _, deployed: __ }, use) => {
      const expected: RegExp[] = [];
      await use((pattern) => expected.push(pattern));
      const troubles = await tab.takeTroubles();
      await tab.open('about:blank');
      const unexpected = troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)));
      expect(unexpected, 'troubles during the test').toEqual([]);
    },
    { auto: true },
  ],
});
