/** What the recorded run says of folding a layer into its clusters. */
import type { Measured } from '../../../article/chapters/drawn.ts';
import type { Drawing } from '../../../article/predict/types.ts';
import { pointOf } from '../../../charts/estimates.ts';
import type { Series } from '../../../charts/series.tsx';
import { mean, meanInterval } from '../../../core/statistics.ts';
import { paperRow } from '../paper.ts';
import type { CompressionResult } from '../spec.ts';
import { type Arm, meanings, measuredC, networksIn } from './curves.ts';
import { compressionEvidence } from './evidence.ts';

/** Units that the visitor is asked about. */
export const askedC = 20;
const both = ['dropout', 'none'] as const;
/** Apart, so that each can be taken hold of. */
const starts = { dropout: 60, none: 40 } as const;

interface Labels {
  readonly x: string;
  readonly y: string;
}

/** Test accuracy in per cent against the units left; the lines begin at the whole networks where these are known. */
export const drawing = (labels: Labels, facts: Pick<CompressionFacts, 'units' | 'whole'> | null): Drawing => ({
  kind: 'drawing',
  x: { domain: [9, 450], log: true, ticks: [10, 20, 40, 80, 160, 400], label: labels.x, format: String },
  y: { domain: [0, 100], ticks: [0, 25, 50, 75, 100], label: labels.y, format: (value) => `${value} %` },
  lines: both.map((arm) => ({
    meaning: meanings[arm],
    fixed: facts ? [{ x: facts.units, y: 100 * facts.whole[arm] }] : [],
    handles: [{ x: askedC, start: starts[arm] }],
  })),
  step: 1,
});

/** At the rate nearest to `dropout`; null where a network is missing. */
export function compressionFacts(result: CompressionResult, dropout: number, where: Readonly<Record<Arm, string>>) {
  const selection = { checkpoint: Number.POSITIVE_INFINITY, dropout, clusters: askedC };
  const networks = networksIn(result, selection).reverse();
  const [dropped, none] = networks;
  if (!none || result.C.length === 0) return null;
  const C = measuredC(result, askedC);
  const percents = (values: readonly number[]) => values.map((value) => 100 * value);
  const strong = dropped.by('agreementOnly').find((one) => one.C >= 2 * askedC) ?? null;
  return {
    units: result.units,
    whole: { dropout: dropped.full.mean, none: none.full.mean },
    evidence: compressionEvidence(result, { dropout }),
    /** Per cent right at the C asked about, with dropout and without. */
    asked: networks.flatMap(({ arm, by }): Measured[] => {
      const point = by('chosen').find((one) => one.C === C);
      if (!point) return [];
      const values = percents(point.values);
      return [{ where: where[arm], recorded: mean(values), interval: meanInterval(values) }];
    }),
    series: networks.map(({ arm, by, full }): Series => {
      const points = by('chosen').map((one) => pointOf(one.units, percents(one.values)));
      const whole = { x: result.units, y: 100 * full.mean };
      return { meaning: meanings[arm], source: 'recorded', points: [...points, whole] };
    }),
    /** The paper's own row for this width. */
    paper: paperRow(result.units),
    /** Accuracy of networks trained with as many units as asked about, with the same dropout and without; null for none. */
    scratch: scratchAt(C, dropped, none),
    /** Units and accuracy where only units that both clusterings put together are merged, at a strong C. */
    agreed: strong && { C: strong.C, units: strong.units, accuracy: strong.mean },
  };
}

type Network = ReturnType<typeof networksIn>[number];
function scratchAt(C: number, ...networks: readonly [Network, Network]) {
  const [dropout, none] = networks.map(({ by }) => by('scratch').find((one) => one.C === C)?.mean);
  return dropout === undefined || none === undefined ? null : { C, dropout, none };
}
export type CompressionFacts = NonNullable<ReturnType<typeof compressionFacts>>;
