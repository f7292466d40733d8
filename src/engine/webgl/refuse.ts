import { type Model, sizeOf } from '../../core/model.ts';
import { modelOf, type Network } from '../../core/network.ts';
import { refusesModel, refusesUnknown } from '../models/refuse.ts';
import { refusesAllButPerceptrons } from '../refuse.ts';
import { refusals } from '../words.ts';

/** Why the shaders of perceptrons cannot train a model: their matrices have an even number of columns, two in a texel. */
export function refusesInShaders(model: Model): string | null {
  const inputs = sizeOf(model.input);
  if (inputs % 2 === 1) return refusals.even(inputs);
  return refusesAllButPerceptrons(model);
}

/**
 * Whether a family needs TensorFlow.js' own operations: its networks are not all perceptrons that our shaders train, or
 * not of one depth.
 */
export const needsModels = (networks: readonly Network[]): boolean =>
  networks.some((network) => refusesInShaders(modelOf(network)) !== null) ||
  networks.some(({ units }) => units.length !== networks[0].units.length);

/** What neither our shaders nor TensorFlow.js' operations train. */
export const refusesOnWebgl = (model: Model): string | null =>
  refusesInShaders(model) === null ? null : (refusesUnknown(model) ?? refusesModel(model));
