import { type LawName, lawOf } from '../../../../contract/noise-laws.ts';
import type { NoiseLaw } from '../../../../core/model.ts';
import {
  factorDensity,
  squareDensity,
  tailProbability,
  weightDensity,
  zeroProbability,
} from '../../../../core/noise-laws/density.ts';
import { drawFactor, drawKey, drawNormal } from '../../../../core/noise-laws/draw.ts';
import { momentsOf, weightKurtosis } from '../../../../core/noise-laws/moments.ts';
import { binShares, constantFactor, spreadOf } from '../../../../core/noise-laws/spread.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { binCount, binWidth, farOut, lastEdge, type PriorsParams, type PriorsResult } from '../spec.ts';

/** Draws of one noise between two looks at messages. */
const chunk = 1000;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
/** Shares as they are kept: what is below rounding is 0. */
const kept = (share: number): number => Math.min(1, Math.max(0, Number(share.toPrecision(8))));
const shares = (law: NoiseLaw): number[] => binShares(law, binWidth, binCount).map((share) => kept(2 * share));

/** The prior that the paper names for a noise, as noise: of Gaussian noise, that of mean 0 with the same E λ². */
const namedLaw = (name: LawName, law: NoiseLaw): NoiseLaw =>
  name === 'gaussian' ? { kind: 'normal', mean: 0, variance: momentsOf(law).second } : law;

/** What is exact of a noise. */
function exactly(name: LawName, params: PriorsParams) {
  const law = lawOf(name, params);
  const normal = spreadOf(law);
  return {
    density: params.at.map((x) => weightDensity(law, x)),
    factorDensity: params.at.map((x) => factorDensity(law, x)),
    squareDensity: params.at.map((x) => squareDensity(law, x)),
    mass: zeroProbability(law),
    tail: tailProbability(law, params.bound),
    normal,
    farOut: tailProbability(law, farOut * normal),
    variance: finite(momentsOf(law).second),
    kurtosis: finite(weightKurtosis(law)),
    share: shares(law),
    namedShare: shares(namedLaw(name, law)),
    normalShare: shares(constantFactor(normal)),
  };
}

/** Records as a record of lists. */
const columnsOf = <T extends object>(rows: readonly T[]): { [K in keyof T]: T[K][] } =>
  Object.fromEntries(Object.keys(rows[0]).map((name) => [name, rows.map((row) => row[name as keyof T])])) as {
    [K in keyof T]: T[K][];
  };

/** What was drawn with one noise and seed. */
class Tally {
  drawn = 0;
  zeros = 0;
  far = 0;
  readonly counts = new Array<number>(binCount).fill(0);

  constructor(
    private readonly law: NoiseLaw,
    private readonly normal: number,
  ) {}

  draw(key: number, until: number): void {
    const { law, counts } = this;
    const far = farOut * this.normal;
    for (; this.drawn < until; this.drawn++) {
      const w = Math.abs(drawFactor(law, key, this.drawn) * drawNormal(key, this.drawn));
      if (w === 0) this.zeros++;
      else if (w < lastEdge) counts[Math.floor(w / binWidth)]++;
      if (w > far) this.far++;
    }
  }
}

/**
 * Draws weights w = λz, z standard normal, with each noise λ, and counts how large they are; beside it, the density that
 * they have exactly (Nalisnick, Hernández-Lobato & Smyth, the table of noise models and priors).
 */
export const run = runner<PriorsParams, PriorsResult>(async (params, kit) => {
  const { noises, seeds, draws, at, rate, spread, shape, bound } = params;
  await kit.pause('drawing');
  kit.expect(seeds.length * draws);
  const exact = noises.map((name) => exactly(name, params));
  const all: Tally[][] = [];
  const cells = (of: (tally: Tally) => number): number[][] =>
    noises.map((_, i) => all.map((tallies) => of(tallies[i])));

  const told = (): PriorsResult => ({
    noises: [...noises],
    points: [...at],
    bins: Array.from({ length: binCount }, (_, bin) => Number((bin * binWidth).toFixed(6))),
    seeds: seeds.slice(0, all.length),
    rate,
    spread,
    shape,
    bound,
    ...columnsOf(exact),
    drawn: cells(({ drawn }) => drawn),
    zeros: cells(({ zeros }) => zeros),
    far: cells(({ far }) => far),
    counts: noises.map((_, i) =>
      Array.from({ length: binCount }, (_, bin) => all.map((tallies) => tallies[i].counts[bin])),
    ),
  });

  for (const seed of seeds) {
    const key = drawKey(seed);
    const tallies = noises.map((name, i) => new Tally(lawOf(name, params), exact[i].normal));
    all.push(tallies);
    for (let done = 0; done < draws; ) {
      const until = Math.min(draws, done + chunk);
      await kit.context.gate();
      for (const tally of tallies) tally.draw(key, until);
      kit.did(until - done);
      done = until;
      await kit.tell(told(), 'drawing');
    }
  }
  return told();
});
