/** What is added to the loss, and its gradient. Biases count for nothing in it. */
import type { Penalty } from '../model.ts';
import { divergence, negativeLogDensity, sdOf, sdSlope } from './mean-field.ts';
import type { Parameters, Weights, Weights64 } from './parameters.ts';
import { type Scales, scalesOf } from './shrinkage.ts';

/** Second moments of a layer's weights, [inputs, outputs]. */
const momentsOf = ({ points: { inputs, outputs, values }, rho }: Weights): Float64Array =>
  Float64Array.from({ length: inputs * outputs }, (_, i) => values[i] ** 2 + (rho ? sdOf(rho[i]) ** 2 : 0));

/** A prior's scales for each layer of weights; `before` has those that `ard-add` starts from. */
export function priorScales(
  penalty: Penalty,
  { weights }: Parameters,
  before?: readonly Pick<Scales, 'layer'>[],
): Scales[] {
  if (penalty.kind !== 'prior') return [];
  return weights.map((layer, l) =>
    scalesOf(penalty.prior, momentsOf(layer), layer.points.outputs, before?.[l]?.layer ?? 1),
  );
}

function squares(strength: number, { points: { inputs, outputs, values } }: Weights, gradient: Weights64): number {
  let total = 0;
  for (let i = 0; i < inputs * outputs; i++) {
    total += (strength / 2) * values[i] ** 2;
    gradient.points.values[i] += strength * values[i];
  }
  return total;
}

function groups(strength: number, { points: { inputs, outputs, values } }: Weights, gradient: Weights64): number {
  let total = 0;
  for (let i = 0; i < inputs; i++) {
    const row = Array.from({ length: outputs }, (_, o) => i * outputs + o);
    const norm = Math.sqrt(row.reduce((sum, at) => sum + values[at] ** 2, 0));
    total += strength * norm;
    // Of a row of zeros 0 is one of the derivatives.
    for (const at of row) gradient.points.values[at] += norm > 0 ? (strength * values[at]) / norm : 0;
  }
  return total;
}

function fromPrior(strength: number, scales: Scales, { points, rho }: Weights, gradient: Weights64): number {
  const { inputs, outputs, values } = points;
  let total = 0;
  for (let i = 0; i < inputs * outputs; i++) {
    const scale = scales.layer * scales.rows[Math.floor(i / outputs)];
    gradient.points.values[i] += (strength * values[i]) / scale;
    if (rho) {
      const sd = sdOf(rho[i]);
      total += strength * divergence(values[i], sd, scale);
      gradient.rho![i] += strength * (sd / scale - 1 / sd) * sdSlope(rho[i]);
    } else total += strength * negativeLogDensity(values[i], scale);
  }
  return total;
}

/**
 * The penalty of parameters; adds its derivative to `gradient`. A prior's scales count as given: where they are the
 * best ones, the derivative by the weights is the same.
 */
export function addPenalty(
  penalty: Penalty,
  { weights }: Parameters,
  scales: readonly Scales[],
  gradient: readonly Weights64[],
): number {
  if (penalty.kind === 'none') return 0;
  const each = weights.map((layer, l) => {
    if (penalty.kind === 'l2') return squares(penalty.strength, layer, gradient[l]);
    if (penalty.kind === 'group') return groups(penalty.strength, layer, gradient[l]);
    return fromPrior(penalty.strength, scales[l], layer, gradient[l]);
  });
  return each.reduce((sum, value) => sum + value, 0);
}
