import { hyperpriorOf } from '../../../../contract/regression-sets.ts';
import type { MakeProducts } from '../../../../core/products64.ts';
import { logLikelihood, meanAbsoluteError, rootMeanSquareError } from '../../../../core/regression.ts';
import { Fit } from '../../../../core/residual/fit.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { type StandardSplit, standardSplit, type Table } from '../../../../core/standardise.ts';
import { mean, sum } from '../../../../core/statistics.ts';
import { type ShrinkageParams, sizesIn } from '../spec.ts';

const kept = (value: number): number => Number(value.toPrecision(5));

/** Norms of the rows of a square matrix. */
const rowNorms = (weights: Float64Array, units: number): number[] =>
  Array.from({ length: units }, (_, i) => Math.hypot(...weights.subarray(i * units, (i + 1) * units)));

/** Standard deviation over mean; 0 where all are 0. */
function variation(values: readonly number[]): number {
  const centre = mean(values);
  return centre > 0 ? Math.sqrt(mean(values.map((value) => (value - centre) ** 2))) / centre : 0;
}

/** What one network looks like at some moment of its training. */
export interface Look {
  readonly blockNorm: readonly number[];
  readonly added: readonly number[];
  /** Hundredths, [block][weight]. */
  readonly maps: number[][];
  readonly rowScales: number[][];
}

/** How well it predicts, and how its weights lie. */
export interface Measured {
  readonly rmse: number;
  readonly absoluteError: number;
  readonly logLikelihood: number;
  readonly rowVariation: number;
  readonly norm: number;
  readonly layerScale: readonly number[];
}

/** One network of one prior, set and split, with what was seen of it on its way. */
export class Learner {
  readonly fit: Fit;
  /** At each stage that it has passed. */
  readonly looks: Look[] = [];
  private readonly split: StandardSplit;

  constructor(params: ShrinkageParams, prior: PriorName, table: Table, seed: number, products?: MakeProducts) {
    const { steps, batch, ...sizes } = sizesIn(params);
    this.split = standardSplit(table, (seed + table.splits.length - 1) % table.splits.length);
    const inputs = this.split.train.inputs.length / this.split.train.count;
    this.fit = new Fit(
      { inputs, ...sizes, prior, rate: params.rate, hyperprior: hyperpriorOf[params.hyperprior] },
      this.split.train,
      { batch, steps, seed },
      products,
    );
  }

  private blocks<T>(of: (block: number) => T): T[] {
    return Array.from({ length: this.fit.kind.blocks }, (_, b) => of(b));
  }

  /** Trains until so many steps are done, but no longer than until `deadline`; says how many it took. */
  train(until: number, deadline: number): number {
    const before = this.fit.done;
    while (this.fit.done < until && performance.now() < deadline) this.fit.step();
    return this.fit.done - before;
  }

  look(): Look {
    const { fit } = this;
    const deviation = (b: number, row: number) =>
      kept(Math.sqrt(fit.scales[b + 1].layer * fit.scales[b + 1].rows[row]));
    return {
      blockNorm: this.blocks((b) => kept(Math.sqrt(sum(fit.block(b).map((w) => w * w))))),
      added: fit.added(this.split.test).map(kept),
      maps: this.blocks((b) => Array.from(fit.block(b), (w) => Math.round(100 * w) || 0)),
      rowScales: this.blocks((b) => Array.from({ length: fit.kind.units }, (_, row) => deviation(b, row))),
    };
  }

  measure(draws: number): Measured {
    const { fit, split } = this;
    const samples = fit.samples(split.test, draws);
    const { targets } = split.test;
    const norms = this.blocks((b) => rowNorms(fit.block(b), fit.kind.units));
    return {
      rmse: kept(rootMeanSquareError(samples, targets, split.target)),
      absoluteError: kept(meanAbsoluteError(samples, targets, split.target)),
      logLikelihood: kept(logLikelihood(samples, targets, split.target, fit.precision)),
      rowVariation: kept(mean(norms.map(variation))),
      norm: kept(mean(norms.map((rows) => Math.hypot(...rows)))),
      layerScale: this.blocks((b) => kept(Math.sqrt(fit.scales[b + 1].layer))),
    };
  }
}
