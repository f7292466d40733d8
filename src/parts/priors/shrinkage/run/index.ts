import type { SetName } from '../../../../contract/regression-sets.ts';
import { toyTable } from '../../../../core/residual/toy.ts';
import type { Table } from '../../../../core/standardise.ts';
import type { Kit } from '../../../../run-kit/kit.ts';
import { runner } from '../../../../run-kit/runner.ts';
import { type ShrinkageParams, type ShrinkageResult, sizesIn } from '../spec.ts';
import { Learner, type Look, type Measured } from './networks.ts';

/** Milliseconds between two looks at messages, and between two pictures on the way. */
const [chunkMs, pictureMs] = [40, 1500];
/** Draws of a picture on the way. */
const fewDraws = 10;
/** Shares of the training after which networks are looked at. */
const shares = [0, 0.1, 0.3, 0.6, 1];

interface Outcome {
  readonly looks: readonly Look[];
  readonly measured: Measured;
}

/** What one seed has, [prior][set]. */
type SeedOutcome = readonly (readonly Outcome[])[];

async function tableOf(
  name: SetName,
  seed: number,
  { cases }: ShrinkageParams,
  kit: Kit<ShrinkageResult>,
): Promise<Table> {
  if (name === 'toy') return toyTable(seed, cases);
  const set = await kit.set(`uci-${name}`);
  if (set.kind !== 'table') throw new Error(`uci-${name} is a set of images; a table was expected`);
  return set.table;
}

/**
 * Trains residual networks for regression under each prior, and measures errors and weights (Nalisnick, Hernández-Lobato
 * & Smyth, section 6).
 */
export const run = runner<ShrinkageParams, ShrinkageResult>(async (params, kit) => {
  const { sets, priors, seeds, samples, rate, hyperprior } = params;
  const { steps, blocks, units } = sizesIn(params);
  const stops = [...new Set(shares.map((share) => Math.round(share * steps)))];
  kit.expect(seeds.length * sets.length * priors.length * steps);
  await kit.pause('training');
  const products = await kit.context.products?.();
  const done: SeedOutcome[] = [];

  const told = (all: readonly SeedOutcome[], stages: readonly number[]): ShrinkageResult => {
    const per = <T>(of: (outcome: Outcome) => T): T[][][] =>
      priors.map((_, p) => sets.map((_set, s) => all.map((seed) => of(seed[p][s]))));
    const measured = (name: Exclude<keyof Measured, 'layerScale'>) => per(({ measured: one }) => one[name]);
    const onTheWay = (name: 'blockNorm' | 'added') =>
      priors.map((_, p) =>
        sets.map((_set, s) =>
          stages.map((_stage, at) =>
            Array.from({ length: blocks }, (_block, b) => all.map((seed) => seed[p][s].looks[at][name][b])),
          ),
        ),
      );
    const first = (name: 'maps' | 'rowScales') =>
      priors.map((_, p) => stages.map((_stage, at) => all[0][p][0].looks[at][name]));
    return {
      priors: [...priors],
      sets: [...sets],
      seeds: seeds.slice(0, all.length),
      stages: [...stages],
      ...{ blocks, units, steps, rate, hyperprior },
      rmse: measured('rmse'),
      absoluteError: measured('absoluteError'),
      logLikelihood: measured('logLikelihood'),
      rowVariation: measured('rowVariation'),
      norm: measured('norm'),
      blockNorm: onTheWay('blockNorm'),
      added: onTheWay('added'),
      layerScale: priors.map((_, p) =>
        sets.map((_set, s) =>
          Array.from({ length: blocks }, (_block, b) => all.map((seed) => seed[p][s].measured.layerScale[b])),
        ),
      ),
      maps: first('maps'),
      rowScales: first('rowScales'),
    };
  };

  for (const seed of seeds) {
    const tables: Table[] = [];
    for (const name of sets) tables.push(await tableOf(name, seed, params, kit));
    const learners = priors.map((prior) => tables.map((table) => new Learner(params, prior, table, seed, products)));
    const all = learners.flat();
    const outcomes = (draws: number, now: readonly Look[] | null): SeedOutcome =>
      learners.map((row, p) =>
        row.map((learner, s) => ({
          looks: now ? [...learner.looks, now[p * sets.length + s]] : learner.looks,
          measured: learner.measure(draws),
        })),
      );
    let toldAt = performance.now();
    for (const [stop, until] of stops.entries()) {
      // All go forward together, a few steps at a time.
      for (let goal = all[0].fit.done; goal < until; ) {
        goal = Math.min(until, goal + Math.ceil(steps / 100));
        let asked = false;
        for (const learner of all) {
          while (learner.fit.done < goal) {
            asked = (await kit.context.gate()) === 'show' || asked;
            kit.did(learner.train(goal, performance.now() + chunkMs));
          }
        }
        // Before the first seed is done, its networks are shown on their way.
        if (done.length === 0 && goal < until && (asked || performance.now() - toldAt > pictureMs)) {
          const looks = all.map((learner) => learner.look());
          await kit.tell(told([outcomes(fewDraws, looks)], [...stops.slice(0, stop), goal]), 'training');
          toldAt = performance.now();
        } else await kit.tell();
      }
      for (const learner of all) {
        learner.looks.push(learner.look());
        await kit.context.gate();
      }
      if (done.length === 0 && until < steps) {
        await kit.tell(told([outcomes(fewDraws, null)], stops.slice(0, stop + 1)), 'training');
        toldAt = performance.now();
      }
    }
    done.push(outcomes(samples, null));
    await kit.tell(told(done, stops), 'training');
  }
  return told(done, stops);
});
