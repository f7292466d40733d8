/** How tests start Chromium. */
import { findBrowser, isRoot } from '../../src/cli/find-browser.mjs';

/** Of these Chromium makes two pages of its own beside each tab: half of what one of the page's views costs. */
const ownPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** What Playwright leaves out of Chromium: of two lists of this kind, the last counts alone. */
const leftOut = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

export const launchOptions = {
  executablePath: findBrowser(),
  args: [
    // WebGL in software, so that it is the same with and without a GPU.
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    // The page itself is drawn without that slow GPU: pages are up to twice as quick.
    '--disable-gpu-compositing',
    `--disable-features=${[...leftOut, ...ownPages]}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium's sandbox refuses to start as root.
    ...(isRoot ? ['--no-sandbox'] : []),
  ],
};
