/** Where what was found on the page stands in its picture: controls leave no holes, and a tall picture stands in two columns. */

export interface Found {
  readonly markup: string;
  readonly box: DOMRect;
}

/** How far something is moved to the right and up, px. */
export interface Move {
  readonly right: number;
  readonly up: number;
}

/** What is left of a band in which nothing is drawn, such as where controls stand, px. */
const band = 20;
/** What is drawn closer together stays together, px. */
const together = 8;
/** Between two columns, px. */
const gutter = 28;

/** How far what begins at a height moves up, so that no band is empty. */
function closeBands(found: readonly Found[]): (top: number) => number {
  const cuts: { below: number; by: number }[] = [];
  const rows = found.map(({ box }) => box).sort((a, b) => a.top - b.top);
  let end = rows[0].bottom;
  let by = 0;
  for (const { top, bottom } of rows) {
    if (top - end > band) {
      by += top - end - band;
      cuts.push({ below: top, by });
    }
    end = Math.max(end, bottom);
  }
  return (top) => cuts.filter(({ below }) => top >= below).at(-1)?.by ?? 0;
}

/** The height, nearest to the middle, at which a picture can be cut; null where nothing is gained by it. */
function cutOf(rows: readonly { readonly top: number; readonly bottom: number }[]): number | null {
  const sorted = [...rows].sort((a, b) => a.top - b.top);
  const start = sorted[0].top;
  const places: number[] = [];
  let end = sorted[0].bottom;
  for (const { top, bottom } of sorted) {
    if (top - end >= together) places.push(top);
    end = Math.max(end, bottom);
  }
  const height = end - start;
  const off = (place: number) => Math.abs(place - start - height / 2);
  const best = places.sort((a, b) => off(a) - off(b))[0];
  return best === undefined || off(best) > height / 4 ? null : best;
}

/** Moves for what is found. A picture that is taller than wide is cut in two columns where both have `room`, px. */
export function placesOf(found: readonly Found[], room: number): (box: DOMRect) => Move {
  const shift = closeBands(found);
  const rows = found.map(({ box: { top, bottom } }) => ({ top: top - shift(top), bottom: bottom - shift(top) }));
  const left = Math.min(...found.map(({ box }) => box.left));
  const width = Math.max(...found.map(({ box }) => box.right)) - left;
  const start = Math.min(...rows.map(({ top }) => top));
  const height = Math.max(...rows.map(({ bottom }) => bottom)) - start;
  const cut = 2 * width + gutter <= room && height > width ? cutOf(rows) : null;
  return ({ top }) => {
    const up = shift(top);
    return cut !== null && top - up >= cut ? { right: width + gutter, up: up + cut - start } : { right: 0, up };
  };
}
