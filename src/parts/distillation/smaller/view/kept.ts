import { percent } from '../../../../charts/numbers.ts';

/** A share of parameters, to whole per cent; nearly all of them with a decimal. */
export const keptPercent = (kept: number): string =>
  kept < 1 && kept > 0.9 ? percent(kept) : `${Math.round(100 * kept)} %`;
