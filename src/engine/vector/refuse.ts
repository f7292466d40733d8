import type { Model } from '../../core/model.ts';
import { refusesUnknown } from '../models/refuse.ts';
import { refusesAllButPerceptrons } from '../refuse.ts';

/** Whether a family has a network that the kernels of perceptrons cannot train, and others must. */
export const needsModels = (models: readonly Model[]): boolean =>
  models.some((model) => refusesAllButPerceptrons(model) !== null);

/** What neither the kernels of perceptrons nor those of other models can train. */
export const refusesOnVectors = (model: Model): string | null =>
  refusesAllButPerceptrons(model) === null ? null : refusesUnknown(model);
