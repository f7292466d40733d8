import type { Shown } from '../contract/view.ts';

/** Where a result that is shown comes from. */
export type Source = 'recorded' | 'run';

/** A result that a picture draws, with where it comes from. */
export interface Sourced<P, R> {
  readonly source: Source;
  readonly params: P;
  readonly result: R;
}

/** The results there are, the recorded one first. */
export const sourcesOf = <P, R>({ recorded, run }: Pick<Shown<P, R>, 'recorded' | 'run'>): Sourced<P, R>[] => [
  ...(recorded ? [{ source: 'recorded', params: recorded.params, result: recorded.result } as const] : []),
  ...(run ? [{ source: 'run', params: run.params, result: run.result } as const] : []),
];
