import { drawPoints, type Points } from '../../../../core/point-sets.ts';
import { settlingErrors } from '../../../../core/settling.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { drawMarks, settlingPoints, stepsOf, type ThinnedParams, type ThinnedResult, testPoints } from '../spec.ts';
import { measured, previewMs, round, SmallNetworks } from './networks.ts';

/** Steps of all networks between two looks at messages. */
const chunk = 10;
/** Into how many parts a visitor cuts the training of a seed by steps. */
const shownParts = 100;

/**
 * Trains small networks with classic dropout on points of a plane, runs every mask of them, and averages draws of D·X:
 * E(DX) = (1 − p)E(X) (Barra, "How?").
 */
export const run = runner<ThinnedParams, ThinnedResult>(async (params, kit) => {
  const { data, rates, units, points, seeds } = params;
  const steps = stepsOf(params);
  kit.expect(seeds.length * steps);
  await kit.pause('training');
  const done: {
    readonly networks: SmallNetworks;
    readonly test: Points;
    readonly settling: readonly (ReturnType<typeof settlingErrors> | null)[];
    /** By rate, once the networks are trained. */
    final?: readonly ReturnType<typeof measured>[];
  }[] = [];

  const told = (): ThinnedResult => {
    const all = rates.map((rate, r) =>
      done.map(({ networks, test, final }) => final?.[r] ?? measured(networks.layers(r), rate, test)),
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
      steps: done.at(-1)?.networks.stepsDone ?? 0,
      weights: rates.map((_, r) =>
        done.map(({ networks }) =>
          networks.layers(r).flatMap(({ values }) => Array.from(values, (value) => Number(value.toPrecision(5)))),
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
    const networks = new SmallNetworks(params, seed, train);
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
      for (; step < until; step++) networks.step();
      if (step === steps) own.final = rates.map((rate, r) => measured(networks.layers(r), rate, test));
      const due = asked || step === steps || performance.now() - previewed > previewMs;
      await kit.tell(due ? told() : undefined, 'training');
      if (due) previewed = performance.now();
    }
  }
  return told();
});
