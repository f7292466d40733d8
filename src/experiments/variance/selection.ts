import type { PageState } from '../../contract/page.ts';

/** What of a result is shown. Selecting never computes. */
export type Selection = Pick<PageState, 'dropout' | 'samples' | 'noise' | 'outputs' | 'scale'>;
