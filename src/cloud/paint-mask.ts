import { type Colours, sized } from './colours.ts';

/** Units of a row within a block of them. */
const perRow = 10;
const gap = 1.2;

/** A mask: one block of dots a hidden layer, full where the unit speaks, hollow where it is out. */
export function paintMask(canvas: HTMLCanvasElement, mask: readonly Float64Array[], colours: Colours): void {
  const area = sized(canvas);
  if (!area || mask.length === 0) return;
  const { ctx, w, h } = area;
  const rows = Math.max(...mask.map(({ length }) => Math.ceil(length / perRow)));
  const columns = mask.length * perRow + (mask.length - 1) * gap;
  const cell = Math.min(w / columns, h / rows, 18);
  mask.forEach((units, l) => {
    units.forEach((multiplier, unit) => {
      const x = (l * (perRow + gap) + (unit % perRow) + 0.5) * cell;
      const y = (Math.floor(unit / perRow) + 0.5) * cell;
      ctx.beginPath();
      ctx.arc(x, y, cell * (multiplier > 0 ? 0.36 : 0.3), 0, 2 * Math.PI);
      if (multiplier > 0) {
        ctx.fillStyle = colours.ink;
        ctx.fill();
      } else {
        ctx.strokeStyle = colours.line;
        ctx.lineWidth = 1;
        ctx.stroke();
      }
    });
  });
}
