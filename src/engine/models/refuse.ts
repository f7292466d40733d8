import type { HiddenLayer, Model } from '../../core/model.ts';
import { checkModel } from '../../core/models/check.ts';

function refusesLayer(layer: HiddenLayer, where: string): string | null {
  if (layer.kind === 'residual') {
    for (const [l, inner] of layer.layers.entries()) {
      const refusal = refusesLayer(inner, `${where}, layer ${l + 1}`);
      if (refusal !== null) return refusal;
    }
  }
  const { on, per, local } = layer.noise ?? {};
  if (on === 'weights' && local) return `It does not draw the sums of noise on weights; ${where} has them drawn.`;
  if (on === 'weights' && per !== 'batch')
    return `Noise on weights it draws once a minibatch; ${where} has it for each example.`;
  return null;
}

/** Why the kernels cannot train a model, in one sentence; null where they can. */
export function refusesModel({ layers, head, penalty, weights = 'points' }: Model): string | null {
  for (const [l, layer] of layers.entries()) {
    const refusal = refusesLayer(layer, `layer ${l + 1}`);
    if (refusal !== null) return refusal;
  }
  if (head.kind === 'normal' && head.precision.kind === 'learned')
    return 'It trains normals of a fixed precision; this model learns it.';
  if (penalty.kind === 'prior') return 'It trains without priors; this model has one.';
  if (weights !== 'points') return `It trains weights that are points; this model's are "${weights}".`;
  return null;
}

/** Why a value, from a file or another build of the page, is no model that this build knows; null where it is one. */
export function refusesUnknown(model: Model): string | null {
  try {
    checkModel(model);
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `This build does not know the model: ${error.message}.`;
  }
}
