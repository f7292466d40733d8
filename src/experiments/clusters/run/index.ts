import { checkpointSteps, lastCheckpoint } from '../../../contract/checkpoints.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { emptyPrediction } from '../../../core/prediction.ts';
import { quantise, type TrainedNetwork } from '../../../core/trained.ts';
import { activeShares, sparse } from '../../../core/unit-activity.ts';
import { firstOf, middleOf, type Range } from '../../../run-kit/images.ts';
import { dropping } from '../../../run-kit/perceptrons.ts';
import { runner } from '../../../run-kit/runner.ts';
import { scheduleOf } from '../../../run-kit/schedule.ts';
import { measureMs, measuringMs, restartsOnTheWay, stepMs } from '../cost.ts';
import { budgets, type ClustersCheckpoint, type ClustersParams, type ClustersResult } from '../spec.ts';
import { buildResult, checkpointOf, clusterCounts, type Outcome } from './outcomes.ts';

/** Training images on which units are looked at. */
const activityImages = 1000;
/** Test images of a picture during training. */
const previewImages = 500;

/**
 * Trains one network for each dropout rate, all rates of a seed together on shared minibatches, and clusters the units
 * of every hidden layer by incoming and by outgoing weights (Lin, Wang & Chen, section 4.3.1). Networks of one seed
 * differ in their rate alone. Of the first seed, checkpoints are measured too, and handed over to be kept.
 */
export const run = runner<ClustersParams, ClustersResult>(async (params, kit) => {
  const { rates, seeds, restarts } = params;
  const sizes = sizesOf(params, budgets);
  const data = await kit.load(sizes.extent);
  const train = firstOf(data.train, sizes.train);
  const test = firstOf(data.test, sizes.test);
  const looked = sparse(firstOf(train, activityImages));
  kit.expect(seeds.length * rates.length * sizes.steps * stepMs + measuringMs(params));
  const finished: Outcome[][] = [];
  const checkpoints: ClustersCheckpoint[] = [];
  const early = { images: middleOf(test.count, previewImages), restarts: restartsOnTheWay(params) };
  const whole = { images: [0, test.count] as Range, restarts };
  const told = (outcomes: readonly Outcome[][], steps: number, [from, to]: Range) =>
    buildResult(params, outcomes, { steps, images: to - from, activityImages: looked.count, checkpoints });
  for (const [s, seed] of seeds.entries()) {
    const stops = s === 0 ? checkpointSteps(sizes.steps) : [sizes.steps];
    const family = kit.networks(
      {
        networks: rates.map((rate) => dropping(params, rate, seed)),
        ...scheduleOf(params, seed),
      },
      train,
      stops,
    );
    /** The networks in the form in which they are kept and measured, [rate]. */
    const look = async () => {
      const networks: TrainedNetwork[] = [];
      for (const [n, network] of family.networks.entries()) {
        const weights = await family.weights(n);
        const active = await kit.paced(activeShares(network, weights, looked));
        networks.push({ network, step: family.stepsDone, layers: weights.map(quantise), active });
      }
      return networks;
    };
    /** Clusters the units of networks [rate]; each counts for `work`. */
    const measure = async (networks: readonly TrainedNetwork[], how: typeof whole, work = 0): Promise<Outcome[]> => {
      const into = rates.map(() => emptyPrediction(0));
      await kit.measure(how.images, family.imagesAtOnce, (from, to) =>
        family.predict({ images: test, from, to, stream: 0 }, into),
      );
      const ks = clusterCounts(params);
      const input = async (n: number) => ({ network: networks[n], ks, restarts: how.restarts });
      const measured = await kit.tasks('measureUnits', networks.length, input, work);
      return measured.map((one, n) => ({ measured: one, accuracy: into[n].scaled.correct / into[n].images }));
    };
    let networks: TrainedNetwork[] = [];
    let outcomes: Outcome[] = [];
    for (const [index, stop] of stops.entries()) {
      const last = index === stops.length - 1;
      const how = last ? whole : early;
      await kit.train(family, train, stop, {
        counted: (steps) => kit.did(steps * rates.length * stepMs),
        preview: async () => told([...finished, await measure(await look(), early)], family.stepsDone, early.images),
      });
      // Short runs repeat a step.
      const again = stop === stops[index - 1];
      if (!again) networks = await look();
      if (s === 0) kit.context.keep?.({ index: last ? lastCheckpoint : index, networks });
      kit.stage = last ? 'predicting' : 'training';
      const cost = measureMs(params, how.restarts);
      if (last || !again) outcomes = await measure(networks, how, cost / rates.length);
      else kit.did(cost);
      if (s === 0) checkpoints.push(checkpointOf(outcomes, stop));
      await kit.tell(told([...finished, outcomes], stop, how.images));
    }
    finished.push(outcomes);
    kit.dispose(family);
  }
  return told(finished, sizes.steps, whole.images);
});
