import { classes } from '../core/network.ts';
import { topOf } from '../core/softmax.ts';
import { type Colours, sized } from './colours.ts';
import { corner, type Place, placeOf } from './place.ts';
import { meanMark, scaledMark } from './star-words.ts';
import type { Swarm } from './swarm.ts';

/** Points of equal answers would hide each other: each is nudged by at most this many px, always the same way. */
const nudge = 6;
const turn = Math.PI * (3 - Math.sqrt(5));
const margin = 34;

/** The star with its cloud: single masks, the mean of all drawn, the scaled network, and where known the exact mean. */
export function paintStar(canvas: HTMLCanvasElement, swarm: Swarm, colours: Colours, at: number): void {
  const area = sized(canvas);
  if (!area) return;
  const { ctx, w, h } = area;
  const radius = Math.min(w, h) / 2 - margin;
  const to = ({ x, y }: Place): [number, number] => [w / 2 + x * radius, h / 2 + y * radius];
  ctx.lineJoin = 'round';
  paintRing(ctx, to, swarm, colours, radius);
  if (swarm.drawn === 0 && swarm.count === 0) return;
  paintPoints(ctx, to, swarm, colours, at);
  const mean = to(placeOf(swarm.mean()));
  const scaled = to(placeOf(swarm.scaled));
  square(ctx, scaled, 15, colours);
  if (swarm.drawn > 0) circle(ctx, mean, 7.5, colours);
  if (swarm.exact) ring(ctx, to(placeOf(swarm.exact)), 12, colours);
  label(ctx, scaled, mean, scaledMark, colours.scaled, colours, w);
  if (swarm.drawn > 0) label(ctx, mean, scaled, meanMark, colours.sampled, colours, w);
}

type To = (place: Place) => [number, number];

function paintRing(ctx: CanvasRenderingContext2D, to: To, swarm: Swarm, colours: Colours, radius: number): void {
  ctx.lineWidth = 1;
  ctx.strokeStyle = colours.grid;
  const centre = to({ x: 0, y: 0 });
  ctx.beginPath();
  for (let c = 0; c < classes; c++) {
    ctx.moveTo(...centre);
    ctx.lineTo(...to(corner(c)));
  }
  ctx.stroke();
  ctx.strokeStyle = colours.line;
  ctx.beginPath();
  for (let c = 0; c <= classes; c++) ctx.lineTo(...to(corner(c)));
  ctx.stroke();
  const best = topOf(swarm.scaled);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (let c = 0; c < classes; c++) {
    const share = swarm.votes[c] / Math.max(1, swarm.drawn);
    const named = swarm.drawn > 0 && (share >= 0.05 || c === best);
    ctx.font = `${named ? 650 : 400} ${named ? 21 : 15}px ${colours.sans}`;
    ctx.fillStyle = named ? colours.ink : colours.quiet;
    const { x, y } = corner(c);
    const [at, down] = to({ x: x * (1 + 20 / radius), y: y * (1 + 20 / radius) });
    ctx.fillText(String(c), at, down + 1);
  }
}

function paintPoints(ctx: CanvasRenderingContext2D, to: To, swarm: Swarm, colours: Colours, at: number): void {
  ctx.fillStyle = colours.single;
  ctx.globalAlpha = 0.5;
  const { count, featured } = swarm;
  for (let slot = 0; slot < count; slot++) {
    const [x, y] = nudged(to(swarm.at(slot, at)), slot, count);
    ctx.beginPath();
    ctx.arc(x, y, 2.7, 0, 2 * Math.PI);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  if (!featured) return;
  const [x, y] = nudged(to(swarm.at(featured.slot, at)), featured.slot, count);
  ctx.beginPath();
  ctx.arc(x, y, 4.5, 0, 2 * Math.PI);
  ctx.fill();
  ctx.strokeStyle = colours.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

function nudged([x, y]: [number, number], slot: number, count: number): [number, number] {
  const away = nudge * Math.sqrt((slot + 0.5) / Math.max(1, count));
  return [x + away * Math.cos(slot * turn), y + away * Math.sin(slot * turn)];
}

function square(ctx: CanvasRenderingContext2D, [x, y]: [number, number], size: number, colours: Colours): void {
  ctx.fillStyle = colours.scaled;
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.rect(x - size / 2, y - size / 2, size, size);
  ctx.fill();
  ctx.stroke();
}

function circle(ctx: CanvasRenderingContext2D, [x, y]: [number, number], size: number, colours: Colours): void {
  ctx.fillStyle = colours.sampled;
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(x, y, size, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** Hollow, so that the mean can come to lie within it. */
function ring(ctx: CanvasRenderingContext2D, [x, y]: [number, number], size: number, colours: Colours): void {
  for (const [colour, width] of [
    [colours.paper, 5],
    [colours.ink, 2],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.stroke();
  }
}

/** A name beside a mark, on the side away from the other mark. */
function label(
  ctx: CanvasRenderingContext2D,
  [x, y]: [number, number],
  [otherX, otherY]: [number, number],
  text: string,
  colour: string,
  colours: Colours,
  width: number,
): void {
  const below = y > otherY || (y === otherY && x > otherX);
  ctx.font = `600 14px ${colours.sans}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const half = ctx.measureText(text).width / 2 + 3;
  const at = Math.min(width - half, Math.max(half, x));
  const down = y + (below ? 21 : -20);
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.paper;
  ctx.strokeText(text, at, down);
  ctx.fillStyle = colour;
  ctx.fillText(text, at, down);
}
