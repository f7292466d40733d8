import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from '../../src/cli/find-browser.mjs';
import { freePort } from '../browser/free-port.ts';
import { openDisplay } from './display.ts';
import type { Driver } from './driver.ts';

/** WebDriver's code points for keys that write nothing. */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const element = 'element-6066-11e4-a52e-4f735466cecf';

/** Settings of a user who wants little motion, and downloads in a folder. */
function makeHome(downloads: string): string {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  writeFileSync(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  return home;
}

/** WebKit for GTK, over WebDriver. */
export async function withWebDriver(
  { driver, program }: { readonly driver: string; readonly program: string },
  downloads: string,
): Promise<Driver> {
  const home = makeHome(downloads);
  const display = await openDisplay();
  const port = await freePort();
  const server = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...display?.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_CACHE_HOME: home,
      // WebKit's sandbox refuses to start as root.
      ...(isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  const ask = async <T>(method: 'POST' | 'GET' | 'DELETE', path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  };
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/status`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) await new Promise((resolve) => setTimeout(resolve, 50));
  const { sessionId } = await ask<{ sessionId: string }>('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: program, args: ['--automation'] } },
    },
  });
  const session = `/session/${sessionId}`;
  const post = <T>(path: string, body: unknown = {}) => ask<T>('POST', `${session}/${path}`, body);
  await post('timeouts', { script: 60_000, pageLoad: 60_000 });
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    post<void>('actions', { actions: [{ type, id: type, actions }] });

  const size = async (width: number, height: number) => {
    const asked = { x: 0, y: 0, width, height };
    await post('window/rect', asked);
    // The window has a bar above the page.
    const [w, h] = await post<number[]>('execute/sync', { script: 'return [innerWidth, innerHeight]', args: [] });
    await post('window/rect', { ...asked, width: 2 * width - w, height: 2 * height - h });
  };
  return {
    open: (address) => post('url', { url: address }),
    evaluate: async (expression, where) => {
      if (where === 'frame') {
        const frame = await post<Record<string, string>>('element', { using: 'css selector', value: 'iframe' });
        await post('frame', { id: { [element]: frame[element] } });
      }
      const script = `const done = arguments[0];
        ${expression}.then((value) => done({ value }), (error) => done({ error: String(error.stack ?? error) }));`;
      const { value, error } = await post<{ value: string; error?: string }>('execute/async', { script, args: [] });
      if (where === 'frame') await post('frame', { id: null });
      if (error) throw new Error(error);
      return value;
    },
    press: (keys) => {
      const values = keys.map((key) => codes[key] ?? key);
      return act('key', [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...[...values].reverse().map((value) => ({ type: 'keyUp', value })),
      ]);
    },
    click: (x, y) =>
      act('pointer', [
        { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]),
    resize: size,
    picture: async () => Buffer.from(await ask<string>('GET', `${session}/screenshot`), 'base64'),
    close: async () => {
      await ask('DELETE', session);
      server.kill();
      display?.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
