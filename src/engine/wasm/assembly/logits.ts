// One image through the hidden layers, from its first pre-activations to its logits; see kernels.ts.
import { activateRow } from './activation';
import { sparseRow, STRIDE } from './sparse-row';

// Layer descriptors, 12 words each: units, noise, key, threshold, gain, sigma, mean, next layer's weights, its vectors,
// buffer for its pre-activations. See src/engine/vector/measure.ts.
@inline
function word(layer: usize, i: usize): i32 {
  return load<i32>(layer + (i << 2));
}

// The first layer with noise, or `depth`: what lies before it is the same for every mask of an image.
export function firstNoisy(layers: usize, depth: i32): i32 {
  let l = 0;
  while (l < depth && word(layers + <usize>(l * 48), 1) == 0) l++;
  return l;
}

// Runs one image on from hidden layer `first`; returns where the logits are. The pre-activations of the layers before
// are taken from their buffers, where a run from layer 0 has left them; z1 are those of layer 0.
@inline
export function logitsOf(
  z1: usize, layers: usize, first: i32, depth: i32, noisy: bool, table: usize, sample: i32, image: i32, indices: usize,
  values: usize, factors: usize, hashes: usize,
): usize {
  let z = first == 0 ? z1 : <usize>word(layers + <usize>((first - 1) * 48), 9);
  for (let l = first; l < depth; l++) {
    const layer = layers + <usize>(l * 48);
    const units = word(layer, 0);
    const count = activateRow(
      z, units, noisy ? word(layer, 1) : 0, word(layer, 2), word(layer, 3),
      noisy ? load<f32>(layer, 16) : load<f32>(layer, 24), load<f32>(layer, 20), table, sample, image,
      indices, values, factors, hashes,
    );
    const weights = <usize>word(layer, 7);
    const vectors = word(layer, 8);
    z = <usize>word(layer, 9);
    sparseRow(count, indices, values, weights, vectors, weights + <usize>(units * vectors * STRIDE), z);
  }
  return z;
}
