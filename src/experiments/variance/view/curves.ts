/** What is drawn of a result: its tables where the selection looks, as lines against the dropout rate and as bars. */
import { amountAxis } from '../../../charts/amount-axis.ts';
import type { KindLine } from '../../../charts/kinds-chart.tsx';
import { plain } from '../../../charts/numbers.ts';
import type { Axis } from '../../../charts/scale.ts';
import type { Point } from '../../../charts/series.tsx';
import type { PageState } from '../../../contract/page.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import type { NoiseKind } from '../../../core/network.ts';
import { mean, sd } from '../../../core/statistics.ts';
import type { Source } from '../../../view-kit/sources.ts';
import { type ByRule, type Outcomes, spec, type Tables, type VarianceResult, type VarianceSlice } from '../spec.ts';
import { unitOf, words } from '../words/figure.tsx';

/** What of a result is shown. Selecting never computes. */
export type Selection = Pick<PageState & VarianceSlice, 'dropout' | 'samples' | 'noise' | 'outputs' | 'varianceUnit'>;
/** The results shown together, the recorded one first. */
export type Sources = readonly { readonly source: Source; readonly result: VarianceResult }[];

export type Rule = 'scaled' | 'sampled';
export const rules: readonly Rule[] = ['scaled', 'sampled'];

/** Where in a result's tables the selection lies. */
export interface Place {
  readonly kind: number;
  readonly rate: number;
  readonly n: number;
}

/** The kind asked for where the result has it, else classic, else the first. */
export function kindIndex({ kinds }: Pick<VarianceResult, 'kinds'>, noise: NoiseKind): number {
  const found = [noise, 'classic' as const].map((kind) => kinds.indexOf(kind)).find((index) => index >= 0);
  return found ?? 0;
}

export const placeIn = (result: VarianceResult, { dropout, samples, noise }: Selection): Place => ({
  kind: kindIndex(result, noise),
  rate: nearestIndex(result.rates, dropout),
  n: nearestIndex(result.n, samples),
});

/** The same in the result's own words. */
export function cursorIn(result: VarianceResult, selection: Selection) {
  const { kind, rate, n } = placeIn(result, selection);
  return { rate: result.rates[rate], n: result.n[n], kind: result.kinds[kind] };
}

/** The variances looked at: on logits or probabilities, absolute or by power. */
export const variancesOf = (result: VarianceResult, { outputs, varianceUnit }: Selection): ByRule =>
  varianceUnit === 'relative' ? result[outputs].relative : result[outputs];

/** Cross-entropies or accuracies, sampled by the mean of the outputs looked at. */
export const outcomesOf = (outcomes: Outcomes, { outputs }: Pick<Selection, 'outputs'>): ByRule =>
  outputs === 'logits' ? { ...outcomes, sampled: outcomes.sampledLogits } : outcomes;

/** One rule's values at a place, [seed]. */
export const valuesAt = <T>({ scaled, sampled }: Tables<T>, rule: Rule, { kind, rate, n }: Place): readonly T[] =>
  rule === 'scaled' ? scaled[kind][rate] : sampled[kind][rate][n];

/** The mask noise in the sampled variance at a place, [seed], by power where the variances are. */
export function maskNoiseAt(result: VarianceResult, { outputs, varianceUnit }: Selection, place: Place): number[] {
  const { maskNoise, sampled, relative } = result[outputs];
  const { kind, rate, n } = place;
  return maskNoise[kind][rate][n].map((noise, s) => {
    const variance = sampled[kind][rate][n][s];
    return varianceUnit === 'absolute' || variance === 0
      ? noise
      : (noise * relative.sampled[kind][rate][n][s]) / variance;
  });
}

/** Mean and range of one standard deviation over seeds at one rate; without a range for one seed. */
export function pointOf(x: number, values: readonly number[]): Point {
  const y = mean(values);
  if (values.length < 2) return { x, y };
  const margin = sd(values);
  return { x, y, low: Math.max(0, y - margin), high: y + margin };
}

/** A value at each rate above 0. */
export const aboveZero = <T>({ rates }: VarianceResult, each: (rate: number, index: number) => T): T[] =>
  rates.flatMap((rate, index) => (rate > 0 ? [each(rate, index)] : []));

/** One line against the dropout rate, from the networks without dropout on. */
export const lineOf = (result: VarianceResult, table: ByRule, rule: Rule, at: Pick<Place, 'kind' | 'n'>): Point[] => [
  pointOf(0, table.noDropout),
  ...aboveZero(result, (rate, r) => pointOf(rate, valuesAt(table, rule, { ...at, rate: r }))),
];

/** Whether at least half of the networks at a place do no better than guessing: nothing to judge. */
export const hasCollapsed = ({ collapsed, models }: VarianceResult, { kind, rate }: Pick<Place, 'kind' | 'rate'>) =>
  mean(collapsed.scaled[kind][rate]) >= models / 2;

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
  return sources.flatMap(({ source: layer, result }, i): KindLine[] => {
    const table = read(result);
    const front = noisy && i === sources.length - 1;
    const { n, kind: own } = placeIn(result, selection);
    const order = [...result.kinds.keys()].sort((a, b) => Number(a === own) - Number(b === own));
    const noise = aboveZero(result, (_, r) => mean(maskNoiseAt(result, selection, { kind: own, rate: r, n })));
    return [
      {
        meaning: 'control',
        kind: 'classic',
        layer,
        label: front ? words.noDropout : undefined,
        points: [0, last].map((x) => pointOf(x, table.noDropout)),
      },
      ...order.flatMap((kind) =>
        rules.map(
          (rule): KindLine => ({
            meaning: rule,
            kind: result.kinds[kind],
            layer,
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
