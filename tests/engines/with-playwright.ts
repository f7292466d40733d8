import { join } from 'node:path';
import { type BrowserType, chromium, firefox, webkit } from '@playwright/test';
import { launchOptions } from '../browser/chromium.ts';
import type { Driver, Engine } from './driver.ts';

const types: Readonly<Record<Engine, BrowserType>> = { chromium, firefox, webkit };

/** Chromium, or Playwright's own build of another engine. */
export async function withPlaywright(engine: Engine, downloads: string): Promise<Driver> {
  const browser = await types[engine].launch(engine === 'chromium' ? launchOptions : {});
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.on('download', (file) => file.saveAs(join(downloads, file.suggestedFilename())));
  return {
    open: async (address) => {
      await page.goto(address);
    },
    evaluate: (expression, where) => page.frames()[where === 'page' ? 0 : 1].evaluate(expression),
    press: (keys) => page.keyboard.press(keys.join('+')),
    click: (x, y) => page.mouse.click(x, y),
    resize: (width, height) => page.setViewportSize({ width, height }),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}
