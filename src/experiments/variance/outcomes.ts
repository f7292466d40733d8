import type { Output } from '../../core/moments.ts';
import { collapseLevel } from './collapse.ts';
import type { ByModel, ByRule, ModelVariances, Outcomes, VarianceParams, VarianceResult } from './spec.ts';
import { armsOf } from './subsets.ts';
import {
  accuracyOf,
  bias2Of,
  crossEntropyOf,
  distancesOf,
  maskNoiseOf,
  outputs,
  powerOf,
  type RuleTally,
  type Tally,
  varianceOf,
} from './tally.ts';

/** Six significant digits: results differ beyond them between machines anyway. */
const round = (value: number): number => Number(value.toPrecision(6));

/** What one seed's networks predict, by arm in the order of `armsOf`. */
export type SeedTallies = readonly Tally[];

/** Reads tables from tallies, with the indexes of the result. */
class Reader {
  constructor(
    private readonly params: Pick<VarianceParams, 'rates' | 'kinds'>,
    private readonly n: readonly number[],
    private readonly seeds: readonly SeedTallies[],
  ) {}

  get single(): boolean {
    return this.seeds.length === 1;
  }

  /** The tally of an arm; without dropout at rate 0. */
  private of(seed: SeedTallies, kind: string, rate: number): Tally {
    const index = rate === 0 ? 0 : armsOf(this.params).findIndex((arm) => arm.kind === kind && arm.rate === rate);
    return seed[index];
  }

  noDropout<T>(read: (tally: Tally) => T): T[] {
    return this.seeds.map((seed) => read(seed[0]));
  }

  scaled<T>(read: (tally: Tally) => T): T[][][] {
    const { kinds, rates } = this.params;
    return kinds.map((kind) => rates.map((rate) => this.seeds.map((seed) => read(this.of(seed, kind, rate)))));
  }

  sampled<T>(read: (tally: Tally, index: number, n: number) => T): T[][][][] {
    const { kinds, rates } = this.params;
    return kinds.map((kind) =>
      rates.map((rate) => this.n.map((n, i) => this.seeds.map((seed) => read(this.of(seed, kind, rate), i, n)))),
    );
  }

  byRule(read: (rule: RuleTally, tally: Tally) => number): ByRule {
    const one = (rule: RuleTally, tally: Tally) => round(read(rule, tally));
    return {
      noDropout: this.noDropout((tally) => one(tally.scaled, tally)),
      scaled: this.scaled((tally) => one(tally.scaled, tally)),
      // A network without dropout says the same under every mask.
      sampled: this.sampled((tally, i) => one(tally.sampled[i] ?? tally.scaled, tally)),
    };
  }
}

/** [seed][model] as [model][seed]. */
const turned = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0].map((_, model) => rows.map((row) => row[model]));

function byModel(reader: Reader, which: Output): ByModel {
  const read = (rule: RuleTally, tally: Tally) => distancesOf(rule[which], tally).map(round);
  return {
    noDropout: turned(reader.noDropout((tally) => read(tally.scaled, tally))),
    scaled: reader.scaled((tally) => read(tally.scaled, tally)).map((rates) => rates.map(turned)),
    sampled: reader
      .sampled((tally, i) => read(tally.sampled[i] ?? tally.scaled, tally))
      .map((rates) => rates.map((all) => all.map(turned))),
  };
}

const variances = (reader: Reader, which: Output): ModelVariances => ({
  ...reader.byRule((rule, tally) => varianceOf(rule[which], tally)),
  maskNoise: reader.sampled((tally, _, n) => round(maskNoiseOf(tally, which, n))),
  relative: reader.byRule((rule, tally) => {
    const power = powerOf(rule[which], tally);
    return power > 0 ? varianceOf(rule[which], tally) / power : 0;
  }),
  ...(reader.single ? { byModel: byModel(reader, which) } : {}),
});

function outcomes(reader: Reader, read: (rule: RuleTally['logits'], tally: Tally) => number): Outcomes {
  const { sampled: sampledLogits } = reader.byRule((rule, tally) => read(rule.logits, tally));
  return { ...reader.byRule((rule, tally) => read(rule.probabilities, tally)), sampledLogits };
}

const collapsedIn = ({ scaled, images }: Tally): number =>
  scaled.logits.correct.filter((correct) => correct < collapseLevel * images).length;

/**
 * A result from the tallies of each seed; seeds not yet begun are left out. Where one was measured with fewer masks than
 * another, what both have is told.
 */
export function buildResult(
  params: VarianceParams,
  modelImages: number,
  seeds: readonly SeedTallies[],
  steps: number,
): VarianceResult {
  const noisy = seeds.flatMap((seed) => seed.slice(1));
  const asked = [...params.samples].sort((a, b) => a - b);
  const n = asked.filter((one) => noisy.every(({ at }) => at.includes(one)));
  const rates = [...params.rates].sort((a, b) => a - b);
  const reader = new Reader({ rates, kinds: params.kinds }, n, seeds);
  const [logits, probabilities] = outputs.map((which) => variances(reader, which));
  return {
    rates,
    seeds: params.seeds.slice(0, seeds.length),
    kinds: [...params.kinds],
    layers: [...params.layers].sort((a, b) => a - b),
    models: params.models,
    modelImages,
    n,
    steps,
    images: Math.min(...seeds.flatMap((seed) => seed.map(({ images }) => images))),
    logits,
    probabilities,
    crossEntropy: outcomes(reader, crossEntropyOf),
    accuracy: outcomes(reader, accuracyOf),
    bias2: reader.byRule((rule, tally) => bias2Of(rule.probabilities, tally)),
    collapsed: { noDropout: reader.noDropout(collapsedIn), scaled: reader.scaled(collapsedIn) },
  };
}
