import type { Timing } from '../../../../contract/run.ts';
import { toyTable, toyTest } from '../../../../core/residual/toy.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { type ShrinkageParams, sizesIn } from '../spec.ts';
import { Learner } from './networks.ts';

/** Cases of a table with which networks are timed: of a step there are as many as of any other. */
const cases = 200;

export const timing: Timing<ShrinkageParams> = async (params, context) => {
  const { priors, sets, seeds, rate, hyperprior, samples } = params;
  const sizes = sizesIn(params);
  const time = new Timer(context);
  const table = toyTable(1, cases);
  const products = await context.products?.();
  const learners = priors.map((prior) => new Learner(params, prior, table, 1, products));
  const key = [priors, rate, hyperprior, sizes];
  const step = await time.of(['residual', key], () => {
    for (const { fit } of learners) fit.step();
  });
  const draw = await time.of(['draws', key], () => {
    for (const { fit } of learners) fit.samples({ count: toyTest, inputs: table.inputs }, 1);
  });
  return seeds.length * sets.length * (sizes.steps * step + samples * draw);
};
