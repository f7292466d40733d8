import { planOf } from '../core/models/plan.ts';
import { modelOf, type Network } from '../core/network.ts';

/**
 * Inputs and outputs of each layer that engines keep of any network, as `layersOf` of core/models/parameters.ts has them:
 * weights of a layer, of a convolution at one place; of weights that are normals also their rho, and a learned precision,
 * each as one row.
 */
export function layerShapesOf(network: Network): [inputs: number, outputs: number][] {
  const model = modelOf(network);
  const { head } = model;
  const shapes = planOf(model).weights.flatMap(({ inputs, outputs }): [number, number][] => [
    [inputs, outputs],
    ...(model.weights === 'normals' ? [[0, inputs * outputs] as [number, number]] : []),
  ]);
  const learned = head.kind === 'normal' && head.precision.kind === 'learned';
  return learned ? [...shapes, [0, 1]] : shapes;
}
