/** The networks of the picture, which learn in the page while their points move. */

import { exactBand, hasExactBand } from '../../../../core/one-input/exact.ts';
import type { Fit } from '../../../../core/one-input/fit.ts';
import { type Band, bandOf, functionsOf } from '../../../../core/one-input/functions.ts';
import { fitsOf, type Method, methods, widestGap } from '../../../../core/one-input/methods.ts';
import type { PointXY } from '../../../../core/one-input/points.ts';
import { mean } from '../../../../core/statistics.ts';
import { grid } from '../spec.ts';

export interface Settings {
  readonly rate: number;
  readonly steps: number;
  readonly units: number;
  readonly seed: number;
}

/** What a method has learned so far. */
export interface Learned extends Band {
  /** At each x of the grid. */
  readonly functions: readonly Float64Array[];
  /** Standard deviation at the points, on average, and in the middle of the widest gap. */
  readonly near: number;
  readonly gap: number;
  /** Of dropout over every mask, at each x of the grid; null where there are too many masks. */
  readonly exact: Band | null;
}

/** `first`: learning from the start; `following`: going on while points move; `anew`: again from the start, unseen. */
export type Phase = 'first' | 'following' | 'anew' | 'rest';

export interface LivePicture {
  readonly phase: Phase;
  /** Steps done by what is shown. */
  readonly steps: number;
  readonly learned: Readonly<Record<Method, Learned>>;
}

/** Single functions that make a band, and those that are drawn. */
const bandSize = 24;
export const drawnFunctions = 5;

/** ms of training in a frame, between two pictures, and after the last move until everything is learned anew. */
const [slice, between, still] = [8, 40, 500];

type Networks = Readonly<Record<Method, readonly Fit[]>>;

const fresh = ({ rate, seed, units }: Settings): Networks =>
  Object.fromEntries(methods.map((method) => [method, fitsOf(method, rate, seed, units)])) as unknown as Networks;

const stepsOf = (networks: Networks): number => networks.dropout[0].steps;

const exactOf = (fit: Fit): Band | null => (hasExactBand(fit.kind) ? exactBand(fit, grid) : null);

function learnedBy(fits: readonly Fit[], points: readonly PointXY[]): Learned {
  const xs = [...grid, ...points.map(({ x }) => x), widestGap(points)];
  const all = functionsOf(fits, xs, bandSize);
  const band = bandOf(all);
  const onGrid = (values: Float64Array) => values.subarray(0, grid.length);
  return {
    mean: onGrid(band.mean),
    sd: onGrid(band.sd),
    functions: all.slice(0, drawnFunctions).map(onGrid),
    near: mean(band.sd.subarray(grid.length, xs.length - 1)),
    gap: band.sd[xs.length - 1],
    exact: exactOf(fits[0]),
  };
}

/**
 * Learns in short slices. While points move, the networks shown go on from what they have learned; when the points
 * rest, others learn them from the start, as a run does, and take their place. Then nothing more is done.
 */
export class Live {
  phase: Phase = 'rest';
  private shown: Networks | null = null;
  private next: Networks | null = null;
  private movedAt = 0;
  private toldAt = Number.NEGATIVE_INFINITY;

  /** @param calm nothing moves before everything is learned */
  constructor(
    private readonly calm: boolean,
    private readonly tell: (picture: LivePicture) => void,
  ) {}

  private points: readonly PointXY[] = [];
  private settings: Settings | null = null;

  /** Says what is to be learned; `now` in ms. */
  learn(points: readonly PointXY[], settings: Settings, now: number): void {
    const before = this.settings;
    const same =
      before && (Object.keys(settings) as (keyof Settings)[]).every((name) => before[name] === settings[name]);
    if (same && points === this.points) return;
    this.points = points;
    this.settings = settings;
    if (points.length === 0) this.phase = 'rest';
    else if (!same || !this.shown || this.calm) this.begin('first');
    else {
      this.movedAt = now;
      this.phase = 'following';
    }
  }

  private begin(phase: 'first' | 'anew'): void {
    this.phase = phase;
    this.next = fresh(this.settings!);
    if (phase === 'first') this.shown = this.next;
  }

  /** Learns for a few ms, and tells what was learned now and then. Answers whether there is more to do. */
  work(now: number, clock: () => number = () => performance.now()): boolean {
    if (this.phase === 'rest' || !this.settings || !this.shown) return false;
    if (this.phase === 'following' && now - this.movedAt > still) this.begin('anew');
    const networks = this.phase === 'following' ? this.shown : this.next!;
    const [x, y] = [this.points.map((point) => point.x), this.points.map((point) => point.y)];
    const began = clock();
    const limit = this.phase === 'following' ? Number.POSITIVE_INFINITY : this.settings.steps;
    while (stepsOf(networks) < limit && clock() - began < slice)
      for (const method of methods) for (const fit of networks[method]) fit.step(x, y);
    const done = stepsOf(networks) >= limit;
    if (done) {
      this.shown = networks;
      this.phase = 'rest';
    }
    if (done || (!this.calm && this.phase !== 'anew' && now - this.toldAt >= between)) {
      this.toldAt = now;
      this.tell(this.picture());
    }
    return !done;
  }

  private picture(): LivePicture {
    const shown = this.shown!;
    return {
      phase: this.phase,
      steps: stepsOf(shown),
      learned: Object.fromEntries(
        methods.map((method) => [method, learnedBy(shown[method], this.points)]),
      ) as unknown as LivePicture['learned'],
    };
  }
}
