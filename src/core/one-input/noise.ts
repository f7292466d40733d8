/** What these networks draw: the numbers that `drawNoise` gives for their models, into memory that is there. */
import { drawRow, meaningOf } from '../models/draw.ts';
import { purposes, streamKey } from '../random.ts';
import { type Kind, usualUnits } from './network.ts';

/** Factors of hidden units or normals of sums, each layer from a stream of its own. */
export class Noise {
  /** Of each layer: factors of its units, or the normals of its sums; the last has normals alone. */
  readonly layers: readonly Float64Array[];
  private readonly keys: readonly number[];
  private readonly meaning: (word: number) => number;
  private readonly drawn: number;

  /** @param stream of prediction; left out, it is training */
  constructor({ weights, rate, units = usualUnits }: Kind, seed: number, stream?: number) {
    this.layers = [units, units, 1].map((width) => new Float64Array(width).fill(1));
    const purpose = stream === undefined ? purposes.trainingMask : purposes.predictionMask;
    this.keys = this.layers.map((_, layer) => streamKey(seed, purpose, layer, stream ?? 0));
    this.meaning = meaningOf(weights === 'normals' ? 'normals' : { kind: 'inverted', rate });
    this.drawn = weights === 'normals' ? 3 : rate > 0 ? 2 : 0;
  }

  draw(step: number, example: number): void {
    for (let l = 0; l < this.drawn; l++) {
      const into = this.layers[l];
      drawRow(into, 0, into.length, this.meaning, this.keys[l], step, example);
    }
  }
}
