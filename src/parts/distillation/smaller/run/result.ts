import { costOf } from '../../../../core/compress.ts';
import type { Outcome } from '../../../../run-kit/outcomes.ts';
import {
  type Baseline,
  baselines,
  type Measure,
  type SmallerParams,
  type SmallerResult,
  sharesOf,
  type Training,
  trainings,
} from '../spec.ts';

/** Outcomes of one seed, as far as they are known. */
export interface Known {
  teacher: Partial<Record<Baseline, Outcome>>;
  /** By way, [share]. */
  readonly students: Partial<Record<Training, readonly Outcome[]>>;
}

interface Facts {
  readonly steps: number;
  readonly images: number;
  readonly trainImages: number;
  /** [share][hidden layer] */
  readonly units: readonly (readonly number[])[];
}

/** What is known so far. */
export function resultOf(params: SmallerParams, all: readonly Known[], facts: Facts): SmallerResult {
  const { layers, networkShape, rate, samples, distillSteps, mergedSteps, seeds } = params;
  const { units, ...rest } = facts;
  const shares = sharesOf(params);
  const whole = costOf(networkShape).parameters;
  const parameters = units.map((some) => costOf(some).parameters);
  const ofStudents = (measure: Measure) =>
    trainings.map((way) => shares.map((_, i) => all.map(({ students }) => students[way]?.[i][measure] ?? null)));
  const ofTeacher = (measure: Measure) =>
    baselines.map((one) => all.map(({ teacher }) => teacher[one]?.[measure] ?? null));
  return {
    trainings: [...trainings],
    shares,
    baselines: [...baselines],
    seeds: seeds.slice(0, all.length),
    layers,
    networkShape: [...networkShape],
    rate,
    samples,
    ...rest,
    distillSteps,
    mergedSteps,
    teacherParameters: whole,
    parameters,
    kept: parameters.map((count) => Number((count / whole).toPrecision(6))),
    error: ofStudents('error'),
    crossEntropy: ofStudents('crossEntropy'),
    ece: ofStudents('ece'),
    teacherError: ofTeacher('error'),
    teacherCrossEntropy: ofTeacher('crossEntropy'),
    teacherEce: ofTeacher('ece'),
  };
}
