import { mean } from '../../../core/statistics.ts';
import { MetricTable, type TitledMetric } from '../../../view-kit/metric-table.tsx';
import type { VarianceResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import {
  cursorIn,
  maskNoiseAt,
  outcomesOf,
  placeIn,
  type Rule,
  type Selection,
  type Sources,
  valuesAt,
  variancesOf,
} from './measures.ts';
import { amount, unitOf } from './numbers.ts';

/** The numbers of one result at the cursor, dashes where there is none; `n` masks are said to be averaged. */
function metricsOf(result: VarianceResult | undefined, selection: Selection, n: number): TitledMetric[] {
  const place = result && placeIn(result, selection);
  const table = result && variancesOf(result, selection);
  const entropies = result && outcomesOf(result.crossEntropy, selection);
  const at = (rule: Rule, values = table) => values && place && valuesAt(values, rule, place);
  const noise = result && place && maskNoiseAt(result, selection, place);
  const own = unitOf(selection);
  const [scaled, sampled] = [words.rule('scaled', n), words.rule('sampled', n)];
  const told = (metric: string, title: string, ink: Rule | 'control', values?: readonly number[], unit = own) => {
    const value = values ? mean(values) : null;
    return { metric, title, ink: `ink-${ink}`, value, text: value === null ? words.none : amount(value, unit) };
  };
  return [
    told('variance-no-dropout', words.noDropout, 'control', table?.noDropout),
    told('variance-scaled', scaled, 'scaled', at('scaled')),
    told('variance-sampled', sampled, 'sampled', at('sampled')),
    told('mask-noise', words.maskNoise, 'sampled', noise),
    told('cross-entropy-scaled', words.entropy(scaled), 'scaled', at('scaled', entropies), 1),
    told('cross-entropy-sampled', words.entropy(sampled), 'sampled', at('sampled', entropies), 1),
  ];
}

interface ReadoutProps {
  readonly sources: Sources;
  readonly selection: Selection;
  readonly narrow: boolean;
}

/** The numbers at the cursor. */
export function Readout({ sources, selection, narrow }: ReadoutProps) {
  const front = sources.at(-1)?.result;
  const cursor = front && cursorIn(front, selection);
  return (
    <MetricTable
      className="variance-readout"
      corner={cursor ? words.corner(cursor) : ''}
      sources={(['run', 'recorded'] as const).map((source) => {
        const result = sources.find((one) => one.source === source)?.result;
        return {
          source,
          name: words.source[source],
          metrics: metricsOf(result, selection, cursor?.n ?? selection.samples),
        };
      })}
      narrow={narrow}
    />
  );
}
