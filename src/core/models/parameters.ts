/** The numbers that training changes, whatever the model. */
import { copyLayer, type Layer, type Layer64, zeroLayer } from '../layer.ts';
import type { Model } from '../model.ts';
import { type Plan, planOf } from './plan.ts';

/** A layer of weights with its biases: dense [inputs, outputs], or a convolution's [row · column · channel, channels]. */
export interface Weights {
  /** The weights, or the means where they are normals; the last row holds the biases. */
  readonly points: Layer;
  /** Of weights that are normals, [inputs, outputs]: a weight's standard deviation is ln(1 + exp(rho)). */
  readonly rho?: ArrayLike<number>;
}

/** In float64, as gradients are. */
export interface Weights64 extends Weights {
  readonly points: Layer64;
  readonly rho?: Float64Array;
}

export interface Parameters {
  /** In the order in which they are used, the head's last. */
  readonly weights: readonly Weights[];
  /** Natural logarithm of the head's precision, where it is learned. */
  readonly logPrecision?: number;
}

export interface Parameters64 extends Parameters {
  readonly weights: readonly Weights64[];
}

const learnsPrecision = ({ head }: Model): boolean => head.kind === 'normal' && head.precision.kind === 'learned';

/** @throws RangeError where the parameters are not those of the model */
export function checkParameters(model: Model, plan: Plan, { weights, logPrecision }: Parameters): void {
  const normals = model.weights === 'normals';
  if (weights.length !== plan.weights.length)
    throw new RangeError(`there are ${weights.length} layers of weights; allowed is ${plan.weights.length}`);
  weights.forEach(({ points, rho }, l) => {
    const { inputs, outputs } = plan.weights[l];
    const size = (inputs + 1) * outputs;
    if (points.inputs !== inputs || points.outputs !== outputs || points.values.length !== size) {
      throw new RangeError(
        `layer of weights ${l + 1} is ${points.inputs} × ${points.outputs} with ${points.values.length} values; allowed is ${inputs} × ${outputs} with ${size}`,
      );
    }
    const wanted = normals ? inputs * outputs : 0;
    if ((rho?.length ?? 0) !== wanted)
      throw new RangeError(`layer of weights ${l + 1} has ${rho?.length ?? 0} rho; allowed is ${wanted}`);
  });
  if (learnsPrecision(model) !== (logPrecision !== undefined))
    throw new RangeError(
      `log precision ${logPrecision} is not allowed; allowed is ${learnsPrecision(model) ? 'a number' : 'none'}`,
    );
}

/** Parameters of the model's shapes, all 0. */
export function zeroParameters(model: Model): Parameters64 {
  const weights = planOf(model).weights.map(({ inputs, outputs }) => ({
    points: zeroLayer(inputs, outputs),
    ...(model.weights === 'normals' && { rho: new Float64Array(inputs * outputs) }),
  }));
  return { weights, ...(learnsPrecision(model) && { logPrecision: 0 }) };
}

/** A row of numbers as a layer without inputs, which has as many values as outputs. */
const rowLayer = (values: ArrayLike<number>): Layer64 => ({
  inputs: 0,
  outputs: values.length,
  values: Float64Array.from(values),
});

/** Everything trained, as layers: what `startTraining` and `optimiserStep` take. */
export const layersOf = ({ weights, logPrecision }: Parameters): Layer64[] => [
  ...weights.flatMap(({ points, rho }) => [copyLayer(points), ...(rho ? [rowLayer(rho)] : [])]),
  ...(logPrecision === undefined ? [] : [rowLayer([logPrecision])]),
];

/** The parameters of a model that became these layers. */
export function parametersFrom(model: Model, layers: readonly Layer64[]): Parameters64 {
  const left = [...layers];
  const next = (): Layer64 => {
    const layer = left.shift();
    if (!layer) throw new RangeError(`there are ${layers.length} layers; allowed is more for this model`);
    return layer;
  };
  const weights = planOf(model).weights.map(() => ({
    points: next(),
    ...(model.weights === 'normals' && { rho: next().values }),
  }));
  return { weights, ...(learnsPrecision(model) && { logPrecision: next().values[0] }) };
}
