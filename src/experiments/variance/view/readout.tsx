import { mean } from '../../../core/statistics.ts';
import { MetricTable } from '../../../view-kit/metric-table.tsx';
import type { ByRule, VarianceResult } from '../spec.ts';
import { amount, unitOf, words } from '../words/figure.tsx';
import {
  cursorIn,
  maskNoiseAt,
  outcomesOf,
  type Place,
  placeIn,
  type Rule,
  type Selection,
  type Sources,
  valuesAt,
  variancesOf,
} from './curves.ts';

interface Number {
  readonly metric: string;
  readonly title: string;
  readonly ink: 'control' | Rule;
  readonly unit: number;
  /** Values by seed. */
  read(result: VarianceResult, place: Place): readonly number[];
}

/** The numbers shown; `n` masks are averaged. */
function numbersOf(selection: Selection, n: number): readonly Number[] {
  const unit = unitOf(selection);
  const by = (rule: Rule, table: (result: VarianceResult) => ByRule) => (result: VarianceResult, place: Place) =>
    valuesAt(table(result), rule, place);
  const variance = (result: VarianceResult) => variancesOf(result, selection);
  const entropy = ({ crossEntropy }: VarianceResult) => outcomesOf(crossEntropy, selection);
  const [scaled, sampled] = [words.rule('scaled', n), words.rule('sampled', n)];
  const noDropout = (result: VarianceResult) => variance(result).noDropout;
  const noise = (result: VarianceResult, place: Place) => maskNoiseAt(result, selection, place);
  const named = (metric: string, title: string, ink: Number['ink'], read: Number['read'], own = unit): Number => ({
    metric,
    title,
    ink,
    unit: own,
    read,
  });
  return [
    named('variance-no-dropout', words.noDropout, 'control', noDropout),
    named('variance-scaled', scaled, 'scaled', by('scaled', variance)),
    named('variance-sampled', sampled, 'sampled', by('sampled', variance)),
    named('mask-noise', words.maskNoise, 'sampled', noise),
    named('cross-entropy-scaled', words.entropy(scaled), 'scaled', by('scaled', entropy), 1),
    named('cross-entropy-sampled', words.entropy(sampled), 'sampled', by('sampled', entropy), 1),
  ];
}

interface ReadoutProps {
  readonly sources: Sources;
  readonly selection: Selection;
  readonly narrow: boolean;
}

/** The numbers at the cursor; dashes where there is none. */
export function Readout({ sources, selection, narrow }: ReadoutProps) {
  const cursor = sources.length > 0 ? cursorIn(sources[sources.length - 1].result, selection) : null;
  const numbers = numbersOf(selection, cursor?.n ?? selection.samples);
  const metricsOf = (source: 'run' | 'recorded') => {
    const result = sources.find((one) => one.source === source)?.result;
    return numbers.map(({ metric, read, unit }) => {
      const value = result ? mean(read(result, placeIn(result, selection))) : null;
      return { metric, value, text: value === null ? words.none : amount(value, unit) };
    });
  };
  return (
    <MetricTable
      className="variance-readout"
      corner={cursor ? words.corner(cursor) : ''}
      heads={numbers.map(({ title, ink }) => ({ title, className: `ink-${ink}` }))}
      sources={(['run', 'recorded'] as const).map((source) => ({
        source,
        name: words.source[source],
        metrics: metricsOf(source),
      }))}
      narrow={narrow}
    />
  );
}
