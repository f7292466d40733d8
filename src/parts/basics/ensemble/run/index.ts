import { parametersOf } from '../../../../core/cost.ts';
import { networkOf } from '../../../../core/network.ts';
import type { Family } from '../../../../engine/types.ts';
import { firstOf, middleOf, type Range } from '../../../../run-kit/images.ts';
import { masksOf, mostAtOnce, outcomeOf, rowsOf, scaledRows } from '../../../../run-kit/outcomes.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { independentNetworks, scheduleOf } from '../../../../run-kit/schedule.ts';
import { teacherModel } from '../../../../run-kit/teachers.ts';
import { type EnsembleKind, type EnsembleParams, type EnsembleResult, kinds, type measures, sizesOf } from '../spec.ts';
import { type Growth, growing } from './growing.ts';

/** Test images of a picture during training. */
const previewImages = 500;
/** Masks of one image that cost as much as a training step. */
const stepWork = (batch: number): number => 5 * batch;

/** What is known of one seed. */
interface Known {
  readonly growth: Partial<Record<EnsembleKind, Growth>>;
  scaled: { readonly error: number; readonly crossEntropy: number } | null;
}

/**
 * Trains one network with dropout and averages more and more of its masks; trains independent networks without dropout,
 * on the same images and on bootstrap samples, and averages more and more of them (Barra, "Dropout", "Bagging"). The
 * mean is of probabilities; all predictions are of the same test images.
 */
export const run = runner<EnsembleParams, EnsembleResult>(async (params, kit) => {
  const { seeds, members, batchSize, rate } = params;
  const sizes = sizesOf(params);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const modelAt = (p: number) => teacherModel({ ...params, rate: p, teacher: 'mlp', maskPlace: 'after-pool' }, data);
  const [model, plain] = [modelAt(rate), modelAt(0)];
  const work = stepWork(batchSize);
  kit.expect(seeds.length * ((1 + 2 * members) * sizes.steps * work + 3 * test.count * members));
  const all: Known[] = [];
  let steps = { steps: 0, memberSteps: 0 };

  const told = (): EnsembleResult => {
    const of = (field: (typeof measures)[number]) =>
      kinds.map((kind) =>
        Array.from({ length: members }, (_, k) => all.map(({ growth }) => growth[kind]?.[field][k] ?? null)),
      );
    return {
      ...{ kinds: [...kinds], members, seeds: seeds.slice(0, all.length), rate, ...steps },
      ...{ trainImages: train.count, images: test.count, parameters: parametersOf(plain) },
      ...{ error: of('error'), crossEntropy: of('crossEntropy') },
      ...{ disagreement: of('disagreement'), errorCorrelation: of('errorCorrelation') },
      scaledError: all.map(({ scaled }) => scaled?.error ?? null),
      scaledCrossEntropy: all.map(({ scaled }) => scaled?.crossEntropy ?? null),
    };
  };

  /** Looks at a range of test images; masks are of a family's only network, members its networks. */
  const look = async (known: Known, kind: EnsembleKind, family: Family, [begin, end]: Range, worth = 0) => {
    const at = kind === 'masks' ? Array.from({ length: members }, (_, i) => i + 1) : [];
    const grown = growing(members);
    const scaled: Float64Array[] = [];
    await kit.measure(
      [begin, end],
      family.imagesAtOnce,
      async (from, to) => {
        const found = await family.moments({ images: test, from, to, stream: 0, at });
        const each = kind === 'masks' ? masksOf(found[0]) : found.map(scaledRows);
        grown.add(each, test.labels.subarray(from, to));
        if (kind === 'masks') scaled.push(...rowsOf(found[0].scaled.probabilities, found[0].classes));
        kit.did((to - from) * worth);
      },
      mostAtOnce,
    );
    known.growth[kind] = grown.growth();
    if (kind === 'masks') known.scaled = outcomeOf(scaled, test.labels.subarray(begin, end), null);
  };

  for (const seed of seeds) {
    const known: Known = { growth: {}, scaled: null };
    all.push(known);
    steps = { steps: 0, memberSteps: 0 };
    const schedule = scheduleOf(params, seed);
    for (const kind of ['masks', 'independent', 'bootstrap'] as const) {
      const networks =
        kind === 'masks'
          ? { networks: [networkOf(model, seed)] }
          : independentNetworks(plain, members, seed, train.count, kind === 'bootstrap' ? 'bootstrap' : 'none');
      const family = kit.networks({ ...networks, ...schedule }, train, [sizes.steps]);
      const trained = (taken: number) => {
        steps = { ...steps, [kind === 'masks' ? 'steps' : 'memberSteps']: taken };
      };
      await kit.train(family, train, sizes.steps, {
        counted: (taken) => kit.did(taken * family.networks.length * work),
        preview: async () => {
          trained(family.stepsDone);
          await look(known, kind, family, middleOf(test.count, previewImages));
          return told();
        },
      });
      trained(sizes.steps);
      kit.stage = 'predicting';
      await look(known, kind, family, [0, test.count], members);
      await kit.tell(told());
      kit.dispose(family);
    }
  }
  return told();
});
