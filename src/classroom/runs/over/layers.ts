/** What the charts of several pictures of one view draw, so that those of all runs can be drawn in one. */
import type { FrameContents } from '../../../charts/frame.ts';
import type { Axis } from '../../../charts/scale.ts';

export interface LaidChart {
  readonly x: Axis;
  readonly y: Axis;
  readonly draw: FrameContents['children'];
}

/** Charts may lie over each other where their axes measure the same. */
const kindOf = ({ x, y }: LaidChart): string => `${x.log ?? false} ${y.log ?? false} ${y.label}`;

const axisText = ({ domain, log, label }: Axis): string => JSON.stringify([domain, log, label]);

/** The smallest axis of this kind that has room for all. */
export function together(axes: readonly Axis[]): Axis {
  const [first] = axes;
  const domain = [
    Math.min(...axes.map((axis) => axis.domain[0])),
    Math.max(...axes.map((axis) => axis.domain[1])),
  ] as const;
  const holds = (axis: Axis) => axis.domain[0] === domain[0] && axis.domain[1] === domain[1];
  if (holds(first)) return first;
  const widest = axes.find(holds);
  if (widest) return { ...first, domain, ticks: widest.ticks, count: widest.count };
  const ticks = [...new Set(axes.flatMap((axis) => axis.ticks ?? []))].sort((a, b) => a - b);
  return { ...first, domain, ticks: axes.every((axis) => axis.ticks) ? ticks : undefined };
}

export interface Layers {
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes whenever a chart has. For useSyncExternalStore. */
  readonly getVersion: () => number;
  /** How many charts the picture in front has. */
  readonly count: () => number;
  /** Takes what a chart of a run draws now, null where it is gone. Run 0 is in front. */
  put(run: number, chart: string, laid: LaidChart | null): void;
  /** A chart in front with room for all runs, and what the others draw in it. */
  laid(chart: string, own: LaidChart): Pick<LaidChart, 'x' | 'y'> & { readonly others: readonly Other[] };
  /** The horizontal axis of a chart in front, with room for all runs; as it is where no chart has it. */
  axis(axis: Axis): Axis;
}

interface Other {
  readonly run: number;
  readonly draw: LaidChart['draw'];
}

export function createLayers(): Layers {
  /** [run][chart], each in the order of the page. */
  const runs: Map<string, LaidChart>[] = [];
  const listeners = new Set<() => void>();
  let version = 0;
  let told = false;

  const tell = () => {
    version += 1;
    if (told) return;
    told = true;
    queueMicrotask(() => {
      told = false;
      for (const listener of [...listeners]) listener();
    });
  };

  /** The chart of every other run that stands for this one. */
  const twins = (chart: string, own: LaidChart): readonly (LaidChart & Other)[] => {
    const kind = kindOf(own);
    const alike = (run = runs[0]) => [...(run ?? [])].filter(([, one]) => kindOf(one) === kind);
    const place = alike().findIndex(([id]) => id === chart);
    return runs.flatMap((run, i) => {
      const twin = i > 0 && place >= 0 ? alike(run)[place] : undefined;
      return twin ? [{ ...twin[1], run: i }] : [];
    });
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getVersion: () => version,
    count: () => runs[0]?.size ?? 0,
    put(run, chart, laid) {
      runs[run] ??= new Map();
      const before = runs[run].get(chart);
      if (laid === null) runs[run].delete(chart);
      else runs[run].set(chart, laid);
      // In front, what is drawn is drawn there: others need know the axes alone.
      const same =
        run === 0 &&
        before &&
        laid &&
        axisText(before.x) === axisText(laid.x) &&
        axisText(before.y) === axisText(laid.y);
      if (!same) tell();
    },
    laid(chart, own) {
      const others = twins(chart, own);
      return {
        x: together([own.x, ...others.map(({ x }) => x)]),
        y: together([own.y, ...others.map(({ y }) => y)]),
        others,
      };
    },
    axis(axis) {
      for (const [id, chart] of runs[0] ?? []) {
        const [from, to] = chart.x.domain;
        if (from === axis.domain[0] && to === axis.domain[1] && chart.x.log === axis.log)
          return together([axis, ...twins(id, chart).map(({ x }) => x)]);
      }
      return axis;
    },
  };
}
