/** Where the values of a drawing's handles are written, so that they cover neither one another nor a handle. */

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** px: height of a label, room at its sides, and the mean width of a character of it. */
const [high, sides, character] = [20, 12, 7.3];
/** Half of what a handle covers, px. */
const grip = { width: 22, height: 38 };
/** From a handle's middle to a label beside, above and below it, px. */
const [beside, over] = [16, 30];

export const labelWidth = (text: string): number => sides + character * text.length;

const overlap = (a: Box, b: Box): boolean =>
  2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height;

/** Where a label may stand, the best first: beside its handle towards the middle, above, below, and further off. */
function placesOf({ x, y }: Point, width: number, room: { readonly width: number }): readonly Point[] {
  const inwards = x < room.width / 2 ? 1 : -1;
  const aside = inwards * (beside + width / 2);
  const slide = inwards * (width / 2 - grip.width / 2);
  return [0, over, over + high + 2].flatMap((far) =>
    far === 0
      ? [
          { x: x + aside, y },
          { x: x - aside, y },
        ]
      : [-far, far].flatMap((dy) => [0, slide, -slide].map((dx) => ({ x: x + dx, y: y + dy }))),
  );
}

/**
 * The middles of the labels, in a drawing of `room` px, of handles at these places. Where there is no room for all, the
 * last stand as they would alone.
 */
export function placeLabels(
  handles: readonly Point[],
  texts: readonly string[],
  room: { readonly width: number; readonly height: number },
): readonly Point[] {
  const grips = handles.map((at) => ({ ...at, ...grip }));
  const isFree = (box: Box, placed: readonly Box[]): boolean =>
    box.x - box.width / 2 >= 0 &&
    box.x + box.width / 2 <= room.width &&
    box.y - box.height / 2 >= 0 &&
    box.y + box.height / 2 <= room.height &&
    ![...grips, ...placed].some((other) => overlap(box, other));
  let best: readonly Box[] = [];
  const search = (placed: readonly Box[]): boolean => {
    if (placed.length > best.length) best = placed;
    const i = placed.length;
    if (i === handles.length) return true;
    const width = labelWidth(texts[i]);
    return placesOf(handles[i], width, room).some((at) => {
      const box = { ...at, width, height: high };
      return isFree(box, placed) && search([...placed, box]);
    });
  };
  search([]);
  return handles.map((at, i) => best[i] ?? placesOf(at, labelWidth(texts[i]), room)[0]);
}
