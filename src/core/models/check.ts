/** Whether a value is a model, and what is wrong with it where it is none. */

import { above, type Fields, fieldsOf, oneOf, optional, real, refuse, whole } from '../fields.ts';
import { activations, type Model, noisePlaces } from '../model.ts';
import { checkNoiseLaw } from '../noise-laws/check.ts';
import { planOf } from './plan.ts';

/** Where noise may be, by the kind of layer. */
const placesOf: Record<string, readonly string[]> = {
  dense: noisePlaces,
  convolution: noisePlaces,
  'max-pool': ['units', 'channels', 'layer'],
  'average-pool': ['units', 'channels', 'layer'],
  residual: ['units', 'channels', 'layer'],
  noise: ['units', 'channels', 'layer'],
};

function checkNoise(value: unknown, where: string, places: readonly string[], normals: boolean): void {
  const noise = fieldsOf(value, where);
  checkNoiseLaw(noise, where);
  optional(noise.on, () => oneOf(noise.on, `the place of ${where}`, places));
  optional(noise.per, () => oneOf(noise.per, `what ${where} is drawn for`, ['example', 'batch']));
  optional(noise.local, () => oneOf(noise.local, `local in ${where}`, [true, false]));
  if (noise.local && noise.on !== 'weights')
    refuse(`the place of ${where}, which is local,`, noise.on ?? 'units', 'weights');
  if (normals && noise.on === 'weights')
    refuse(
      `the place of ${where} of a model whose weights are normals`,
      noise.on,
      places.filter((one) => one !== 'weights').join(', '),
    );
}

function checkLayer(value: unknown, name: string, normals: boolean): void {
  const layer = fieldsOf(value, name);
  const { kind } = layer;
  oneOf(kind, `the kind of ${name}`, Object.keys(placesOf));
  if (kind === 'dense') whole(layer.units, `units of ${name}`, 1);
  if (kind === 'convolution') {
    whole(layer.channels, `channels of ${name}`, 1);
    whole(layer.kernel, `kernel of ${name}`, 1);
    whole(layer.padding, `padding of ${name}`, 0, (layer.kernel as number) - 1);
  }
  if (kind === 'dense' || kind === 'convolution') oneOf(layer.activation, `activation of ${name}`, activations);
  if (kind === 'max-pool' || kind === 'average-pool') {
    whole(layer.size, `size of ${name}`, 1);
    whole(layer.stride, `stride of ${name}`, 1);
    optional(layer.activation, () => oneOf(layer.activation, `activation of ${name}`, activations));
  }
  if (kind === 'residual') checkLayers(layer.layers, `${name}, `, normals, 1);
  const check = () => checkNoise(layer.noise, `noise of ${name}`, placesOf[kind as string], normals);
  if (kind === 'noise') check();
  else optional(layer.noise, check);
}

function checkLayers(value: unknown, within: string, normals: boolean, least: number): void {
  if (!Array.isArray(value)) refuse(`${within}layers`, value, 'a list');
  const layers = value as readonly unknown[];
  if (layers.length < least) refuse(`a number of ${within}layers of`, layers.length, `${least} and more`);
  for (const [l, layer] of layers.entries()) checkLayer(layer, `${within}layer ${l + 1}`, normals);
}

function checkHead(head: Fields): void {
  oneOf(head.kind, 'the head', ['softmax', 'normal', 'sigmoid']);
  if (head.kind === 'softmax') {
    whole(head.classes, 'classes of the head', 2);
    optional(head.targets, () => oneOf(head.targets, 'targets of the head', ['labels', 'soft']));
    return;
  }
  whole(head.outputs, 'outputs of the head', 1);
  if (head.kind === 'sigmoid') oneOf(head.loss, 'loss of the head', ['squared-error', 'cross-entropy']);
  if (head.kind !== 'normal') return;
  const precision = fieldsOf(head.precision, 'precision of the head');
  oneOf(precision.kind, 'precision of the head', ['fixed', 'learned']);
  above(precision.value, 'precision of the head', 0);
}

function checkPrior(prior: Fields): void {
  oneOf(prior.scales, 'scales of the prior', ['fixed', 'ard', 'add', 'ard-add']);
  if (prior.scales === 'fixed') {
    above(prior.variance, 'the prior’s variance', 0);
    return;
  }
  const hyperprior = fieldsOf(prior.hyperprior, 'the hyperprior');
  oneOf(hyperprior.kind, 'the hyperprior', ['inverse-gamma', 'half-cauchy']);
  for (const name of hyperprior.kind === 'half-cauchy' ? ['eta'] : ['alpha', 'beta'])
    above(hyperprior[name], `${name} of the hyperprior`, 0);
}

function checkPenalty(penalty: Fields, normals: boolean): void {
  const allowed = normals ? ['none', 'prior'] : ['none', 'l2', 'group', 'prior'];
  oneOf(penalty.kind, `the penalty${normals ? ' of weights that are normals' : ''}`, allowed);
  if (penalty.kind === 'none') return;
  real(penalty.strength, 'strength of the penalty', '0 and above', (strength) => strength >= 0);
  if (penalty.kind === 'prior') checkPrior(fieldsOf(penalty.prior, 'the prior'));
}

/**
 * A value as a model.
 * @throws RangeError naming the first value that is not allowed and what is
 */
export function checkModel(value: unknown): Model {
  const { input, layers, head, penalty, weights } = fieldsOf(value, 'a model');
  if (!Array.isArray(input) || ![1, 3].includes(input.length))
    refuse('input', input, '[values] or [height, width, channels]');
  for (const size of input as unknown[]) whole(size, 'a size of the input', 1);
  optional(weights, () => oneOf(weights, 'weights', ['points', 'normals']));
  const normals = weights === 'normals';
  checkLayers(layers, '', normals, 0);
  checkHead(fieldsOf(head, 'the head'));
  checkPenalty(fieldsOf(penalty, 'the penalty'), normals);
  planOf(value as Model);
  return value as Model;
}

/** Whether a value, from a file or another build of the page, is a model that this build knows. */
export function isModel(value: unknown): value is Model {
  try {
    checkModel(value);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
