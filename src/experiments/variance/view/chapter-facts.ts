/** What the recorded run says of model variance. */
import type { Measured } from '../../../article/chapters/drawn.ts';
import type { Drawing } from '../../../article/predict/types.ts';
import { pointOf } from '../../../charts/estimates.ts';
import { plain } from '../../../charts/numbers.ts';
import type { Series } from '../../../charts/series.tsx';
import type { Verdict } from '../../../contract/verdict.ts';
import type { Output } from '../../../core/moments.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { mean, meanInterval } from '../../../core/statistics.ts';
import type { VarianceResult } from '../spec.ts';
import {
  classicEvidence,
  dropoutEvidence,
  type Judge,
  type NoiseEvidence,
  noiseEvidence,
  onBoth,
  verdictOnBoth,
} from './evidence.ts';
import { aboveZero, hasCollapsed, type Rule, type Selection, valuesAt } from './measures.ts';

export const askedRates = [0.5, 0.8] as const;

/** Variance of the probabilities with scaled weights, in per cent of that without dropout. */
export const drawing = (labels: { readonly x: string; readonly y: string }): Drawing => ({
  kind: 'drawing',
  x: { domain: [0, 0.85], ticks: [0, 0.3, 0.5, 0.8], label: labels.x, format: plain },
  y: { domain: [0, 160], ticks: [0, 50, 100, 150], label: labels.y, format: (value) => `${value} %` },
  lines: [{ meaning: 'scaled', fixed: [{ x: 0, y: 100 }], handles: askedRates.map((x) => ({ x, start: 100 })) }],
  step: 5,
  reference: 100,
});

export interface VarianceFacts extends Pick<VarianceResult, 'models' | 'modelImages'> {
  /** Of "dropout lowers model variance", and of "classic dropout lowers it most". */
  readonly verdicts: { readonly lower: Verdict; readonly classic: Verdict };
  readonly seeds: number;
  readonly n: number;
  /** Per cent of the variance without dropout at the rates asked about. */
  readonly asked: readonly Measured[];
  readonly series: readonly Series[];
  /** Sampled variance in per cent of scaled at the first rate asked about, on probabilities and on logits. */
  readonly sampled: Readonly<Record<Output, number>> & { readonly rate: number };
  /** Mask noise in the sampled variance of the logits there. */
  readonly noise: NoiseEvidence | null;
  /** Variance of the logits by their power, in per cent of that without dropout, at the first rate asked about. */
  readonly relative: number;
  /** The same as an absolute variance. */
  readonly absolute: number;
}

/** Null where the result has no rates or no classic dropout. */
export function varianceFacts(
  result: VarianceResult,
  selection: Selection,
  where: (rate: number) => string,
): VarianceFacts | null {
  const kind = result.kinds.indexOf('classic');
  if (kind < 0) return null;
  const rates = aboveZero(result, (_, rate) => rate).filter((rate) => !hasCollapsed(result, { kind, rate }));
  if (rates.length === 0 || result.n.length === 0) return null;
  const n = nearestIndex(result.n, selection.samples);
  const place = (rate: number) => ({ kind, rate, n });
  const percents = (values: readonly number[], base: readonly number[]) =>
    values.map((value, s) => (100 * value) / base[s]);
  const of = (rule: Rule, rate: number) =>
    percents(valuesAt(result.probabilities, rule, place(rate)), result.probabilities.noDropout);
  const measured = rates.map((r) => result.rates[r]);
  const [here, far] = askedRates.map((asked) => rates[nearestIndex(measured, asked)]);
  const at = place(here);
  const ratio = (which: Output) =>
    mean(percents(valuesAt(result[which], 'sampled', at), valuesAt(result[which], 'scaled', at)));
  const line = (rule: Rule): Series => ({
    meaning: rule,
    source: 'recorded',
    points: [{ x: 0, y: 100 }, ...rates.map((r) => pointOf(result.rates[r], of(rule, r)))],
  });
  const { logits } = result;
  const verdict = (judge: Judge): Verdict => verdictOnBoth(onBoth(judge, result, selection));
  return {
    verdicts: { lower: verdict(dropoutEvidence), classic: verdict(classicEvidence) },
    models: result.models,
    modelImages: result.modelImages,
    seeds: result.seeds.length,
    n: result.n[n],
    asked: [here, far].map((r) => {
      const values = of('scaled', r);
      return { where: where(result.rates[r]), recorded: mean(values), interval: meanInterval(values) };
    }),
    series: [line('scaled'), line('sampled')],
    sampled: { rate: result.rates[here], probabilities: ratio('probabilities'), logits: ratio('logits') },
    noise: noiseEvidence(result, 'logits', { ...selection, dropout: result.rates[here] }),
    relative: mean(percents(logits.relative.scaled[kind][here], logits.relative.noDropout)),
    absolute: mean(percents(logits.scaled[kind][here], logits.noDropout)),
  };
}
