/** Finds a Python 3 for the tests of scripts with PyTorch, or installs one. The standard library is enough. */
import { spawnSync } from 'node:child_process';
import { installPackages } from './find-browser.mjs';

const names = ['python3', 'python', 'py'];

const works = (name) =>
  spawnSync(name, ['-c', 'import ast, sys; sys.exit(sys.version_info < (3, 8))'], { stdio: 'ignore' }).status === 0;

/** The name or path of a Python, PYTHON before all others; ends the process where none can be had. */
export function findPython() {
  const given = process.env.PYTHON;
  const find = () => (given ? [given] : names).find(works);
  const found = find();
  if (found) return found;
  if (!given) process.stderr.write('No Python found; installing python3 …\n');
  const installed = !given && installPackages(['python3']) ? find() : undefined;
  if (installed) return installed;
  process.stderr.write(
    given
      ? `PYTHON names ${given}, which does not run as Python 3.8 or newer\n`
      : 'No Python could be installed; install Python 3.8 or newer, or set PYTHON to its program\n',
  );
  process.exit(1);
}
