/** `npm run types`: checks every folder with its own compiler settings, so that a misplaced API is an error. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiler = join(root, 'node_modules/typescript/bin/tsc');

/** Every tsconfig under src and tests. */
const projects = () =>
  ['src', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => /(^|[\\/])tsconfig[^\\/]*\.json$/.test(path))
      .map((path) => join(folder, path))
      .sort(),
  );

/** Prints what is wrong; answers whether all is well. A project without files is passed over. */
export function checkTypes() {
  const bad = projects().filter((project) => {
    const { status, stdout } = spawnSync(process.execPath, [compiler, '--pretty', 'false', '-p', project], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status === 0 || stdout.includes('error TS18003')) return false;
    process.stdout.write(`${project}:\n${stdout}`);
    return true;
  });
  return bad.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = checkTypes() ? 0 : 1;
