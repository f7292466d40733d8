/** The numbers that are drawn and told, by whose predictions are averaged and by how many of them. */
import { pairedDifference } from '../../../../view-kit/outcomes.ts';
import { type Difference, differenceIn, meanOf, type Row } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { EnsembleKind, EnsembleParams, EnsembleResult, Measure } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<EnsembleParams, EnsembleResult>[];

/** Measures of predictions, which scaled weights have too. */
export type OutcomeOf = 'error' | 'crossEntropy';
export const isOutcome = (measure: Measure): measure is OutcomeOf => measure === 'error' || measure === 'crossEntropy';

/** One value for each seed: of the mean of the first k members, or of the pairs among them. */
export const valuesOf = (result: EnsembleResult, measure: Measure, kind: EnsembleKind, k: number): Row =>
  result[measure][result.kinds.indexOf(kind)]?.[k - 1] ?? [];

/** One value for each seed of scaled weights, which have no members. */
export const scaledValues = (result: EnsembleResult, measure: Measure): Row =>
  measure === 'error' ? result.scaledError : measure === 'crossEntropy' ? result.scaledCrossEntropy : [];

/** Members of one kind. */
export type Of = readonly [kind: EnsembleKind, k: number];

/** First less second, paired by seed; null where one of them is not known. */
export function between(result: EnsembleResult, measure: Measure, first: Of, second: Of): Difference | null {
  const [a, b] = [first, second].map((of) => valuesOf(result, measure, ...of));
  return isOutcome(measure) ? pairedDifference(measure, a, b, result.images) : differenceIn(a, b);
}

/** The fewest independent networks whose mean is at least as good as the mean of all masks, by means over seeds. */
export function networksAsGood(result: EnsembleResult, measure: OutcomeOf): number | null {
  const { members } = result;
  const masks = meanOf(valuesOf(result, measure, 'masks', members));
  if (masks === null) return null;
  const all = Array.from({ length: members }, (_, i) => i + 1);
  const means = all.map((k) => meanOf(valuesOf(result, measure, 'independent', k)));
  return all.find((_, i) => (means[i] ?? Number.POSITIVE_INFINITY) <= masks) ?? null;
}

/** What members of a kind cost, in networks: weights to keep, and trainings. */
export const networksOf = (kind: EnsembleKind, k: number): number => (kind === 'masks' ? 1 : k);

/** A difference in both measures of predictions. */
export interface Pair {
  readonly error: Difference | null;
  readonly loss: Difference | null;
}

/** What one source says. */
export interface Told {
  readonly who: string;
  readonly members: number;
  /** The mean of all masks less one network, and less the mean of as many. */
  readonly one: Pair;
  readonly all: Pair;
  readonly asGood: number | null;
}
