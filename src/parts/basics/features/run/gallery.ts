/** Features as they are told: of some units, coarsely, with the test images that wake them. */
import { writeDrawing } from '../../../../core/drawing.ts';
import { type Images, imageSize } from '../../../../core/images.ts';
import { writeWeights } from '../../../../core/weights-text.ts';
import { type Gallery, most, type Tile } from '../spec.ts';

/** The units of one network at one step. */
export interface Units {
  /** Outgoing weights, [unit]. */
  readonly weights: readonly ArrayLike<number>[];
  /** Outputs on the images of the gallery, [image, unit]. */
  readonly outputs: Float32Array;
}

/** Share of the weights shown that have no full colour. */
const within = 0.995;

function limitOf(rows: readonly ArrayLike<number>[]): number {
  const sizes = Float32Array.from(rows.flatMap((row) => Array.from(row, Math.abs))).sort();
  return Number((sizes[Math.floor(within * (sizes.length - 1))] || 1).toPrecision(3));
}

/** The images that wake a unit most, the most first; none on which it is 0. */
function wakersOf({ outputs, weights }: Units, unit: number) {
  const units = weights.length;
  return Array.from({ length: outputs.length / units }, (_, image) => ({
    image,
    output: outputs[image * units + unit],
  }))
    .filter(({ output }) => output > 0)
    .sort((a, b) => b.output - a.output || a.image - b.image)
    .slice(0, most.wakers);
}

/** The first units of networks at one step, [network]. */
export function tilesOf(networks: readonly Units[]): { readonly limit: number; readonly tiles: readonly Tile[] } {
  const count = Math.min(most.tiles, networks[0].weights.length);
  const limit = limitOf(networks.flatMap(({ weights }) => weights.slice(0, count)));
  const tiles = Array.from({ length: count }, (_, unit): Tile => {
    const awake = networks.map((network) => wakersOf(network, unit));
    return {
      weights: networks.map(({ weights }) => writeWeights(weights[unit], limit)),
      wakers: awake.map((some) => some.map(({ image }) => image)),
      outputs: awake.map((some) => some.map(({ output }) => Number(output.toPrecision(3)))),
    };
  });
  return { limit, tiles };
}

/** Images that can wake units, as they are told. */
export function digitsOf(images: Images): Pick<Gallery, 'digits' | 'labels'> {
  const size = imageSize(images);
  const digits = Array.from({ length: images.count }, (_, i) =>
    writeDrawing(images.pixels.subarray(i * size, (i + 1) * size)),
  );
  return { digits, labels: [...images.labels.subarray(0, images.count)] };
}
