import { planOf } from '../core/models/plan.ts';
import { modelOf, type Network } from '../core/network.ts';

/** Inputs and outputs of each layer of weights of any network: of a convolution, of one place. */
export const weightShapesOf = (network: Network): [inputs: number, outputs: number][] =>
  planOf(modelOf(network)).weights.map(({ inputs, outputs }) => [inputs, outputs]);
