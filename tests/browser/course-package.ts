/** Packages for learning platforms: saved from the page in sight, and launched in a page that plays the platform. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect } from './fixtures.ts';
import { bePlatform } from './platform.ts';

/** The files of the package that the page in sight makes. */
export async function saved(page: Page, name: RegExp): Promise<Record<string, string>> {
  expect(await violationsIn(page)).toEqual([]);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'SCORM package' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(name);
  const files = unzipSync(readFileSync(await file.path()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export type Values = Readonly<Record<string, string>>;

/** Opens a package in a platform's page, which launches what the manifest says. `kept`: of an earlier session. */
export async function launch(page: Page, files: Values, kept: Values = {}) {
  await page.route('**/host/course/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ body: files[name], contentType: 'text/html; charset=utf-8' });
  });
  await expect(() => page.goto('/host/')).toPass();
  await page.evaluate(bePlatform, kept);
  await page.evaluate((xml) => {
    const manifest = new DOMParser().parseFromString(xml, 'application/xml');
    if (manifest.querySelector('parsererror')) throw new Error('the manifest is no XML');
    if (manifest.querySelector('metadata > schemaversion')?.textContent !== '1.2') throw new Error('not SCORM 1.2');
    const organization = manifest.querySelector('organizations')?.getAttribute('default');
    const item = manifest.querySelector(`organization[identifier="${organization}"] > item`);
    const resource = manifest.querySelector(`resource[identifier="${item?.getAttribute('identifierref')}"]`);
    const type = resource?.getAttributeNS('http://www.adlnet.org/xsd/adlcp_rootv1p2', 'scormtype');
    if (type !== 'sco') throw new Error('the activity is no SCO');
    const made = document.createElement('iframe');
    made.src = `course/${resource?.getAttribute('href')}`;
    made.width = '1000';
    made.height = '800';
    document.body.append(made);
  }, files['imsmanifest.xml']);
  const activity = page.frameLocator('iframe');
  return { activity, view: activity.frameLocator('iframe'), line: activity.getByRole('status') };
}

export const platform = (page: Page) => page.evaluate(() => window.platform);
