import type { Series } from '../../charts/series.tsx';
import type { CurveSeries, PaperRow } from './charts.tsx';
import { curvesAt, type Layers, meanCurve, pointsOf, type Training, trainings } from './curves.ts';
import { paperTable } from './paper.ts';
import { words } from './prose.tsx';
import { rules } from './trend.ts';

/** Accuracy by batch size: a line for each rule and layer, named at the end of the front layer's where asked for. */
export const endSeries = (layers: Layers, named: boolean): Series[] =>
  layers.flatMap(({ layer, result }, i) =>
    [...rules].reverse().map((rule): Series => {
      const points = pointsOf(result, rule).map(({ batch, mean, sd }) =>
        layer === 'recorded' && sd !== null
          ? { x: batch, y: mean, low: mean - sd, high: mean + sd }
          : { x: batch, y: mean },
      );
      const label = named && i === layers.length - 1 ? words.rule[rule] : undefined;
      return { meaning: rule, layer, label, points };
    }),
  );

export const paperRows: readonly PaperRow[] = trainings.map((training) => ({
  name: words.paperMark[training],
  // With dropout the value at 128 lies below all others, which leaves room beside it.
  named: training === 'dropout' ? paperTable.batches.indexOf(128) : 0,
  beside: training === 'dropout',
  points: paperTable.batches.map((batch, b) => ({ x: batch, y: paperTable[training][b] })),
}));

/** A network with dropout is looked at with scaled weights on the way. */
const meanings = { dropout: 'scaled', noDropout: 'control' } as const satisfies Record<Training, string>;

/** Accuracy over examples seen: faint the other batches of the front layer, then each seed of the one at the cursor. */
export function curveSeries(layers: Layers, batch: number): CurveSeries[] {
  const front = layers.at(-1);
  const bare = true;
  const others = (front?.result.batches ?? [])
    .filter((other) => other !== batch)
    .flatMap((other) =>
      trainings.map((training): CurveSeries => {
        const points = front ? meanCurve(front.result, training, other) : [];
        return {
          key: `${training}${other}`,
          faint: true,
          meaning: meanings[training],
          layer: 'recorded',
          bare,
          points: points.map(({ examples, accuracy }) => ({ x: examples, y: accuracy })),
        };
      }),
    );
  const own = layers.flatMap(({ layer, result }) =>
    trainings.flatMap((training) =>
      curvesAt(result, training, batch).map(
        (curve, s): CurveSeries => ({
          key: `${layer}${training}${result.seeds[s]}`,
          faint: false,
          meaning: meanings[training],
          layer,
          bare,
          points: curve.map(({ examples, accuracy }) => ({ x: examples, y: accuracy })),
        }),
      ),
    ),
  );
  return [...others, ...own].filter(({ points }) => points.length > 0);
}
