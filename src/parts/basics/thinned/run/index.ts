import type { Layer } from '../../../../core/layer.ts';
import { perceptron } from '../../../../core/model.ts';
import { type Network, networkOf } from '../../../../core/network.ts';
import { startTraining, type Training } from '../../../../core/optimiser.ts';
import { drawPoints, type Points } from '../../../../core/point-sets.ts';
import { orderKey, referenceStep, startLayers } from '../../../../core/reference-training.ts';
import { settlingErrors } from '../../../../core/settling.ts';
import { SmallNetwork, unitMoments } from '../../../../core/small-network.ts';
import { mean, sum } from '../../../../core/statistics.ts';
import { runner } from '../../../../run-kit/runner.ts';
import {
  drawMarks,
  momentPoints,
  settlingPoints,
  stepsOf,
  type ThinnedParams,
  type ThinnedResult,
  testPoints,
} from '../spec.ts';

/** Steps of all networks between two looks at messages. */
const chunk = 10;
/** Into how many parts a visitor cuts the training of a seed by steps. */
const shownParts = 100;
/** Milliseconds between two previews. */
const previewMs = 700;

const round = (value: number): number => Number(value.toPrecision(6));

interface Trained {
  readonly network: Network;
  training: Training;
}

function measured(layers: readonly Layer[], rate: number, { points, labels }: Points) {
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

/**
 * Trains small networks with classic dropout on points of a plane, runs every mask of them, and averages draws of D·X:
 * E(DX) = (1 − p)E(X) (Barra, "How?").
 */
export const run = runner<ThinnedParams, ThinnedResult>(async (params, kit) => {
  const { data, rates, units, points, seeds, batchSize, learningRate } = params;
  const steps = stepsOf(params);
  const optimiser = { kind: 'adam', learningRate } as const;
  kit.expect(seeds.length * steps);
  await kit.pause('training');
  const done: {
    readonly networks: readonly Trained[];
    readonly test: Points;
    readonly settling: readonly (ReturnType<typeof settlingErrors> | null)[];
    /** By rate, once the networks are trained. */
    final?: readonly ReturnType<typeof measured>[];
  }[] = [];

  const told = (): ThinnedResult => {
    const all = rates.map((rate, r) =>
      done.map(({ networks, test, final }) => final?.[r] ?? measured(networks[r].training.layers, rate, test)),
    );
    const of = (name: keyof (typeof all)[number][number]) => all.map((row) => row.map((one) => one[name]));
    const errors = (name: 'scaled' | 'unscaled') =>
      drawMarks.map((_, n) =>
        rates.map((_, r) =>
          done.map(({ settling }) => {
            const found = settling[r];
            return found && round(found[n][name]);
          }),
        ),
      );
    return {
      rates: [...rates],
      seeds: seeds.slice(0, done.length),
      draws: [...drawMarks],
      ...{ data, units: [...units], points, testPoints },
      steps: done.at(-1)?.networks[0].training.steps ?? 0,
      weights: rates.map((_, r) =>
        done.map(({ networks }) =>
          networks[r].training.layers.flatMap(({ values }) =>
            Array.from(values, (value) => Number(value.toPrecision(5))),
          ),
        ),
      ),
      scaled: of('scaled'),
      average: of('average'),
      single: of('single'),
      unscaled: of('unscaled'),
      disagreement: of('disagreement'),
      gap: of('gap'),
      shortfall: of('shortfall'),
      settling: errors('scaled'),
      settlingUnscaled: errors('unscaled'),
    };
  };

  for (const seed of seeds) {
    const train = drawPoints(data, points, seed, 'train');
    const examples = { count: points, row: (index: number) => train.points[index], labels: train.labels };
    const order = orderKey(seed);
    const networks = rates.map((rate): Trained => {
      const model = perceptron({ input: [2], classes: 2, units, rates: units.map(() => rate), noise: 'classic' });
      const network = networkOf(model, seed);
      return { network, training: startTraining(startLayers(network)) };
    });
    const settling: (ReturnType<typeof settlingErrors> | null)[] = [];
    for (const rate of rates) {
      settling.push(rate > 0 ? settlingErrors(rate, units[0], settlingPoints, seed, drawMarks) : null);
      await kit.pause('training');
    }
    const test = drawPoints(data, testPoints, seed, 'test');
    const own: (typeof done)[number] = { networks, test, settling };
    done.push(own);
    await kit.tell(told(), 'training');
    let previewed = performance.now();
    for (let step = 0; step < steps; ) {
      const asked = (await kit.context.gate()) === 'show';
      const until = Math.min(steps, step + (asked ? Math.ceil(steps / shownParts) : chunk));
      kit.did(until - step);
      for (; step < until; step++) {
        for (const one of networks)
          one.training = referenceStep(one.network, one.training, optimiser, batchSize, order, examples).training;
      }
      if (step === steps) own.final = networks.map(({ training }, r) => measured(training.layers, rates[r], test));
      const due = asked || step === steps || performance.now() - previewed > previewMs;
      await kit.tell(due ? told() : undefined, 'training');
      if (due) previewed = performance.now();
    }
  }
  return told();
});
