/** The views that the site has, found as the site finds them: by the experiments' folders. */
import { readdirSync } from 'node:fs';
import { openingPage, type PageAbout } from '../../src/build/opening-page.ts';
import type { AnySpec } from '../../src/contract/check.ts';

const folder = new URL('../../src/experiments/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const specs = await Promise.all(
  folders.map(async ({ name }): Promise<AnySpec> => (await import(new URL(`${name}/spec.ts`, folder).href)).spec),
);

/** What their pages say of themselves, by view. */
export const viewPages: Readonly<Record<string, PageAbout>> = {
  cloud: openingPage,
  ...Object.fromEntries(specs.map(({ id, about }) => [id, about])),
};
