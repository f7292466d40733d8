import { type KeyInput, launch } from 'puppeteer-core';
import { openDisplay } from './display.ts';
import type { Driver } from './driver.ts';

/** A released Firefox, over WebDriver BiDi. */
export async function withPuppeteer(program: string, downloads: string): Promise<Driver> {
  const display = await openDisplay();
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    // Without a display there is no WebGL.
    headless: !display,
    env: { ...process.env, ...display?.env },
    extraPrefsFirefox: {
      'ui.prefersReducedMotion': 1,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  const page = await browser.newPage();
  return {
    open: async (address) => {
      await page.goto(address);
    },
    evaluate: (expression, where) => page.frames()[where === 'page' ? 0 : 1].evaluate(expression) as Promise<string>,
    press: async (keys) => {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of [...keys].reverse()) await page.keyboard.up(key as KeyInput);
    },
    click: (x, y) => page.mouse.click(x, y),
    // Puppeteer turns the screen as well, which an older Firefox cannot.
    resize: (width, height) =>
      page.setViewport({ width, height }).catch((error) => {
        if (!/unknown command emulation\.setScreenOrientation/.test(error.message)) throw error;
      }),
    picture: () => page.screenshot(),
    close: async () => {
      await browser.close();
      display?.close();
    },
  };
}
