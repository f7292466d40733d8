import type { Timing } from '../../../../contract/run.ts';
import { mnist } from '../../../../core/mnist.ts';
import { masksOf, scaledRows } from '../../../../run-kit/outcomes.ts';
import { studentModel, teacherModel } from '../../../../run-kit/teachers.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { angles, inputs, sizesOf, type UncertaintyParams } from '../spec.ts';
import { ofOne, ofSeveral } from './sureness.ts';

export const timing: Timing<UncertaintyParams> = async (params, context) => {
  const { batchSize, samples, members, seeds, targetMasks } = params;
  const { steps, distillSteps, test, angleImages } = sizesOf(params);
  const time = new Timer(context);
  const modelAt = (rate: number) => teacherModel({ ...params, rate, teacher: 'mlp', maskPlace: 'after-pool' }, mnist);
  const model = modelAt(params.rate);
  const plain = Array.from({ length: members }, () => modelAt(0));
  const student = studentModel(model);
  const at = Array.from({ length: samples }, (_, i) => i + 1);
  const training = (await time.step([model], batchSize)) + (await time.step(plain, batchSize, { apart: true }));
  const taught = { teacher: model, students: [student], source: 'zeroed', batch: batchSize, targetMasks } as const;
  const looking =
    (await time.look([model], at, { name: 'sureness', work: ([one]) => ofSeveral(masksOf(one)) })) +
    (await time.look(plain, [], { name: 'sureness', work: (all) => ofSeveral(all.map(scaledRows)) })) +
    (await time.look([student], [], { name: 'sureness', work: ([one]) => ofOne(scaledRows(one)) }));
  const images = inputs.length * test + angles.length * angleImages;
  return seeds.length * (steps * training + distillSteps * (await time.distil(taught)) + images * looking);
};
