/** Finds Firefox and WebKit for the tests in three engines, or installs them. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { installPackages, installPlaywrights } from './find-browser.mjs';

const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)];
const first = (paths) => paths.find((path) => path && existsSync(path));

const require = createRequire(import.meta.url);
/** Playwright is there only once the packages are installed. */
const ofPlaywright = (name) => existsSync(require('@playwright/test')[name].executablePath()) && { by: 'playwright' };

/** Ubuntu's `firefox` is a snap, which cannot use the profile that tests give it. */
function findFirefox() {
  const program = first([
    process.env.FIREFOX_PATH,
    ...folders.map((folder) => join(folder, 'firefox-esr')),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
  ]);
  return program ? { by: 'puppeteer', program } : ofPlaywright('firefox');
}

/** WebKit for GTK needs a display. */
function findWebKit() {
  const driver = first(folders.map((folder) => join(folder, 'WebKitWebDriver')));
  const libraries = existsSync('/usr/lib') ? readdirSync('/usr/lib').map((name) => join('/usr/lib', name)) : [];
  const program = first(libraries.map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser')));
  const canShow = process.env.DISPLAY || existsSync('/usr/bin/Xvfb');
  return driver && program && canShow ? { by: 'webdriver', driver, program } : ofPlaywright('webkit');
}

const kinds = {
  firefox: { find: findFirefox, packages: ['firefox-esr', 'xvfb'] },
  webkit: { find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** How to drive an engine that is installed, or undefined. */
export const findEngine = (name) => kinds[name].find() || undefined;

/** Installs an engine as far as `how` allows: system packages, or Playwright's own build where there are none. */
export function installEngine(root, name, how) {
  process.stderr.write(`No ${name} found; installing it …\n`);
  installPackages(kinds[name].packages);
  if (!findEngine(name) && how === 'any') installPlaywrights(root, name);
  return findEngine(name);
}
