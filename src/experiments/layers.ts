import type { Shown } from './view.ts';

/** One layer of evidence that a picture draws. */
export interface EvidenceLayer<P, R> {
  readonly layer: 'recorded' | 'run';
  readonly params: P;
  readonly result: R;
}

/** The layers of evidence there are, the recorded one first. */
export const layersOf = <P, R>({ recorded, run }: Pick<Shown<P, R>, 'recorded' | 'run'>): EvidenceLayer<P, R>[] => [
  ...(recorded ? [{ layer: 'recorded', params: recorded.params, result: recorded.result } as const] : []),
  ...(run ? [{ layer: 'run', params: run.params, result: run.result } as const] : []),
];
