import type { Layer } from '../../../../core/layer.ts';
import { perceptron } from '../../../../core/model.ts';
import { networkOf } from '../../../../core/network.ts';
import { startTraining } from '../../../../core/optimiser.ts';
import type { Points } from '../../../../core/point-sets.ts';
import { orderKey, referenceStep, startLayers } from '../../../../core/reference-training.ts';
import { SmallNetwork, unitMoments } from '../../../../core/small-network.ts';
import { mean, sum } from '../../../../core/statistics.ts';
import { momentPoints, type ThinnedParams } from '../spec.ts';

/** Milliseconds between two pictures on the way. */
export const previewMs = 700;

export const round = (value: number): number => Number(value.toPrecision(6));

/** Networks of one seed, one for each rate, trained side by side on the same points. */
export class SmallNetworks {
  stepsDone = 0;
  private readonly trained;
  private readonly take;

  constructor({ rates, units, batchSize, learningRate }: ThinnedParams, seed: number, { points, labels }: Points) {
    this.trained = rates.map((rate) => {
      const model = perceptron({ input: [2], classes: 2, units, rates: units.map(() => rate), noise: 'classic' });
      const network = networkOf(model, seed);
      return { network, training: startTraining(startLayers(network)) };
    });
    const order = orderKey(seed);
    const examples = { count: points.length, row: (index: number) => points[index], labels };
    this.take = ({ network, training }: (typeof this.trained)[number]) =>
      referenceStep(network, training, { kind: 'adam', learningRate }, batchSize, order, examples).training;
  }

  /** Of the network at one rate. */
  layers(rate: number): readonly Layer[] {
    return this.trained[rate].training.layers;
  }

  step(): void {
    for (const one of this.trained) one.training = this.take(one);
    this.stepsDone++;
  }
}

/** What is told of a network trained at a rate, over all its masks. */
export function measured(layers: readonly Layer[], rate: number, { points, labels }: Points) {
  const small = new SmallNetwork(layers, points);
  const { mean: averaged, votes } = small.average(rate);
  const scaled = small.scaledBy(1 - rate);
  const right = (p: Float64Array) => mean(p.map((one, i) => Number(one > 0.5 === (labels[i] === 1))));
  const second = points.slice(0, momentPoints).flatMap((point) => unitMoments(layers, point, rate)[1]);
  const expected = sum(second.map((unit) => unit.mean));
  return {
    scaled: right(scaled),
    average: right(averaged),
    single: round(mean(votes.map((vote, i) => (labels[i] === 1 ? vote : 1 - vote)))),
    unscaled: right(small.scaledBy(1)),
    disagreement: round(mean(votes.map((vote) => 2 * vote * (1 - vote)))),
    gap: round(mean(scaled.map((p, i) => Math.abs(p - averaged[i])))),
    // Not below 0 but for rounding: the positive part is convex (Jensen).
    shortfall: expected > 0 ? round(Math.max(0, 1 - sum(second.map((unit) => unit.scaled)) / expected)) : 0,
  };
}
