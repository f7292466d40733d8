/** `npm run picture`: draws the recorded run as public/recorded/sampling.svg, for readers without JavaScript. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

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
