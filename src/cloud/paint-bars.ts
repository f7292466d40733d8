import { classes } from '../core/network.ts';
import { type Colours, sized } from './colours.ts';
import type { Swarm } from './swarm.ts';

/** The ten probabilities three times: scaled, mean of the masks drawn, one mask; a tick where the exact mean is. */
export function paintBars(canvas: HTMLCanvasElement, swarm: Swarm, colours: Colours): void {
  const area = sized(canvas);
  if (!area) return;
  const { ctx, w, h } = area;
  const row = h / classes;
  const thick = Math.max(3, Math.floor(row / 5));
  const left = 20;
  const wide = w - left - 2;
  const mean = swarm.mean();
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (let c = 0; c < classes; c++) {
    const top = c * row + row / 2;
    ctx.font = `400 14px ${colours.sans}`;
    ctx.fillStyle = colours.ink;
    ctx.fillText(String(c), 0, top + 1);
    ctx.fillStyle = colours.grid;
    ctx.fillRect(left, top + 2 * thick, wide, 1);
    const bar = (place: number, colour: string, share: number) => {
      ctx.fillStyle = colour;
      ctx.fillRect(left, top + (place - 1.5) * (thick + 1), Math.max(1, share * wide), thick);
    };
    bar(0, colours.scaled, swarm.scaled[c]);
    bar(1, colours.sampled, mean[c]);
    bar(2, colours.single, swarm.featured?.answer[c] ?? 0);
    if (swarm.exact) {
      ctx.fillStyle = colours.ink;
      ctx.fillRect(left + swarm.exact[c] * wide - 1, top - 0.5 * thick - 2, 2, thick + 4);
    }
  }
}
