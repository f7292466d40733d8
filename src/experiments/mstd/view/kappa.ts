import { clusterExponent } from '../../../core/cluster-model.ts';
import { spec } from '../spec.ts';

/** The exponents κ that the paper's slope stands for: by its own formula, and put right, over the usual widths. */
export const kappa = (slopeOfLine: number) => ({
  printed: 1 + 2 * slopeOfLine,
  corrected: clusterExponent(slopeOfLine, spec.codecs.units.default),
});
