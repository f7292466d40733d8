import { useId, useMemo, useState } from 'react';
import { plain } from '../../../../charts/numbers.ts';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type FeaturesParams, type FeaturesResult, type FeaturesSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { Charts } from './charts.tsx';
import { meanings, type NetworkKind, networks, placeOf, sheetOf, stepAt } from './curves.ts';
import { Readout } from './readout.tsx';
import { StepRange } from './step-range.tsx';
import { columns, TileGrid } from './tile-grid.tsx';
import { UnitPanel } from './unit-panel.tsx';

type Props = PictureProps<FeaturesParams, FeaturesResult, FeaturesSlice>;

const firstSizes = {
  cell: { grid: { width: 240, height: 180 }, charts: { width: 240, height: 240 } },
  page: { grid: { width: 376, height: 282 }, charts: { width: 360, height: 420 } },
  phone: { grid: { width: 328, height: 246 }, charts: { width: 328, height: 480 } },
};
const panelSizes = { cell: 48, page: 84, phone: 72 };

/** Features of two networks as tiles, without dropout and with it, and what is measured of them while they learn. */
export function Picture(props: Props) {
  const { state, set, room, large, recorded, run } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const [gridRef, grid] = useSize<HTMLDivElement>(firstSizes[room].grid);
  const [chartsRef, charts] = useSize<HTMLDivElement>(firstSizes[room].charts);
  const [pointed, point] = useState(0);
  const sources = useMemo(() => sourcesOf({ recorded, run }), [recorded, run]);
  const front = sources.at(-1)?.result;
  const step = front ? stepAt(front, state.after) : 0;
  const shown = front?.steps[step] ?? 0;
  const sheets = useMemo(
    () =>
      networks.map((kind) => {
        const place = front ? placeOf(front, kind) : -1;
        return front && place >= 0 ? { place, sheet: sheetOf(front, place, step, columns) } : null;
      }),
    [front, step],
  );
  const count = front?.gallery.tiles[step].length ?? 0;
  const picked = Math.min(state.tile, count);
  const seen = pointed > 0 && pointed <= count ? pointed : picked;
  const rows = Math.max(1, Math.ceil(count / columns));
  const size = Math.max(16, Math.floor(Math.min(grid.width / columns, room === 'phone' ? 99 : grid.height / rows)));
  const toStep = (after: number) => set({ after }, spec.id);
  const network = (kind: NetworkKind, n: number) => {
    const found = sheets[n];
    const rate = front && found ? front.rates[found.place] : 0;
    const name = rate > 0 ? `${words.network[kind]}, p\u00a0=\u00a0${plain(rate)}` : words.network[kind];
    return (
      <section key={kind} className="features-network" aria-label={name}>
        <p className={`features-title ink-${meanings[kind]}`}>{name}</p>
        <div className="features-grid" ref={n === 0 ? gridRef : undefined}>
          {front && found ? (
            <TileGrid
              sheet={found.sheet}
              limit={front.gallery.limits[step]}
              {...{ count, size, picked, pointed }}
              label={words.tiles(kind)}
              valueText={words.tileText(front, found.place, step, picked)}
              disabled={state.lock.includes('tile')}
              onPoint={point}
              onPick={(tile) => set({ tile }, spec.id)}
            />
          ) : (
            <p className="features-empty">{front ? words.same : words.awaited}</p>
          )}
        </div>
        {room !== 'cell' && (
          <div className="features-unit">
            {front && found && (
              <UnitPanel result={front} place={found.place} step={step} tile={seen - 1} size={panelSizes[room]} />
            )}
          </div>
        )}
      </section>
    );
  };
  return (
    <div className={`features features-${room}`}>
      <div className="view-bar">
        <StepRange steps={front?.steps ?? [0]} at={step} state={state} text={words.afterSteps(shown)} onStep={toStep} />
        <Choice<FeaturesSlice> slice={spec.slice} name="side" state={state} set={set} />
      </div>
      <div className="features-main">
        {networks.map(network)}
        <div className="features-measures">
          <div className="plot features-charts" ref={chartsRef}>
            <Charts
              id={id}
              {...charts}
              {...{ sources, large, room }}
              step={shown}
              valueText={words.afterSteps(shown)}
              disabled={state.lock.includes('after')}
              onStep={toStep}
            />
          </div>
          <Readout {...{ sources, room }} after={state.after} />
        </div>
      </div>
      <p className="features-scale">{words.scale(front?.gallery.limits[step] ?? null)}</p>
    </div>
  );
}
