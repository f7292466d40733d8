import { classes } from '../core/network.ts';

/** Where probabilities lie in the star: ten corners on a circle, 0 at the top, clockwise as on a clock. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The corner of a class on the unit circle, y downwards. */
export function corner(digit: number): Place {
  const angle = (2 * Math.PI * digit) / classes - Math.PI / 2;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

const corners = Array.from({ length: classes }, (_, digit) => corner(digit));

/** The mean of the corners, weighted with the probabilities: sure answers lie in corners, torn ones between them. */
export function placeOf(probabilities: ArrayLike<number>): Place {
  let [x, y] = [0, 0];
  for (let c = 0; c < corners.length; c++) {
    x += probabilities[c] * corners[c].x;
    y += probabilities[c] * corners[c].y;
  }
  return { x, y };
}
