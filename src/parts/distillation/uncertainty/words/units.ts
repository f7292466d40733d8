import type { Writing } from '../../../../view-kit/seeds.ts';

/** Differences of shares in percentage points, of amounts as they are. */
export const inPoints: Writing = [100, 1, 'points'];
