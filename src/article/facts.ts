import type { Enough } from '../experiments/sampling/enough.ts';
import type { SamplingEvidence, TestTimeEvidence } from '../experiments/sampling/evidence.ts';

/** What one recorded run says, computed from its numbers: all that prose may quote. */
export interface Facts {
  readonly settings: string;
  readonly learningRate: number;
  readonly rate: number;
  readonly scaled: number;
  readonly sampled: number;
  readonly single: number;
  readonly crossEntropy: { readonly scaled: number; readonly geometric: number; readonly arithmetic: number };
  /** The paper's own number and the same measured here, at the rate the paper reports. */
  readonly beside: { readonly rate: number; readonly paper: number; readonly here: number };
  readonly evidence: SamplingEvidence;
  readonly testTime: TestTimeEvidence;
  readonly enough: Enough;
  readonly rates: readonly number[];
  readonly seeds: number;
  readonly images: number;
  readonly most: number;
}
