/** What these networks draw: the numbers that `drawNoise` gives for their models, into memory that is there. */
import { meaningOf } from '../models/draw.ts';
import { pcg4d, purposes, streamKey } from '../random.ts';
import { type Kind, units } from './network.ts';

const words = new Uint32Array(4);

/** Factors of hidden units or normals of sums, each layer from a stream of its own. */
export class Noise {
  /** Of each layer: factors of its units, or the normals of its sums; the last has normals alone. */
  readonly layers: readonly Float64Array[] = [units, units, 1].map((width) => new Float64Array(width).fill(1));
  private readonly keys: readonly number[];
  private readonly meaning: (word: number) => number;
  private readonly drawn: number;

  /** @param stream of prediction; left out, it is training */
  constructor({ weights, rate }: Kind, seed: number, stream?: number) {
    const purpose = stream === undefined ? purposes.trainingMask : purposes.predictionMask;
    this.keys = this.layers.map((_, layer) => streamKey(seed, purpose, layer, stream ?? 0));
    this.meaning = meaningOf(weights === 'normals' ? 'normals' : { kind: 'inverted', rate });
    this.drawn = weights === 'normals' ? 3 : rate > 0 ? 2 : 0;
  }

  draw(step: number, example: number): void {
    for (let l = 0; l < this.drawn; l++) {
      const into = this.layers[l];
      for (let i = 0; i < into.length; i += 4) {
        pcg4d(i >>> 2, example, step, this.keys[l], words);
        for (let j = 0; j < 4 && i + j < into.length; j++) into[i + j] = this.meaning(words[j]);
      }
    }
  }
}
