import { type Model, sizeOf } from '../../core/model.ts';
import { refusesAllButPerceptrons } from '../refuse.ts';

/** What the shaders cannot train: their matrices have an even number of columns, two in a texel. */
export function refusesOnWebgl(model: Model): string | null {
  const inputs = sizeOf(model.input);
  if (inputs % 2 === 1) return `It takes images of an even number of values; this model has ${inputs}.`;
  return refusesAllButPerceptrons(model);
}
