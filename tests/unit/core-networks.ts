import type { Layer64 } from '../../src/core/layer.ts';
import { noiseRows } from '../../src/core/mask.ts';
import { continuousIndex, type NoiseKind } from '../../src/core/model.ts';
import { dropThreshold, hashNormal, hashWord } from '../../src/core/random.ts';

/** A small network with random weights and biases; `sizes` are inputs, hidden units and classes. */
export const randomLayers = (sizes: readonly number[], seed: number, spread = 0.8): Layer64[] =>
  sizes.slice(1).map((outputs, l) => ({
    inputs: sizes[l],
    outputs,
    values: Float64Array.from({ length: (sizes[l] + 1) * outputs }, (_, i) => spread * hashNormal(seed, l, 0, i)),
  }));

/** Random inputs, [example][input], standard normal. */
export const randomRows = (examples: number, inputs: number, seed: number): Float64Array[] =>
  Array.from({ length: examples }, (_, e) =>
    Float64Array.from({ length: inputs }, (_, i) => hashNormal(seed, 1000, e, i)),
  );

/** Random noise, [hidden layer][example][unit]. */
export const randomNoise = (
  units: readonly number[],
  examples: number,
  rate: number,
  kind: NoiseKind,
  seed: number,
): Float64Array[][] =>
  units.map((width, l) => {
    if (continuousIndex(kind) > 0)
      return noiseRows({ units: [width], rates: [rate], noise: kind }, 0, seed, l, 0, examples);
    return Array.from({ length: examples }, (_, e) =>
      Float64Array.from({ length: width }, (_, u) => {
        if (kind === 'gaussian') return 1 + Math.sqrt(rate / (1 - rate)) * hashNormal(seed, 2000 + l, e, u);
        const kept = hashWord(seed, 3000 + l, e, u) >>> 8 >= dropThreshold(rate) ? 1 : 0;
        return kind === 'inverted' ? kept / (1 - rate) : kept;
      }),
    );
  });
