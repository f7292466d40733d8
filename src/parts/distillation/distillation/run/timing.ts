import type { Timing } from '../../../../contract/run.ts';
import { unlabelledSources } from '../../../../contract/teachers.ts';
import { mnist } from '../../../../core/mnist.ts';
import { coloured, studentModel, teacherModel } from '../../../../run-kit/teachers.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { type DistillationParams, marksTo, maskMarks, sizesOf, stepMarks } from '../spec.ts';

export const timing: Timing<DistillationParams> = async (params, context) => {
  const { teacher, batchSize: batch, samples, seeds, targetMasks, source, otherSources } = params;
  const { steps, distillSteps, test, idealMasks } = sizesOf(params);
  const time = new Timer(context);
  const model = teacherModel(params, teacher === 'quick' ? coloured : mnist);
  const students = [studentModel(model)];
  const training = (steps + params.slowSteps) * (await time.step([model], batch));
  const masks = (await time.look([model], marksTo(maskMarks, samples))) + (await time.look([model], [idealMasks]));
  let all = training + test * masks;
  for (const one of otherSources === 'all' ? unlabelledSources : [source]) {
    all += distillSteps * (await time.distil({ teacher: model, students, source: one, batch, targetMasks }));
    const looks = one === source ? marksTo(stepMarks, distillSteps).length : 1;
    all += looks * test * (await time.look(students));
  }
  return seeds.length * all;
};
