/** What a restless visitor, and an unlucky one, does to the page: by chance, from a seed. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { hostileAddresses } from '../addresses.ts';
import { faults } from '../browser/faults.ts';

/** A whole number below. */
export type Chance = (below: number) => number;

export interface Soaked {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly session: CDPSession;
  readonly chance: Chance;
  /** Faults that the next workers get. */
  readonly waiting: string[];
  /** Address of the page with settings that are trained in seconds. */
  readonly home: string;
  /** The view whose runs are compared. */
  readonly view: string;
  /** How long one of them may take, ms. */
  patience: number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Presses a button that is there and can be pressed; whether there was one. */
export async function press({ page }: Soaked, name: string | RegExp): Promise<boolean> {
  const button = page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  // One that goes away meanwhile is none.
  if (!(await button.isVisible()) || !(await button.isEnabled({ timeout: 500 }).catch(() => false))) return false;
  await button.click({ timeout: 5000 }).catch(() => {});
  return true;
}

/** The page's address changes as by Back or Forward. */
export async function goTo(page: Page, search: string): Promise<void> {
  const go = () =>
    page.evaluate((text) => {
      history.replaceState(history.state, '', `${location.pathname}${text}`);
      dispatchEvent(new PopStateEvent('popstate'));
      return new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }, search);
  // Where a script was out of reach, the page may just be loading itself anew (view-kit/load.ts).
  await go().catch(async () => {
    await page.waitForLoadState();
    await go();
  });
}

const train = async (all: Soaked) => {
  await press(all, 'Train');
  await pause(500 + all.chance(4000));
};

/** By name; each leaves the page where the next can go on. */
export const actions: Readonly<Record<string, (all: Soaked) => Promise<unknown>>> = {
  train,
  'train, pause, step, resume': async (all) => {
    await train(all);
    for (const name of ['Pause', 'Step', 'Resume']) await press(all, name);
  },
  'train, cancel': async (all) => {
    await train(all);
    await press(all, 'Cancel');
  },
  reset: (all) => press(all, 'Reset'),
  sliders: async ({ page, chance }) => {
    const sliders = page.getByRole('slider');
    const count = await sliders.count();
    for (let i = 0; i < 5 && count > 0; i++) {
      const slider = sliders.nth(chance(count));
      if (!(await slider.isVisible())) continue;
      await slider.focus({ timeout: 5000 }).catch(() => {});
      for (let k = chance(12); k > 0; k--) await page.keyboard.press(chance(2) ? 'ArrowRight' : 'ArrowLeft');
    }
  },
  replay: async (all) => {
    await press(all, /^(Play|Replay)/);
    await pause(all.chance(3000));
    await press(all, /^Stop|^Pause the replay/);
  },
  'enlarge, leave': async (all) => {
    await press(all, /^Enlarge/);
    await pause(200);
    await all.page.keyboard.press('Escape');
  },
  'present, leave': async (all) => {
    await press(all, 'Present');
    for (let i = all.chance(12); i > 0; i--) await all.page.keyboard.press('PageDown');
    await all.page.keyboard.press('Escape');
    await all.page.keyboard.press('Escape');
  },
  theme: async ({ page, chance }) => {
    const theme = page.getByRole('combobox', { name: 'Theme' });
    if (await theme.isVisible()) await theme.selectOption({ index: chance(4) }).catch(() => {});
  },
  size: ({ page, chance }) =>
    page.setViewportSize({ width: [360, 768, 1280, 1440][chance(4)], height: [640, 800, 1000][chance(3)] }),
  scroll: async ({ page, chance }) => {
    for (let i = chance(10); i > 0; i--) await page.mouse.wheel(0, 800 - chance(1600));
  },
  'hostile addresses': async ({ page, chance, home }) => {
    for (const address of hostileAddresses(10, chance(2 ** 31))) await goTo(page, address);
    await goTo(page, home);
  },
  reload: async ({ page, home }) => {
    await goTo(page, home);
    await page.reload();
  },
  'a fault in the next worker': ({ chance, waiting }) => {
    const all = [faults.contextLost(1 + chance(400)), faults.throws(chance(3000)), faults.hangs(chance(3000))];
    waiting.push(all[chance(all.length)]);
    return Promise.resolve();
  },
  'the worker is killed': async ({ page, chance }) => {
    const workers = page.workers();
    if (workers.length === 0) return;
    // One that hangs does not answer.
    await Promise.race([workers[chance(workers.length)].evaluate(() => self.close()).catch(() => {}), pause(2000)]);
  },
  'hidden for a while': async ({ session, chance }) => {
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    await pause(chance(5000));
    await session.send('Page.setWebLifecycleState', { state: 'active' });
  },
  'offline for a while': async (all) => {
    await all.context.setOffline(true);
    await train(all);
    await all.context.setOffline(false);
  },
  'no room left': async (all) => {
    const { origin } = new URL(all.page.url());
    await all.session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    await train(all);
    await all.session.send('Storage.overrideQuotaForOrigin', { origin });
  },
  'the clock jumps': ({ page, chance }) =>
    page.evaluate(
      (by) => {
        const { now } = Date;
        Date.now = () => now() + by;
      },
      (chance(2) ? 1 : -1) * chance(1e8),
    ),
};

/** Those after which a run must come out as before. */
export const troubles: readonly string[] = [
  'a fault in the next worker',
  'the worker is killed',
  'hidden for a while',
  'offline for a while',
  'no room left',
  'the clock jumps',
];
