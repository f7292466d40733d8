/** What is drawn of results: lines against the dropout rate with their axes, and bars. */
import { amountAxis } from '../../../charts/amount-axis.ts';
import { pointOf } from '../../../charts/estimates.ts';
import type { KindLine } from '../../../charts/kinds-chart.tsx';
import { plain } from '../../../charts/numbers.ts';
import type { Axis } from '../../../charts/scale.ts';
import type { Point } from '../../../charts/series.tsx';
import { mean } from '../../../core/statistics.ts';
import { type ByRule, spec, type VarianceResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import {
  aboveZero,
  maskNoiseAt,
  outcomesOf,
  type Place,
  placeIn,
  type Rule,
  rules,
  type Selection,
  type Sources,
  valuesAt,
  variancesOf,
} from './measures.ts';
import { unitOf } from './numbers.ts';

/** One line against the dropout rate, from the networks without dropout on. */
export const lineOf = (result: VarianceResult, table: ByRule, rule: Rule, at: Pick<Place, 'kind' | 'n'>): Point[] => [
  pointOf(0, table.noDropout),
  ...aboveZero(result, (rate, r) => pointOf(rate, valuesAt(table, rule, { ...at, rate: r }))),
];

/** Every rate shown, rising, 0 among them; the usual ones while there is no result. */
export function ratesOf(sources: Sources): number[] {
  const all = sources.flatMap(({ result }) => result.rates);
  const shown = all.length > 0 ? all : spec.codecs.rates.default;
  return [...new Set([0, ...shown])].sort((a, b) => a - b);
}

const lastOf = (rates: readonly number[]): number => Math.max(0.8, rates[rates.length - 1]);

export function rateAxis(sources: Sources): Axis {
  const rates = ratesOf(sources);
  return { domain: [-0.015, lastOf(rates) + 0.015], ticks: rates, label: words.xAxis, format: plain };
}

/** The lines of one table of each result; with `noisy` the front one's are named, its sampled one has its mask noise. */
function linesOf(sources: Sources, selection: Selection, read: (result: VarianceResult) => ByRule, noisy: boolean) {
  const last = lastOf(ratesOf(sources));
  return sources.flatMap(({ source, result }, i): KindLine[] => {
    const table = read(result);
    const front = noisy && i === sources.length - 1;
    const { n, kind: own } = placeIn(result, selection);
    const order = [...result.kinds.keys()].sort((a, b) => Number(a === own) - Number(b === own));
    const noise = aboveZero(result, (_, r) => mean(maskNoiseAt(result, selection, { kind: own, rate: r, n })));
    return [
      {
        meaning: 'control',
        kind: 'classic',
        source,
        label: front ? words.noDropout : undefined,
        points: [0, last].map((x) => pointOf(x, table.noDropout)),
      },
      ...order.flatMap((kind) =>
        rules.map(
          (rule): KindLine => ({
            meaning: rule,
            kind: result.kinds[kind],
            source,
            label: front ? words.line(rule, result.n[n], result.kinds[kind]) : undefined,
            points: lineOf(result, table, rule, { kind, n }),
            ...(front && kind === own && rule === 'sampled' ? { noise: [0, ...noise] } : {}),
          }),
        ),
      ),
    ];
  });
}

export const varianceLines = (sources: Sources, selection: Selection): KindLine[] =>
  linesOf(sources, selection, (result) => variancesOf(result, selection), true);

export const entropyLines = (sources: Sources, selection: Selection): KindLine[] =>
  linesOf(sources, selection, ({ crossEntropy }) => outcomesOf(crossEntropy, selection), false);

export const varianceAxis = (lines: readonly KindLine[], selection: Selection): Axis => {
  const unit = unitOf(selection);
  return amountAxis(lines, { label: words.yAxis(selection), unit, otherwise: 4 / unit });
};

export const entropyAxis = (lines: readonly KindLine[]): Axis =>
  amountAxis(lines, { label: words.entropyAxis, unit: 1, otherwise: 1 });

/** The parts of the squared error of the probabilities at the cursor's rate, for every kind and rule. */
export function biasBarsOf(result: VarianceResult, selection: Selection) {
  const { bias2, probabilities, kinds } = result;
  const place = placeIn(result, selection);
  const bar = (meaning: KindLine['meaning'], label: string, read: (table: ByRule) => readonly number[]) => ({
    meaning,
    label,
    bias2: mean(read(bias2)),
    variance: mean(read(probabilities)),
  });
  return [
    bar('control', words.noDropout, ({ noDropout }) => noDropout),
    ...kinds.flatMap((kind, k) =>
      rules.map((rule) =>
        bar(rule, words.line(rule, result.n[place.n], kind), (table) => valuesAt(table, rule, { ...place, kind: k })),
      ),
    ),
  ];
}
