/** How tests start Chromium. */
import { findBrowser, isRoot } from '../../src/cli/find-browser.mjs';

export const launchOptions = {
  executablePath: findBrowser(),
  args: [
    // WebGL in software, so that it is the same with and without a GPU.
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    // The page itself is drawn without that slow GPU: pages are up to twice as quick.
    '--disable-gpu-compositing',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to start as root.
    ...(isRoot ? ['--no-sandbox'] : []),
  ],
};
