import type { Timing } from '../../../../contract/run.ts';
import { mergeLayers } from '../../../../core/merge-layers.ts';
import { mnist } from '../../../../core/mnist.ts';
import { initialParameters } from '../../../../core/models/draw.ts';
import { layersOf } from '../../../../core/models/parameters.ts';
import { studentModel, teacherModel } from '../../../../run-kit/teachers.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { type SmallerParams, sharesOf, sizesOf, unitsOf } from '../spec.ts';

/** How often students are looked at on all test images, or on as many as all. */
const looks = 5;

export const timing: Timing<SmallerParams> = async (params, context) => {
  const { networkShape, batchSize: batch, samples, seeds, distillSteps, mergedSteps, restarts } = params;
  const { steps, test } = sizesOf(params);
  const time = new Timer(context);
  const modelOf = (rate: number, units = networkShape) =>
    teacherModel({ teacher: 'mlp', maskPlace: 'after-pool', rate, networkShape: units }, mnist);
  const model = modelOf(params.rate);
  const units = sharesOf(params).map((share) => unitsOf(params, share));
  const labelled = units.map((some) => modelOf(0, some));
  const students = labelled.map(studentModel);
  const taught = { teacher: model, students, source: 'zeroed', batch, targetMasks: 1 } as const;
  const layers = layersOf(initialParameters(model, 1));
  const merging = await time.of(['merge', networkShape, units, restarts], () => {
    for (const some of units) Array.from(mergeLayers(layers, some, { seed: 1, restarts }));
  });
  const training =
    steps * (await time.step([model], batch)) +
    mergedSteps * (await time.distil(taught)) +
    distillSteps * ((await time.distil({ ...taught, labelled })) + (await time.step(labelled, batch)));
  const looking = (await time.look([model], [samples])) + looks * (await time.look(students));
  return seeds.length * (training + merging + test * looking);
};
