/** One claim of one run has one verdict wherever it is found, whatever the page is set to; else it says where it was found. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judged } from '../../src/article/rows.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { evidenceOf as resultsOf } from './evidence.ts';
import { experiments } from './house.ts';
import { lookOf, looks } from './looks.ts';
import { stateAt } from './markup.tsx';

const folder = new URL('../../public/recorded/', import.meta.url);
const entries: { experiment: string; name: string }[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^index.*\.json$/.test(name))
      .flatMap((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  : [];

describe.each(experiments)('$id', (experiment) => {
  const { id } = experiment;
  test('claims', async () => {
    const view = await experiment.view();
    const made = await resultsOf(experiment);
    const names = new Set(entries.filter((one) => one.experiment === id).map(({ name }) => name));
    const runs = [
      ...[...names].map((name) => [name, JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')).result]),
      ...(['recorded', 'run'] as const).map((name) => [`small ${name}`, made[name].result]),
    ];
    const states = [
      ['usual', defaultPageState] as const,
      ...looks.map((look) => [look, stateAt(lookOf(look, id))] as const),
    ];
    expect(names.size).toBeGreaterThan(0);
    for (const [name, result] of runs)
      for (const claim of view.claims) {
        const table = judged(claim, result);
        const found = new Map(table ? [[table.at, table.verdict]] : []);
        for (const [look, state] of states) {
          const badge = claim.judge(result, state as never);
          if (!badge) continue;
          const told = `${claim.id} of ${name} at ${look}`;
          expect(badge.at, told).not.toBe('');
          expect(badge.verdict, `${told}: ${badge.at}`).toBe(found.get(badge.at) ?? badge.verdict);
          found.set(badge.at, badge.verdict);
        }
      }
  });
});
