/** The numbers that are drawn and told, by way to a smaller network and by share of units kept. */
import { nearest } from '../../../../core/nearest.ts';
import type { Row } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { Baseline, Measure, SmallerParams, SmallerResult, Training } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<SmallerParams, SmallerResult>[];

/** Where the share nearest to `share` of units stands. */
export const shareAt = ({ shares }: SmallerResult, share: number): number => shares.indexOf(nearest(shares, share));

/** One value for each seed of a student. */
export const valuesOf = (result: SmallerResult, measure: Measure, way: Training, at: number): Row =>
  result[measure][result.trainings.indexOf(way)]?.[at] ?? [];

const ofTeacher = { error: 'teacherError', crossEntropy: 'teacherCrossEntropy', ece: 'teacherEce' } as const;

/** One value for each seed of the teacher itself. */
export const teacherValues = (result: SmallerResult, measure: Measure, baseline: Baseline): Row =>
  result[ofTeacher[measure]][result.baselines.indexOf(baseline)] ?? [];
