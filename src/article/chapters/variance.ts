/** What the recorded run says of model variance. */
import type { Series } from '../../charts/series.tsx';
import type { Verdict } from '../../contract/verdict.ts';
import { nearestIndex } from '../../core/nearest.ts';
import { type Interval, mean, meanInterval } from '../../core/statistics.ts';
import { hasCollapsed, type Rule, valuesAt } from '../../experiments/variance/curves.ts';
import {
  classicEvidence,
  dropoutEvidence,
  type NoiseEvidence,
  noiseEvidence,
  verdictOnBoth,
} from '../../experiments/variance/evidence.ts';
import type { Selection } from '../../experiments/variance/selection.ts';
import type { VarianceResult } from '../../experiments/variance/spec.ts';
import type { Drawing } from '../predict/types.ts';
import type { Measured } from './drawn.ts';

export const askedRates = [0.5, 0.8] as const;

/** Variance of the probabilities with scaled weights, in per cent of that without dropout. */
export const drawing = (labels: { readonly x: string; readonly y: string }): Drawing => ({
  kind: 'drawing',
  x: { domain: [0, 0.85], ticks: [0, 0.3, 0.5, 0.8], label: labels.x, format: String },
  y: { domain: [0, 160], ticks: [0, 50, 100, 150], label: labels.y, format: (value) => `${value} %` },
  lines: [{ meaning: 'scaled', fixed: [{ x: 0, y: 100 }], handles: askedRates.map((x) => ({ x, start: 100 })) }],
  step: 5,
  reference: 100,
});

export interface VarianceFacts {
  /** Of "dropout lowers model variance", and of "classic dropout lowers it most". */
  readonly verdicts: { readonly lower: Verdict; readonly classic: Verdict };
  readonly models: number;
  readonly modelImages: number;
  readonly seeds: number;
  readonly n: number;
  /** Per cent of the variance without dropout at the rates asked about. */
  readonly asked: readonly Measured[];
  readonly series: readonly Series[];
  /** Sampled variance in per cent of scaled at the first rate asked about, on probabilities and on logits. */
  readonly sampled: {
    readonly rate: number;
    readonly probabilities: Interval | number;
    readonly logits: Interval | number;
  };
  /** Mask noise in the sampled variance of the logits there. */
  readonly noise: NoiseEvidence | null;
  /** Variance of the logits by their power, in per cent of that without dropout, at the first rate asked about. */
  readonly relative: number;
  /** The same as an absolute variance. */
  readonly absolute: number;
}

const estimate = (one: Interval | number): number => (typeof one === 'number' ? one : one.estimate);

export { estimate as shareOf };

/** Null where the result has no rates or no classic dropout. */
export function varianceFacts(
  result: VarianceResult,
  selection: Selection,
  where: (rate: number) => string,
): VarianceFacts | null {
  const kind = result.kinds.indexOf('classic');
  if (kind < 0) return null;
  const rates = result.rates.flatMap((rate, r) => (rate > 0 && !hasCollapsed(result, { kind, rate: r }) ? [r] : []));
  if (rates.length === 0 || result.n.length === 0) return null;
  const n = nearestIndex(result.n, selection.samples);
  const place = (rate: number) => ({ kind, rate, n });
  const percents = (values: readonly number[], base: readonly number[]) =>
    values.map((value, s) => (100 * value) / base[s]);
  const whole = result.probabilities.noDropout;
  const of = (rule: Rule, rate: number) => percents(valuesAt(result.probabilities, rule, place(rate)), whole);
  const told = (values: readonly number[]): Interval | number => meanInterval(values) ?? values[0];
  const nearest = (asked: number) =>
    rates[
      nearestIndex(
        rates.map((r) => result.rates[r]),
        asked,
      )
    ];
  const here = nearest(askedRates[0]);
  const ratio = (which: 'probabilities' | 'logits') =>
    told(percents(valuesAt(result[which], 'sampled', place(here)), valuesAt(result[which], 'scaled', place(here))));
  const line = (rule: Rule, meaning: Series['meaning']): Series => ({
    meaning,
    layer: 'recorded',
    points: [{ x: 0, y: 100 }, ...rates.map((r) => pointOf(result.rates[r], of(rule, r)))],
  });
  const { logits } = result;
  const onBoth = (judge: typeof dropoutEvidence): Verdict =>
    verdictOnBoth({
      probabilities: judge(result, 'probabilities', selection),
      logits: judge(result, 'logits', selection),
    });
  return {
    verdicts: { lower: onBoth(dropoutEvidence), classic: onBoth(classicEvidence) },
    models: result.models,
    modelImages: result.modelImages,
    seeds: result.seeds.length,
    n: result.n[n],
    asked: askedRates.map(nearest).map((r) => {
      const values = of('scaled', r);
      return { where: where(result.rates[r]), recorded: mean(values), interval: meanInterval(values) };
    }),
    series: [line('scaled', 'scaled'), line('sampled', 'sampled')],
    sampled: { rate: result.rates[here], probabilities: ratio('probabilities'), logits: ratio('logits') },
    noise: noiseEvidence(result, 'logits', { ...selection, dropout: result.rates[here] }),
    relative: mean(percents(logits.relative.scaled[kind][here], logits.relative.noDropout)),
    absolute: mean(percents(logits.scaled[kind][here], logits.noDropout)),
  };
}

function pointOf(x: number, values: readonly number[]) {
  const interval = meanInterval(values);
  return { x, y: mean(values), ...(interval ? { low: interval.low, high: interval.high } : {}) };
}
