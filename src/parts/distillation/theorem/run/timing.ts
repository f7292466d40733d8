import type { Timing } from '../../../../contract/run.ts';
import { allMasks } from '../../../../core/exact-average.ts';
import { mnist } from '../../../../core/mnist.ts';
import { initialParameters } from '../../../../core/models/draw.ts';
import { layersOf } from '../../../../core/models/parameters.ts';
import { addObjectives, emptyObjectives, probabilitiesUnder } from '../../../../core/objectives.ts';
import { studentModel, teacherModel } from '../../../../run-kit/teachers.ts';
import { Timer } from '../../../../run-kit/timing.ts';
import { positions, sizesOf, type TheoremParams } from '../spec.ts';

/** Twentieths of the test images are looked at twice on the way, with fewer predictors. */
const whole = 1.1;

export const timing: Timing<TheoremParams> = async (params, context) => {
  const { networkShape, batchSize: batch, distillSteps, seeds, rate } = params;
  const { steps, test } = sizesOf(params);
  const time = new Timer(context);
  const model = teacherModel({ teacher: 'mlp', maskPlace: 'after-pool', rate, networkShape }, mnist);
  const rates = networkShape.map(() => rate);
  const masks = allMasks(networkShape, rates, 'classic');
  const kept = [{ mask: networkShape.map((units) => new Float64Array(units).fill(1)) }];
  const layers = layersOf(initialParameters(model, 1));
  const { pixels } = await time.imagesFor(model);
  const example = Float64Array.from(pixels.subarray(0, layers[0].inputs), (pixel) => pixel / 255);
  const image = await time.of(['all masks', networkShape], () => {
    const predicted = positions.map(() => probabilitiesUnder(layers, example, kept)[0]);
    addObjectives(emptyObjectives(positions.length), probabilitiesUnder(layers, example, masks), masks, predicted);
  });
  const taught = { teacher: model, students: [studentModel(model)], source: 'zeroed', batch, targetMasks: 1 } as const;
  const training = steps * (await time.step([model], batch)) + distillSteps * (await time.distil(taught));
  return seeds.length * (training + whole * test * image);
};
