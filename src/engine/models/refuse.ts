import type { HiddenLayer, Model } from '../../core/model.ts';
import { checkModel } from '../../core/models/check.ts';
import { refusals } from '../words.ts';

function refusesLayer(layer: HiddenLayer, where: string): string | null {
  if (layer.kind === 'residual') {
    for (const [l, inner] of layer.layers.entries()) {
      const refusal = refusesLayer(inner, refusals.inner(where, l + 1));
      if (refusal !== null) return refusal;
    }
  }
  const { on, per, local } = layer.noise ?? {};
  if (on === 'weights' && local) return refusals.sums(where);
  if (on === 'weights' && per !== 'batch') return refusals.batch(where);
  return null;
}

/** Why the kernels cannot train a model, in one sentence; null where they can. */
export function refusesModel({ layers, head, penalty, weights = 'points' }: Model): string | null {
  for (const [l, layer] of layers.entries()) {
    const refusal = refusesLayer(layer, refusals.layer(l + 1));
    if (refusal !== null) return refusal;
  }
  if (head.kind === 'normal' && head.precision.kind === 'learned') return refusals.precision;
  if (penalty.kind === 'prior') return refusals.prior;
  if (weights !== 'points') return refusals.weights(weights);
  return null;
}

/** Why a value, from a file or another build of the page, is no model that this build knows; null where it is one. */
export function refusesUnknown(model: Model): string | null {
  try {
    checkModel(model);
    return null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refusals.unknown(error.message);
  }
}
