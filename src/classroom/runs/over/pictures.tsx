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
import { type Laid, LaidContext, LetterContext } from '../../../charts/laid.tsx';
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
    <LetterContext value={letters[run]}>{drawn}</LetterContext>
  </g>
);

interface Place {
  readonly layers: Layers;
  /** 0 in front. */
  readonly run: number;
}

const PlaceContext = createContext<Place | null>(null);

/** What a chart of this run draws now, told to the layers. */
function useTold(own: LaidChart): { readonly layers: Layers | undefined; readonly id: string } {
  const id = useId();
  const { layers, run = 0 } = use(PlaceContext) ?? {};
  useLayoutEffect(() => layers?.put(run, id, own));
  useEffect(() => () => layers?.put(run, id, null), [layers, run, id]);
  return { layers, id };
}

/** px that letters keep from each other. */
const apart = 14;

/** Leaves each run one letter, that of its line on top, and moves letters apart that would lie over each other. */
function placeLetters(drawn: SVGGElement, { height, margin }: Pick<FrameProps, 'height' | 'margin'>): void {
  const all = Array.from(drawn.children, (layer) => [...layer.querySelectorAll<SVGTextElement>('.run-letter')]);
  for (const letter of all.flat()) letter.style.display = all.some((own) => own.at(-1) === letter) ? '' : 'none';
  const tops = all.flatMap((own) => own.at(-1) ?? []);
  const wanted = tops.map((letter) => Number(letter.getAttribute('y')));
  const placed = spread(wanted, apart, margin.top + apart, height - margin.bottom);
  tops.forEach((letter, i) => {
    letter.style.translate = `0 ${placed[i] - wanted[i]}px`;
  });
}

const Together: Laid['Chart'] = ({ of: Of, x, y, children, ...rest }) => {
  const own = { x, y, draw: children };
  const { layers, id } = useTold(own);
  const laid = layers?.laid(id, own) ?? { x, y, others: [] };
  const drawn = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (drawn.current) placeLetters(drawn.current, rest);
  });
  return (
    <LaidContext value={null}>
      <Of {...rest} x={laid.x} y={laid.y}>
        {(scales) => (
          <g ref={drawn}>
            {laid.others.map(({ run, draw }) => layerOf(run, draw(scales)))}
            {layerOf(0, children(scales))}
          </g>
        )}
      </Of>
    </LaidContext>
  );
};

const HandedOver: Laid['Chart'] = ({ x, y, children }) => {
  useTold({ x, y, draw: children });
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
