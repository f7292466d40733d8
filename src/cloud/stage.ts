import { paper } from '../charts/paper.ts';
import { topOf } from '../core/softmax.ts';
import { type Colours, coloursOf } from './colours.ts';
import { paintBars } from './paint-bars.ts';
import { paintMask } from './paint-mask.ts';
import { paintStar } from './paint-star.ts';
import { enoughMasks, gapOf, type Look, Swarm, shownPoints } from './swarm.ts';

/** Masks a frame: many until the cloud is there, then one by one; held, as many as a frame has time for. */
const atFirst = 6;
const atOnce = 500;
/** Milliseconds between two masks picked out, and two tellings of the numbers. */
const featureMs = 600;
const tellMs = 250;
/** Longer ago than any flight. */
const longAgo = 1e5;

/** The numbers of a moment, for words. */
export interface Told {
  readonly drawn: number;
  readonly scaled: { readonly digit: number; readonly probability: number };
  /** The arithmetic mean over the masks; `rival` is its second digit, `clear` whether the first is told from it. */
  readonly mean: {
    readonly digit: number;
    readonly probability: number;
    readonly rival: number;
    readonly clear: boolean;
  };
  /** The mean over every mask there is, and how far `mean` is from it, the largest difference of a probability. */
  readonly exact: { readonly digit: number; readonly probability: number; readonly gap: number } | null;
  /** [class]: share of the masks that find it the most probable. */
  readonly shares: readonly number[];
  readonly mask: { readonly number: number; readonly digit: number; readonly kept: number; readonly of: number } | null;
}

export interface Canvases {
  readonly star: HTMLCanvasElement;
  readonly bars: HTMLCanvasElement;
  readonly mask: HTMLCanvasElement;
}

/** Keeps the cloud alive while it is looked at: draws masks, paints, and tells the numbers a few times a second. */
export class Stage {
  private readonly swarm = new Swarm();
  private colours: Colours | null = null;
  private held = false;
  /** Masks that are drawn at once where the cloud is held, and what the page asked for. */
  private goal = shownPoints;
  private aimed = 0;
  /** Whether the page has been laid out since: asking for a size before would have it done twice. */
  private placed = false;
  private seen = true;
  private request = 0;
  private featuredAt = -longAgo;
  private toldAt = -longAgo;
  private unwatch: () => void = () => {};

  constructor(
    private readonly canvases: Canvases,
    private readonly tell: (told: Told) => void,
  ) {
    const wake = () => this.wake();
    const all = Object.values(canvases);
    const near = new Set<Element>();
    const watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          // Hidden while out of sight, or its layer would cost every frame of the rest of the page some time.
          target.toggleAttribute('data-away', !isIntersecting);
          if (isIntersecting) near.add(target);
          else near.delete(target);
        }
        this.seen = near.size > 0;
        wake();
      },
      { rootMargin: '25%' },
    );
    for (const canvas of all) watch.observe(canvas);
    const sizes = new ResizeObserver(() => {
      this.placed = true;
      wake();
    });
    for (const canvas of all) sizes.observe(canvas);
    const theme = new MutationObserver(wake);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => matchMedia(query));
    for (const scheme of schemes) scheme.addEventListener('change', wake);
    document.addEventListener('visibilitychange', wake);
    const forget = paper.onPrint(() => this.print());
    // A canvas that holds still would keep the letters it was first drawn with.
    document.fonts.addEventListener('loadingdone', wake);
    this.unwatch = () => {
      watch.disconnect();
      sizes.disconnect();
      theme.disconnect();
      for (const scheme of schemes) scheme.removeEventListener('change', wake);
      document.removeEventListener('visibilitychange', wake);
      document.fonts.removeEventListener('loadingdone', wake);
      forget();
    };
  }

  show(look: Look): void {
    this.swarm.show(look);
    this.goal = this.aimed || shownPoints;
    this.featuredAt = -longAgo;
    this.toldAt = -longAgo;
    this.wake();
  }

  /** Has so many masks drawn wherever the cloud is held; 0 for as many as points are shown. */
  aim(masks: number): void {
    this.aimed = masks;
    const { look } = this.swarm;
    if (look && masks > 0 && masks !== this.goal) this.show(look);
  }

  /** Held, nothing moves and no mask is drawn but by `draw`. */
  hold(held: boolean): void {
    this.held = held;
    this.wake();
  }

  /** Draws masks at once, and answers how many there are then. */
  draw(count: number): number {
    const now = performance.now();
    this.swarm.draw(Math.min(count, enoughMasks - this.swarm.drawn), this.held ? now - longAgo : now);
    this.goal = this.swarm.drawn;
    this.featuredAt = -longAgo;
    this.toldAt = -longAgo;
    this.wake();
    return this.goal;
  }

  /** Stops where it is, and answers how many masks were drawn; its numbers are told as they are. */
  stop(): number {
    this.hold(true);
    this.goal = this.swarm.drawn;
    this.tellNow();
    return this.goal;
  }

  /** Tells the numbers of the picture as it is at this moment. */
  tellNow(): void {
    if (this.swarm.look) this.tell(toldOf(this.swarm));
  }

  dispose(): void {
    this.unwatch();
    cancelAnimationFrame(this.request);
  }

  /** All of it at once, wherever it stands, in the colours of now. */
  private print(): void {
    for (const canvas of Object.values(this.canvases)) canvas.removeAttribute('data-away');
    this.colours = null;
    if (this.placed && this.swarm.look) this.paint(performance.now());
  }

  private wake(): void {
    this.colours = null;
    this.request ||= requestAnimationFrame(this.frame);
  }

  private readonly frame = (at: number): void => {
    this.request = 0;
    const { swarm, held } = this;
    // Held, it is soon done, and its picture may be asked for where it is not seen.
    if (!this.placed || !(this.seen || held) || document.hidden) return;
    if (swarm.look) {
      if (held) swarm.draw(Math.min(atOnce, Math.max(0, this.goal - swarm.drawn)), at - longAgo);
      else if (swarm.drawn < enoughMasks) swarm.draw(swarm.drawn < shownPoints ? atFirst : 1, at);
    }
    // Held, the last mask is the one picked out, so that a link to so many masks shows the same picture.
    const last = held && swarm.featured?.number !== swarm.drawn;
    if (last || at - this.featuredAt >= featureMs) {
      this.featuredAt = at;
      swarm.feature();
    }
    this.paint(at);
    const telling = swarm.look !== null && at - this.toldAt >= tellMs;
    if (telling) {
      this.toldAt = at;
      this.tell(toldOf(swarm));
    }
    const alive = swarm.look !== null && swarm.drawn < (held ? this.goal : enoughMasks);
    if (alive || (!held && swarm.moving(at))) this.request = requestAnimationFrame(this.frame);
    else if (!telling && swarm.look) this.tell(toldOf(swarm));
  };

  private paint(at: number): void {
    const { star, bars, mask } = this.canvases;
    this.colours ??= coloursOf(star);
    paintStar(star, this.swarm, this.colours, at);
    paintBars(bars, this.swarm, this.colours);
    paintMask(mask, this.swarm.featured?.mask ?? [], this.colours);
  }
}

const ofTop = (probabilities: ArrayLike<number>) => {
  const digit = topOf(probabilities);
  return { digit, probability: probabilities[digit] };
};

function toldOf(swarm: Swarm): Told {
  const { drawn, scaled, exact, votes, featured } = swarm;
  const mean = swarm.mean();
  const { first, second, clear } = swarm.lead();
  const units = featured?.mask.flatMap((layer) => Array.from(layer)) ?? [];
  return {
    drawn,
    scaled: ofTop(scaled),
    mean: { digit: first, probability: mean[first], rival: second, clear },
    exact: exact && { ...ofTop(exact), gap: gapOf(exact, mean) },
    shares: Array.from(votes, (count) => count / Math.max(1, drawn)),
    mask: featured && {
      number: featured.number,
      digit: topOf(featured.answer),
      kept: units.filter((multiplier) => multiplier > 0).length,
      of: units.length,
    },
  };
}
