import { pointsInterval } from '../../../../charts/estimates.ts';
import { points } from '../../../../charts/numbers.ts';
import { words } from '../../../../charts/words.ts';
import type { Estimate } from './evidence.ts';

/** "+12.5 [+10.0, +15.0] points". */
export const differenceInWords = ({ estimate, interval }: Estimate): string =>
  interval ? pointsInterval(interval) : `${points(estimate)} ${words.points}`;
