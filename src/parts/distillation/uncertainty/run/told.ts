import {
  angles,
  bins,
  type InputKind,
  inputs,
  levels,
  type PredictionKind,
  predictions,
  type UncertaintyResult,
} from '../spec.ts';
import type { Judgement, Sureness } from './sureness.ts';

/** What is known of one seed so far. */
export interface Known {
  readonly judged: Partial<Record<PredictionKind, Judgement>>;
  /** By input, and by angle. */
  readonly sure: Partial<Record<PredictionKind, Partial<Record<InputKind, Sureness>>>>;
  readonly turned: Partial<Record<PredictionKind, (Sureness | undefined)[]>>;
}

export const nothingKnown = (): Known => ({ judged: {}, sure: {}, turned: {} });

type Measures = Omit<
  UncertaintyResult,
  | 'seeds'
  | 'rate'
  | 'samples'
  | 'members'
  | 'trainImages'
  | 'steps'
  | 'memberSteps'
  | 'distillSteps'
  | 'images'
  | 'angleImages'
>;

/** Measures of all seeds, null where they are not known yet. */
export function measuresOf(all: readonly Known[]): Measures {
  const sure = (field: keyof Sureness) =>
    predictions.map((kind) => inputs.map((input) => all.map((known) => known.sure[kind]?.[input]?.[field] ?? null)));
  const along = (field: keyof Sureness) =>
    predictions.map((kind) => angles.map((_, i) => all.map((known) => known.turned[kind]?.[i]?.[field] ?? null)));
  const judged = (field: 'error' | 'crossEntropy' | 'ece' | 'brier') =>
    predictions.map((kind) => all.map((known) => known.judged[kind]?.[field] ?? null));
  const listed = (field: 'binCount' | 'binConfidence' | 'binAccuracy' | 'rightAt' | 'wrongAt', length: number) =>
    predictions.map((kind) =>
      Array.from({ length }, (_, i) => all.map((known) => known.judged[kind]?.[field][i] ?? null)),
    );
  return {
    ...{ predictions: [...predictions], inputs: [...inputs], angles: [...angles], bins, levels },
    ...{ confidence: sure('confidence'), entropy: sure('entropy'), information: sure('information') },
    ...{ error: judged('error'), crossEntropy: judged('crossEntropy'), ece: judged('ece'), brier: judged('brier') },
    ...{ binCount: listed('binCount', bins), binConfidence: listed('binConfidence', bins) },
    binAccuracy: listed('binAccuracy', bins),
    ...{ rightAt: listed('rightAt', levels), wrongAt: listed('wrongAt', levels) },
    confidenceTurned: along('confidence'),
    entropyTurned: along('entropy'),
    informationTurned: along('information'),
  };
}
