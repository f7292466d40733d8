import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { useSize } from '../../../../charts/use-size.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { drawPoints } from '../../../../core/point-sets.ts';
import { droppedSd, SmallNetwork, unitMoments } from '../../../../core/small-network.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { mostDraws, spec, type ThinnedParams, type ThinnedResult, type ThinnedSlice } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { drawnNetwork, exampleAt, maskOf, meansOver, placeOf, shownNetwork } from './network.ts';
import { NetworkDrawing } from './network-drawing.tsx';
import { Plane } from './plane.tsx';
import { Readout } from './readout.tsx';
import { SettlingChart } from './settling-chart.tsx';
import { UnitTable } from './unit-table.tsx';
import { stepFrom, stepOfKey, WalkBar } from './walk-bar.tsx';

type Props = PictureProps<ThinnedParams, ThinnedResult, ThinnedSlice>;

const firstSizes = {
  cell: { network: { width: 330, height: 190 }, plane: { width: 200, height: 190 }, chart: { width: 1, height: 1 } },
  page: {
    network: { width: 600, height: 400 },
    plane: { width: 400, height: 400 },
    chart: { width: 420, height: 180 },
  },
  phone: {
    network: { width: 328, height: 330 },
    plane: { width: 328, height: 328 },
    chart: { width: 328, height: 180 },
  },
};

/** One network unit by unit, one mask, and the plane as the thinned, the scaled and the averaged network see it. */
export function Picture(props: Props) {
  const { state, set, room, large } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const first = firstSizes[room];
  const [networkRef, networkSize] = useSize<HTMLDivElement>(first.network);
  const [planeRef, planeSize] = useSize<HTMLDivElement>(first.plane);
  const [chartRef, chartSize] = useSize<HTMLDivElement>(first.chart);
  const { recorded, run } = props;
  const { data, dropout, seed, step, convention, map, draw, hidden, x1, x2 } = state;
  const sources = useMemo(() => sourcesOf({ recorded, run }), [recorded, run]);
  const network = useMemo(() => shownNetwork(sources, { data, dropout, seed }), [sources, data, dropout, seed]);
  const { layers, rate } = network;
  const train = useMemo(() => drawPoints(network.data, network.points, network.seed, 'train'), [network]);
  const point = useMemo(() => [x1, x2] as const, [x1, x2]);
  const example = exampleAt(point, state.frozen === 'yes');
  const mask = useMemo(() => maskOf(network, draw, example), [network, draw, example]);
  const drawn = drawnNetwork(network, point, mask, step, convention);
  const place = placeOf(network, hidden);
  const [layer, unit] = place;
  const means = useMemo(
    () => meansOver(network, point, example, [layer, unit], mostDraws),
    [network, point, example, layer, unit],
  );
  const moments = useMemo(() => unitMoments(layers, point, rate), [layers, point, rate])[layer][unit];
  const here = useMemo(() => {
    const small = new SmallNetwork(layers, [point]);
    const [mean] = small.average(rate).mean;
    return { mask: small.probabilities(mask)[0], scaled: small.scaledBy(1 - rate)[0], average: mean };
  }, [layers, point, rate, mask]);
  const now = drawnNetwork(network, point, mask, 'drop', 'classic').hidden[layer][unit];
  const press = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const own = !event.key.startsWith('Page') && target.matches('input, select, [role="slider"], [role="radio"]');
    if (own || event.altKey || event.ctrlKey || event.metaKey || state.lock.includes('step')) return;
    const to = stepOfKey(event.key, step);
    if (!to) return;
    event.preventDefault();
    set({ step: to }, spec.id);
  };
  const walker = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = walker.current;
    // A presentation asks before it leaves the scene (present/use-keys.ts).
    const go = (event: Event) => {
      const to = stepFrom(step, (event as CustomEvent<string>).detail === 'next' ? 1 : -1);
      if (!to || state.lock.includes('step')) return;
      event.preventDefault();
      set({ step: to }, spec.id);
    };
    element?.addEventListener('walk', go);
    return () => element?.removeEventListener('walk', go);
  }, [step, set, state.lock]);
  // Numbers of other points than those drawn are no part of the picture.
  const ofPoints = sources.filter(({ result }) => result.data === network.data);
  const side = Math.min(planeSize.width, planeSize.height);
  const chooser = (name: 'data' | 'convention' | 'map') => (
    <Choice<ThinnedSlice> slice={spec.slice} name={name} state={state} set={set} />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed within leads from step to step.
    <div className={`thinned thinned-${room}`} data-walk="" ref={walker} onKeyDown={press}>
      <div className="view-bar">
        <WalkBar state={state} set={set} />
        {room !== 'cell' && chooser('convention')}
        {room !== 'cell' && chooser('data')}
      </div>
      <div className="thinned-main">
        <div className="thinned-network">
          <p className="thinned-told">{words.told[step](rate, convention)}</p>
          <div className="plot" ref={networkRef}>
            <NetworkDrawing
              {...networkSize}
              {...{ layers, point, drawn, large, hidden }}
              drawing={step === 'draw'}
              disabled={state.lock.includes('hidden')}
              onHidden={(to) => set({ hidden: to }, spec.id)}
            />
          </div>
        </div>
        <div className="thinned-plane">
          {room !== 'cell' && chooser('map')}
          <div className="plot" ref={planeRef}>
            <Plane
              {...{ network, train, mask, map, point, side }}
              disabled={state.lock.includes('x1')}
              valueText={words.pointText(point, here)}
              onPoint={([a, b]) => set({ x1: a, x2: b }, spec.id)}
            />
          </div>
          {room === 'cell' && <Readout {...{ rate, here, room }} sources={ofPoints} />}
        </div>
      </div>
      {room !== 'cell' && (
        <div className="thinned-below">
          <div className="thinned-unit">
            <UnitTable
              {...{ place, rate, convention, moments }}
              output={now.output}
              dropped={now.dropped}
              draws={draw}
              mean={means[draw - 1]}
            />
            <div className="plot" ref={chartRef}>
              <SettlingChart
                id={`${id}-settling`}
                {...chartSize}
                {...{ large, means }}
                draws={draw}
                settled={(1 - rate) * moments.mean}
                sd={droppedSd(moments, rate)}
                scaled={(1 - rate) * moments.scaled}
              />
            </div>
          </div>
          <Readout {...{ rate, here, room }} sources={ofPoints} />
        </div>
      )}
    </div>
  );
}
