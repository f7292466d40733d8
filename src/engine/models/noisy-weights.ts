import type { NoiseSite, WeightsStep } from '../../core/models/plan.ts';
import { drawerOf } from './draw.ts';
import type { Room, Values, WeightRoom } from './room.ts';
import type { Run, Stage } from './stage.ts';
import { eachWeight, forwardBytes, rowFloats, shapeOf, spread, weightsStage } from './weights-stage.ts';

/**
 * A layer whose weights are multiplied by factors that all examples share (DropConnect): the layer works with the
 * products, and the gradient by a weight is that by its product times its factor. Biases have none.
 */
export function noisyWeights(
  room: Room,
  name: string,
  step: WeightsStep,
  noise: NoiseSite,
  input: Values,
  weights: WeightRoom,
): Stage {
  const shape = shapeOf(step);
  const floats = rowFloats(shape) * shape.outputs;
  const where = `${name}, ${shape.kernelRows} × ${shape.run} × ${shape.outputs}`;
  const drawn = room.scratch(`drawn for the weights of ${where}`, noise.width * 4);
  const factors = room.scratch(`factors of the weights of ${where}`, floats * 4);
  const backward = room.scratch(`products of the weights of ${where}`, floats * 4);
  const forward = room.scratch(`products forward of ${where}`, forwardBytes(shape));
  const products = { ...weights, forward, backward };
  const inner = weightsStage(room, name, step, input, products);
  const draw = drawerOf(step.site, noise);

  const multiply = (f32: Float32Array, from: number, to: number) => {
    const [x, y, by] = [from >> 2, to >> 2, factors >> 2];
    for (let i = 0; i < floats; i++) f32[y + i] = f32[x + i] * f32[by + i];
  };

  return {
    ...inner,
    random: true,
    forward(run: Run) {
      const { f32 } = run;
      draw(run.draws, 1, f32, drawn >> 2);
      const [from, to] = [drawn >> 2, factors >> 2];
      eachWeight(shape, (place, packed) => {
        f32[to + place] = packed < noise.width ? f32[from + packed] : 1;
      });
      multiply(f32, weights.backward, backward);
      spread(f32, shape, products);
      inner.forward(run);
    },
    backward(run, learn) {
      inner.backward(run, (layer, gradient) => {
        multiply(run.f32, gradient, gradient);
        learn(layer, gradient);
      });
    },
  };
}
