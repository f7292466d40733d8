import type { NoiseLaw } from '../../../../core/model.ts';
import { drawFactor, drawNormal } from '../../../../core/noise-laws/draw.ts';
import { binCount, binWidth, farOut, lastEdge } from '../spec.ts';

/** What was drawn with one noise and seed. */
export class Tally {
  drawn = 0;
  zeros = 0;
  far = 0;
  readonly counts = new Array<number>(binCount).fill(0);

  constructor(
    private readonly law: NoiseLaw,
    private readonly normal: number,
  ) {}

  draw(key: number, until: number): void {
    const { law, counts } = this;
    const far = farOut * this.normal;
    for (; this.drawn < until; this.drawn++) {
      const w = Math.abs(drawFactor(law, key, this.drawn) * drawNormal(key, this.drawn));
      if (w === 0) this.zeros++;
      else if (w < lastEdge) counts[Math.floor(w / binWidth)]++;
      if (w > far) this.far++;
    }
  }
}
