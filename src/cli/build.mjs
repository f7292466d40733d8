/** `npm run build`: the site in every language. English first, which brings what all share; then the others beside it. */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './prepare.mjs';

/** Those beside English, by the files that say so. */
const others = readdirSync(join(root, 'src/core')).flatMap((name) => /^locale\.(\w\w)\.ts$/.exec(name)?.[1] ?? []);

const vite = join(root, 'node_modules/vite/bin/vite.js');

/** @returns {Promise<boolean>} whether all is well; what is not is printed */
const inLanguage = (language, words) =>
  new Promise((resolve) => {
    const args = [vite, 'build', '--logLevel', 'warn', ...(language === 'en' ? [] : ['--mode', language]), ...words];
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('close', (status) => resolve(status === 0));
  });

/** `words` go to each of Vite's builds. */
export async function buildAll(words = []) {
  if (!(await inLanguage('en', words))) return false;
  const done = await Promise.all(others.map((language) => inLanguage(language, words)));
  return done.every(Boolean);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = (await buildAll(process.argv.slice(2))) ? 0 : 1;
