import { type Model, weightShapes } from '../../../../core/model.ts';
import { initialParameters } from '../../../../core/models/draw.ts';
import { networkOf } from '../../../../core/network.ts';
import type { FamilyOptions, LayerWeights } from '../../../../engine/types.ts';

/**
 * Networks of these models and one seed, with first weights that fit outputs as much as inputs: normal with variance
 * 2/(inputs + outputs) (Glorot & Bengio, 2010). He's, twice 1/inputs, are so large in the decoder that its features stay
 * noise for longer.
 */
export function startOf(models: readonly Model[], seed: number): Pick<FamilyOptions, 'networks' | 'initial'> {
  const initial = models.map((model): LayerWeights[] => {
    const shapes = weightShapes(model);
    return initialParameters(model, seed).weights.map(({ points: { inputs, outputs, values } }, l) => {
      const factor = Math.sqrt(shapes[l][0] / (shapes[l][0] + shapes[l][1]));
      return { inputs, outputs, values: Float32Array.from(values, (value) => factor * value) };
    });
  });
  return { networks: models.map((model) => networkOf(model, seed)), initial };
}
