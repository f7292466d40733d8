import type { PageState } from '../../state/types.ts';

/** What of a result is shown. Selecting never computes. */
export type Selection = Pick<PageState, 'units' | 'samples' | 'outputs' | 'axes' | 'fit' | 'checkpoint'>;
