/** What Lighthouse and axe find in a page that is served. */
import type { Browser } from '@playwright/test';
import lighthouse from 'lighthouse';
import { violationsIn } from './axe.ts';

const minute = 60 * 1000;

export interface Scores {
  /** By category, 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  /** What cost points, in a line each. */
  readonly lost: readonly string[];
}

/** Lighthouse's usual run, a slow phone, in the browser that listens on `port`. */
export async function scoresOf(address: string, port: number): Promise<Scores> {
  const answer = await lighthouse(address, { port, output: 'json', logLevel: 'error' });
  if (!answer) throw new Error('Lighthouse gave no answer');
  const { audits, categories } = answer.lhr;
  const entries = Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
  const lost = Object.values(categories).flatMap(({ id: category, auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score, title, displayValue } = audits[id];
      return weight > 0 && score !== null && score < 0.9 ? [`${category}: ${title} ${displayValue ?? ''}`.trim()] : [];
    }),
  );
  return { scores: Object.fromEntries(entries), lost };
}

const themes = ['light', 'dark', 'projector'];
const widths = [360, 768, 1440];
const states: Readonly<Record<string, string>> = {
  start: '',
  embed: 'embed=1&view=sampling&',
  full: 'full=1&view=clusters&',
};

export interface Faults {
  /** How many pictures of the page were looked at. */
  readonly looks: number;
  /** One line each, with theme, width and state. */
  readonly violations: readonly string[];
}

/** axe on every theme, width and state. */
export async function faultsOf(browser: Browser, address: string, say: (line: string) => void): Promise<Faults> {
  const looks = themes.flatMap((theme) =>
    widths.flatMap((width) => Object.entries(states).map(([state, search]) => ({ theme, width, state, search }))),
  );
  const violations: string[] = [];
  for (const { theme, width, state, search } of looks) {
    const name = `${state}, ${theme}, ${width} px`;
    const context = await browser.newContext({ viewport: { width, height: 800 }, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`${address}?${search}theme=${theme}`);
    await page.locator('figure output[data-layer="recorded"]').first().waitFor({ state: 'attached', timeout: minute });
    await page.waitForLoadState('networkidle');
    // An embedded view is a part of somebody else's page, whose first heading is there.
    const found = await violationsIn(page, { without: state === 'embed' ? ['page-has-heading-one'] : [] });
    violations.push(...found.map((line) => `${name}: ${line}`));
    say(`  ${name}: ${found.length}`);
    await context.close();
  }
  return { looks: looks.length, violations };
}
