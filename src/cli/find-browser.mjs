/** Finds a Chromium for the browser tests, or installs one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

const installed = () =>
  [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere].find((path) =>
    existsSync(path),
  );

export const isRoot = process.getuid?.() === 0;

/** The path of an installed browser, CHROMIUM_PATH before all others; undefined if none is known. */
export const findBrowser = () => process.env.CHROMIUM_PATH || installed();

const run = (command, args, env = {}) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status === 0;

/** Installs some of Debian's or Ubuntu's packages where this may be done; whether it did. */
export function installPackages(names) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    isRoot &&
    existsSync('/usr/bin/apt-get') &&
    run('apt-get', ['update', '-qq'], quiet) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet)
  );
}

/** Installs one of Playwright's own browsers; whether it did. */
export function installPlaywrights(root, name) {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  return run(process.execPath, [cli, 'install', '--with-deps', name]);
}

/**
 * Installs Chromium: from Debian's or Ubuntu's packages where this may be done, else Playwright's own, which Playwright
 * then finds by itself (undefined).
 */
export function installBrowser(root) {
  process.stderr.write('No browser found; installing Chromium …\n');
  if (installPackages(['chromium'])) {
    const found = findBrowser();
    if (found) return found;
  }
  if (!installPlaywrights(root, 'chromium')) {
    process.stderr.write('No browser could be installed; install Chromium and set CHROMIUM_PATH to its program\n');
    process.exit(1);
  }
  return undefined;
}
