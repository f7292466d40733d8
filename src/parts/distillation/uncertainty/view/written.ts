/** How numbers of the figure are written. */
import { fixed } from '../../../../charts/numbers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';

/** A signal of sureness. */
export const sureness = (value: number): string => fixed(value, 2);
/** A difference of shares in percentage points. */
export const inPoints = (difference: Difference): string => inUnits('error', difference);
