/** Behind ± stands one standard deviation over seeds, in brackets a 95 % interval; what stands there says so. */
import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { terms } from '../../src/article/en/glossary.ts';
import { reproduces } from '../../src/article/en/reproduces.tsx';
import { stateOf } from '../../src/article/rows.ts';
import { spread } from '../../src/charts/estimates.ts';
import type { Recorded, RecordedEntry } from '../../src/contract/view.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { experiments } from '../contract/house.ts';

const source = new URL('../../src/', import.meta.url);
const recorded = new URL('../../public/recorded/', import.meta.url);
const means = /standard deviation/;

/** The one place that writes a number behind ±. */
const writer = 'charts/estimates.ts';

test('where ± is written in the source, its meaning stands beside it', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const lost = files
    .filter((path) => /\.tsx?$/.test(path) && path !== writer)
    .flatMap((path) => {
      const text = readFileSync(new URL(path, source), 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
      return [...text.matchAll(/±/g)].flatMap(({ index }) =>
        means.test(text.slice(Math.max(0, index - 160), index + 160))
          ? []
          : [`${path}: ${text.slice(index - 40, index + 20)}`],
      );
    });
  expect(lost).toEqual([]);
});

test('± is the standard deviation of the values, and is absent for one', () => {
  expect(spread([1, 2, 3], 2)).toBe('2.00\u00a0±\u00a01.00');
  expect(spread([2], 2)).toBe('2.00');
});

test('the rule is told where readers meet it', () => {
  expect(terms.spread.text).toMatch(/± is always one standard deviation over seeds.*brackets.*95 % interval/);
  expect(renderToStaticMarkup(reproduces.lead)).toMatch(/± one standard\s+deviation; brackets are 95/);
  expect(readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8')).toMatch(
    /± .*one\s+standard deviation over seeds/,
  );
});

const entries: RecordedEntry[] = JSON.parse(readFileSync(new URL('index.json', recorded), 'utf8'));

test.each(experiments.map((one) => [one.id, one] as const))(
  '%s: captions, tables and sentences',
  async (id, experiment) => {
    const view = await experiment.view();
    for (const { name } of entries.filter((entry) => entry.experiment === id)) {
      const run = { ...JSON.parse(readFileSync(new URL(`${name}.json`, recorded), 'utf8')), name } as Recorded;
      for (const shown of [
        { recorded: run, run: null, complete: true },
        { recorded: run, run, complete: true },
      ]) {
        const state = defaultPageState as never;
        const caption = view.caption(shown, state);
        for (const [part] of caption.matchAll(/[^.;:]*(?:±|\bband\b)[^.;:]*/g)) expect(part).toMatch(means);
        for (const { text } of view.evidence(shown, state)) expect(text).not.toContain('±');
        expect(view.summary(shown, state)).not.toContain('±');
        expect(view.verdictRule).not.toContain('±');
        for (const { caption: title, head, rows } of view.tables(shown, state)) {
          const columns = head.filter((_, c) => rows.some((row) => row[c].includes('±')));
          if (!means.test(title))
            expect(
              columns.filter((column) => !means.test(column)),
              title,
            ).toEqual([]);
          const bracketed = head.filter((_, c) => rows.some((row) => row[c].includes('[')));
          if (!/95 % interval/.test(title))
            expect(
              bracketed.filter((column) => !/95 % interval/.test(column)),
              title,
            ).toEqual([]);
        }
        // A claim's value is a mean ± deviation, as the table's lead says; what its verdict rests on has an interval.
        for (const claim of view.claims) {
          const found = claim.judge(run.result, stateOf<unknown>(claim) as never);
          expect(found?.effect ?? '', claim.id).not.toContain('±');
          expect(found?.value ?? '', claim.id).not.toContain('[');
        }
      }
    }
  },
);
