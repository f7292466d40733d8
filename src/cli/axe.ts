import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
  /** Selectors of what is looked at; the whole page if absent. */
  readonly parts?: readonly string[];
  /** Rules that do not apply. */
  readonly without?: readonly string[];
  /** The only rules that are asked for; all if absent. */
  readonly rules?: readonly string[];
}

/** What axe finds in a page against WCAG 2.2 AA and its own good practice, in a line each; nothing is good. */
export async function violationsIn(page: Page, { parts = [], without = [], rules }: Scope = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({
    runOnly: rules ? [...rules] : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    // Descriptions of what is right take longer to write than to find.
    resultTypes: ['violations'],
  });
  // Everything is of one origin and in one page: a second page to gather the findings in is not needed.
  axe.setLegacyMode(true);
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
