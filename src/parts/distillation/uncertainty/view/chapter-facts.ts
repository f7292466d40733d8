/** What the recorded runs say of how sure the average is. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { type InputKind, type PredictionKind, predictions, type UncertaintyResult } from '../spec.ts';
import { answeredOf, placeOf } from './curves.ts';
import { differenceOf, surerBy } from './evidence.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [{ id: 'sure' }, { id: 'half' }, { id: 'unsure' }],
};

/** Mean confidence above which the network is sure, and above which it is half sure. */
const [surely, half] = [0.75, 0.4];
/** Answers are given from this confidence on, in hundredths. */
export const threshold = 80;

type OfKinds = Readonly<Record<PredictionKind, number>>;

export interface UncertaintyFacts {
  readonly trainImages: number;
  readonly members: number;
  /** Mean confidence. */
  readonly test: OfKinds;
  readonly turned: OfKinds;
  readonly noise: OfKinds;
  /** Null where the site that made the run had no such pictures. */
  readonly fashion: OfKinds | null;
  readonly ece: OfKinds;
  readonly brier: OfKinds;
  /** Mutual information of the mean of masks, nats. */
  readonly information: Readonly<Record<'test' | 'turned' | 'noise', number>>;
  /** How much surer scaled weights are than the mean of masks on digits turned. */
  readonly surer: Difference;
  /** The mean less one: of masks and scaled weights, of independent networks and one of them. */
  readonly masksError: Difference;
  readonly ensembleError: Difference;
  /** Shares answered and right at the least confidence: with scaled weights, with the mean of masks. */
  readonly answered: Readonly<Record<'scaled' | 'sampled', { readonly share: number; readonly right: number }>>;
  readonly found: 'sure' | 'half' | 'unsure';
}

/** Null where the run lacks a part. */
export function factsOf(result: UncertaintyResult): UncertaintyFacts | null {
  const masksError = differenceOf(result, 'error', 'sampled', 'scaled');
  const ensembleError = differenceOf(result, 'error', 'ensemble', 'plain');
  const surer = surerBy(result, 'turned', 'scaled', 'sampled');
  if (!masksError || !ensembleError || !surer) return null;
  const ofKinds = (of: (kind: PredictionKind) => number | null) =>
    Object.fromEntries(predictions.map((kind) => [kind, of(kind) ?? 0])) as Record<PredictionKind, number>;
  const on = (measure: 'confidence' | 'information', input: InputKind, kind: PredictionKind) =>
    meanOf(result[measure][placeOf(kind)][result.inputs.indexOf(input)]);
  const sure = (input: InputKind) => ofKinds((kind) => on('confidence', input, kind));
  const answered = (kind: PredictionKind) => {
    const at = answeredOf(result, kind)?.[threshold];
    return { share: at?.share ?? 0, right: at?.right ?? 0 };
  };
  const turned = sure('turned');
  return {
    trainImages: result.trainImages,
    members: result.members,
    ...{ test: sure('test'), turned, noise: sure('noise') },
    fashion: on('confidence', 'fashion', 'scaled') === null ? null : sure('fashion'),
    ece: ofKinds((kind) => meanOf(result.ece[placeOf(kind)])),
    brier: ofKinds((kind) => meanOf(result.brier[placeOf(kind)])),
    information: {
      test: on('information', 'test', 'sampled') ?? 0,
      turned: on('information', 'turned', 'sampled') ?? 0,
      noise: on('information', 'noise', 'sampled') ?? 0,
    },
    ...{ surer, masksError, ensembleError },
    answered: { scaled: answered('scaled'), sampled: answered('sampled') },
    found: turned.scaled > surely ? 'sure' : turned.scaled > half ? 'half' : 'unsure',
  };
}
