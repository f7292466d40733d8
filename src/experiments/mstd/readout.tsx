import type { Layers } from './axes.ts';
import { checkpointIn, measuredBy, pointAt, trainings } from './curves.ts';
import { type Drawn, meanings } from './lines.ts';
import { deviation, words } from './prose.tsx';
import type { Selection } from './selection.ts';

const metrics = { dropout: 'mstd', control: 'mstd-control' } as const;

/** Where the cursor is, and how what stands there was made. */
export function Place({ layers, units, selection }: { layers: Layers; units: number; selection: Selection }) {
  const front = layers.at(-1)?.result;
  const recorded = layers[0]?.result;
  return (
    <p className="mstd-place">
      {words.place({
        units,
        asked: front && selection.units !== units ? selection.units : null,
        rate: front?.rate ?? null,
        recordedRate: recorded && front && recorded.rate !== front.rate ? recorded.rate : null,
        masks: front ? measuredBy(front, selection).samples : null,
        step: front ? (checkpointIn(front, selection)?.step ?? null) : null,
      })}
    </p>
  );
}

/** MSTD at the cursor's width: the front layer's, and the recorded one's beside it. */
export function Readout({ drawn, units }: { readonly drawn: readonly Drawn[]; readonly units: number }) {
  'use memo';
  return (
    <p className="mstd-readout">
      {trainings.map((training) => {
        const lines = drawn.filter((line) => line.training === training).reverse();
        return (
          <span key={training} className={`ink-${meanings[training]}`}>
            {words.trainedShort[training]} {lines.length === 0 && words.none}
            {lines.map(({ layer, points }, i) => {
              const point = pointAt(points, units);
              return (
                <span key={layer}>
                  {i > 0 && ` (${words.layer[layer]} `}
                  <output data-metric={metrics[training]} data-layer={layer} data-value={point?.value}>
                    {point ? deviation(point.value) : words.none}
                  </output>
                  {i > 0 && ')'}
                </span>
              );
            })}
          </span>
        );
      })}
    </p>
  );
}
