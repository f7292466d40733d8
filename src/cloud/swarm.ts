import { classes } from '../core/network.ts';
import { topOf } from '../core/softmax.ts';
import type { Thinned } from '../core/thinned.ts';
import { type Lead, LeadSums } from './lead.ts';
import { type Place, placeOf } from './place.ts';

/** Points shown at once: those of the newest masks. */
export const shownPoints = 300;
/** No more masks are drawn by themselves: the mean has settled, and batteries are finite. */
export const enoughMasks = 10_000;
/** Milliseconds that a point takes from one answer to the next. */
const flight = 700;

/** One point of the cloud, under way from one answer to the next. */
interface Point {
  from: Place;
  to: Place;
  /** When it set out, ms. */
  since: number;
}

/** One mask picked out of the stream, slowly enough to be seen. */
export interface Featured {
  /** Which mask it was, counted from 1. */
  readonly number: number;
  readonly slot: number;
  /** [hidden layer][unit]: what the unit's output is multiplied by. */
  readonly mask: readonly Float64Array[];
  /** Its probabilities, [class]. */
  readonly answer: Float64Array;
}

export interface Look {
  readonly network: Thinned;
  /** [input], 0 to 255. */
  readonly pixels: ArrayLike<number>;
  readonly seed: number;
  /** Whether every mask there is shall be run. */
  readonly exact: boolean;
}

/** The thinned networks of one network looking at one image: what they answered, and their mean so far. */
export class Swarm {
  /** Masks drawn for this image. */
  drawn = 0;
  /** [class], of the network with scaled weights. */
  scaled: Float64Array = new Float64Array(classes);
  featured: Featured | null = null;
  /** [class]: the mean over every mask there is; null where they are too many. */
  exact: Float64Array | null = null;
  /** [class]: masks that find it the most probable. */
  readonly votes = new Uint32Array(classes);
  private readonly newest = new Float64Array(classes);
  private mask: readonly Float64Array[] = [];
  private readonly sums = new LeadSums();
  private readonly points: Point[] = [];
  private now: Look | null = null;

  get look(): Look | null {
    return this.now;
  }

  /** Shows another image, network or seed. Masks are counted from the first again; points move on from where they are. */
  show(look: Look): void {
    const { network, pixels, exact } = look;
    network.look(pixels);
    this.now = look;
    this.scaled = network.scaled();
    this.exact = exact ? network.exact().arithmetic[0] : null;
    this.drawn = 0;
    this.featured = null;
    this.sums.clear();
    this.votes.fill(0);
  }

  /** Draws masks, at time `at` in ms. */
  draw(count: number, at: number): void {
    const { now } = this;
    if (!now) return;
    for (let i = 0; i < count; i++) {
      this.mask = now.network.mask(now.seed, this.drawn);
      now.network.predict(this.mask, this.newest);
      this.sums.add(this.newest);
      this.votes[topOf(this.newest)] += 1;
      this.send(this.drawn % shownPoints, placeOf(this.newest), at);
      this.drawn += 1;
    }
  }

  /** The arithmetic mean of the probabilities over the masks drawn, [class]; the cloud's centre. */
  mean(): Float64Array {
    return this.sums.mean();
  }

  /** How far the most probable class of the mean is ahead of the next. */
  lead(): Lead {
    return this.sums.lead();
  }

  get count(): number {
    return this.points.length;
  }

  /** Picks out the newest mask. */
  feature(): void {
    if (this.drawn === 0) return;
    const { drawn, mask } = this;
    this.featured = { number: drawn, slot: (drawn - 1) % shownPoints, mask, answer: this.newest.slice() };
  }

  /** Whether a point is still on its way, at time `at` in ms. */
  moving(at: number): boolean {
    return this.points.some(({ since }) => at - since < flight);
  }

  /** Where a point is at time `at`, ms. */
  at(slot: number, at: number): Place {
    const { from, to, since } = this.points[slot];
    const t = Math.min(1, Math.max(0, (at - since) / flight));
    const eased = 1 - (1 - t) ** 3;
    return { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased };
  }

  private send(slot: number, to: Place, at: number): void {
    // A new point leaves from the one point into which scaling folds them all.
    const from = slot < this.points.length ? this.at(slot, at) : placeOf(this.scaled);
    this.points[slot] = { from, to, since: at };
  }
}

/** The largest difference of a class's probability. */
export const gapOf = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a, (value, c) => Math.abs(value - b[c])).reduce((most, gap) => Math.max(most, gap), 0);
