/** A view's picture of one run, with what its charts would draw of others drawn in the same charts. */
import {
  createContext,
  memo,
  type ReactNode,
  use,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import type { FrameProps } from '../../../charts/frame.ts';
import { spread } from '../../../charts/labels.ts';
import { EndContext, type Laid, LaidContext } from '../../../charts/laid.tsx';
import type { PageState } from '../../../contract/page.ts';
import type { Run } from '../../../contract/run.ts';
import type { ExperimentView, PictureProps, Recorded } from '../../../contract/view.ts';
import type { LaidChart, Layers } from './layers.ts';
import { overWords as words } from './over-words.ts';

/** A run with all its numbers. */
export interface WholeRun {
  readonly source: 'recorded' | 'run';
  readonly run: Run | Recorded;
}

/** Most runs that are told apart. */
export const letters = ['A', 'B', 'C', 'D'] as const;

const noNetworks: PictureProps<unknown, unknown>['networks'] = {
  network: () => null,
  clusters: (_, __, k) => ({ clusters: null, k, pending: false }),
  merging: () => null,
  getProblem: () => words.noWeights,
};
const nothing = () => {};

interface PictureOfProps {
  readonly view: ExperimentView;
  readonly whole: WholeRun;
  /** In which its view shows it. */
  readonly state: PageState;
  readonly set: PictureProps<unknown, unknown>['set'];
  readonly room: PictureProps<unknown, unknown>['room'];
}

const PictureOf = ({ view: { Picture }, whole: { source, run }, state, set, room }: PictureOfProps) => (
  <Picture
    recorded={source === 'recorded' ? (run as Recorded) : null}
    run={source === 'run' ? run : null}
    complete
    state={state}
    set={set}
    networks={noNetworks}
    hovered={0}
    hover={nothing}
    room={room}
    large={false}
  />
);

const layerOf = (run: number, drawn: ReactNode) => (
  <g key={run} className="laid-ink" data-run={letters[run]}>
    <EndContext value={true}>{drawn}</EndContext>
  </g>
);

interface Place {
  readonly layers: Layers;
  /** 0 in front. */
  readonly run: number;
}

const PlaceContext = createContext<Place | null>(null);

/** Puts what a chart of this run draws now into the layers. */
function useLayer(own: LaidChart): { readonly layers: Layers | undefined; readonly id: string } {
  const id = useId();
  const { layers, run = 0 } = use(PlaceContext) ?? {};
  useLayoutEffect(() => layers?.put(run, id, own));
  useEffect(() => () => layers?.put(run, id, null), [layers, run, id]);
  return { layers, id };
}

type Room = Pick<FrameProps, 'height' | 'margin'>;

/** px that letters keep from each other. */
const apart = 14;

/** Puts the letter of each run, above all that is drawn, to the end of its line on top, and letters apart from each other. */
function placeLetters(drawn: SVGGElement, letters: SVGGElement, { height, margin }: Room): void {
  const ends = Array.from(drawn.children, (layer) => [...layer.querySelectorAll('.run-end')].at(-1));
  const wanted = ends.flatMap((end) => (end ? Number(end.getAttribute('y')) : []));
  const placed = spread(wanted, apart, margin.top + apart, height - margin.bottom);
  ends.forEach((end, i) => {
    const letter = letters.children[i] as SVGTextElement;
    letter.style.display = end ? '' : 'none';
    if (!end) return;
    letter.setAttribute('x', end.getAttribute('x') ?? '');
    letter.setAttribute('y', `${placed.shift()}`);
  });
}

const Together: Laid['Chart'] = ({ of: Of, x, y, children, ...rest }) => {
  const own = { x, y, draw: children };
  const { layers, id } = useLayer(own);
  const laid = layers?.laid(id, own) ?? { x, y, others: [] };
  const drawn = useRef<SVGGElement>(null);
  const above = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (drawn.current && above.current) placeLetters(drawn.current, above.current, rest);
  });
  const order = [...laid.others.map(({ run }) => run), 0];
  return (
    <LaidContext value={null}>
      <Of {...rest} x={laid.x} y={laid.y}>
        {(scales) => (
          <>
            <g ref={drawn}>
              {laid.others.map(({ run, draw }) => layerOf(run, draw(scales)))}
              {layerOf(0, children(scales))}
            </g>
            <g ref={above}>
              {order.map((run) => (
                <text key={run} className="run-letter" data-run={letters[run]} dx={-3} dy="-0.45em" textAnchor="end">
                  {letters[run]}
                </text>
              ))}
            </g>
          </>
        )}
      </Of>
    </LaidContext>
  );
};

const HandedOver: Laid['Chart'] = ({ x, y, children }) => {
  useLayer({ x, y, draw: children });
  return null;
};

const asItIs: Laid = { Chart: HandedOver, axis: (axis) => axis };

interface LaidProps extends PictureOfProps {
  readonly layers: Layers;
}

/** The run in front: its picture, with the others in its charts. */
export function Front({ layers, ...picture }: LaidProps) {
  const version = useSyncExternalStore(layers.subscribe, layers.getVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the layers hold.
  const laid = useMemo((): Laid => ({ Chart: Together, axis: layers.axis }), [layers, version]);
  const place = useMemo(() => ({ layers, run: 0 }), [layers]);
  return (
    <PlaceContext value={place}>
      <LaidContext value={laid}>
        <PictureOf {...picture} />
      </LaidContext>
    </PlaceContext>
  );
}

interface BehindProps extends Omit<LaidProps, 'set'> {
  readonly run: number;
}

/**
 * Another run, from 1: a picture that nobody sees, whose charts hand over what they would draw. It is drawn anew where
 * the run or its settings change, not where the picture in front does.
 */
export const Behind = memo(function Behind({ layers, run, ...picture }: BehindProps) {
  const place = useMemo(() => ({ layers, run }), [layers, run]);
  return (
    <div className="laid-behind" aria-hidden="true" inert>
      <PlaceContext value={place}>
        <LaidContext value={asItIs}>
          <PictureOf {...picture} set={nothing} />
        </LaidContext>
      </PlaceContext>
    </div>
  );
});
