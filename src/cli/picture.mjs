/**
 * `npm run picture`: draws the recorded run as public/recorded/sampling.svg, for readers without JavaScript, and the
 * previews of the views' pages, public/view/<id>/preview.png, from the page as it is built in between.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, runnerImport } from 'vite';
import { makePreviews } from './previews.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = resolve(process.argv[2] ?? join(root, 'public/recorded'));
const { module } = await runnerImport(join(root, 'src/experiments/sampling/picture.tsx'), {
  root,
  configFile: false,
  logLevel: 'error',
  esbuild: { jsx: 'automatic' },
});
const picture = module.drawPicture(JSON.parse(readFileSync(join(folder, 'sampling.json'), 'utf8')));
const target = join(folder, 'sampling.svg');
writeFileSync(target, `${picture}\n`);
process.stderr.write(`${target}: ${picture.length} bytes\n`);

const { module: site } = await runnerImport(join(root, 'src/build/pages.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
await build({ root, logLevel: 'warn' });
await makePreviews(Object.keys(site.viewPages), join(root, 'dist'), join(root, 'public/view'));
