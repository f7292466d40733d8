/**
 * `npm run picture`: draws the laboratory's first recorded run as an SVG file beside it in public/recorded, for readers
 * without JavaScript, and the previews of the views' pages, public/view/<id>/preview.png, from the page as it is built
 * in between. The picture, and the opening's preview, in every language (docs/decisions/0025-languages.md).
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { folderOf, languages } from '../core/languages.ts';
import { makePreviews } from './previews.mjs';
import { drawStills } from './stills.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'public/recorded'));
for (const { name, text } of await drawStills(folder)) {
  const target = join(folder, name);
  writeFileSync(target, text);
  process.stderr.write(`${target}: ${text.length} bytes\n`);
}

const { module: site } = await runnerImport(join(root, 'src/build/pages.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
// A process of its own: what ran above has told this one that it is developing.
const { status } = spawnSync(process.execPath, [join(root, 'src/cli/build.mjs')], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env: { ...process.env, NODE_ENV: 'production' },
});
if (status !== 0) process.exit(1);
const pages = languages.flatMap((one) =>
  (one === 'en' ? Object.keys(site.viewPages) : [site.openingId]).map((id) => `${folderOf(one)}view/${id}/`),
);
await makePreviews(pages, join(root, 'dist'), join(root, 'public'));
