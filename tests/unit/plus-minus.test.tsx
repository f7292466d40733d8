/** Behind ± stands one standard deviation over seeds, in brackets a 95 % interval; what stands there says so. */
import { readdirSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { stateOf } from '../../src/article/rows.ts';
import { terms } from '../../src/article/words/glossary.ts';
import { reproduces } from '../../src/article/words/reproduces.tsx';
import { spread } from '../../src/charts/estimates.ts';
import type { Recorded, RecordedEntry } from '../../src/contract/view.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { experiments } from '../contract/house.ts';

const source = new URL('../../src/', import.meta.url);
const recorded = new URL('../../public/recorded/', import.meta.url);
const means = /standard deviation|Standardabweichung|écarts?-type/;

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
    const lost = new Set<string>();
    const look = (where: string, text: string, wrong: RegExp) => wrong.test(text) && lost.add(`${where}: ${text}`);
    for (const { name } of entries.filter((entry) => entry.experiment === id)) {
      const run = { ...JSON.parse(readFileSync(new URL(`${name}.json`, recorded), 'utf8')), name } as Recorded;
      for (const shown of [
        { recorded: run, run: null, complete: true },
        { recorded: run, run, complete: true },
      ]) {
        const state = defaultPageState as never;
        const caption = view.caption(shown, state);
        for (const [part] of caption.matchAll(/[^.;:]*(?:±|\bband\b)[^.;:]*/g)) {
          if (!means.test(part)) lost.add(`caption: ${part}`);
        }
        for (const { text } of view.evidence(shown, state)) look('evidence', text, /±/);
        look('summary', view.summary(shown, state), /±/);
        look('rule', view.verdictRule, /±/);
        for (const { caption: title, head, rows } of view.tables(shown, state))
          for (const [sign, named] of [
            ['±', means],
            ['[', /95 % interval/],
          ] as const) {
            const columns = head.filter(
              (column, c) => !named.test(column) && rows.some((row) => row[c].includes(sign)),
            );
            if (!named.test(title) && columns.length > 0) lost.add(`${title}: ${sign} in ${columns.join(', ')}`);
          }
        // What a verdict rests on has an interval; the table's lead says what stands behind ± and in brackets.
        for (const claim of view.claims)
          look(claim.id, claim.judge(run.result, stateOf<unknown>(claim) as never)?.effect ?? '', /±/);
      }
    }
    expect([...lost]).toEqual([]);
  },
);
