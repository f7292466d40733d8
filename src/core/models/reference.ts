/**
 * Every model in plain float64: slow and obvious, the yardstick of every faster engine. `core/reference.ts` is the same
 * of perceptrons, in their own layout of noise.
 */
import type { Rows } from '../layer.ts';
import type { Model } from '../model.ts';
import { factorMoments } from '../noise-laws/moments.ts';
import { affine, type Sums } from './affine.ts';
import { activated, multiplied } from './elementwise.ts';
import { headLoss, type Targets } from './heads.ts';
import { checkParameters, type Parameters, type Parameters64, type Weights64, zeroParameters } from './parameters.ts';
import type { Pass } from './pass.ts';
import { addPenalty, priorScales } from './penalty.ts';
import { type Plan, planOf, type Step } from './plan.ts';
import { pooled } from './pool.ts';
import type { Scales } from './shrinkage.ts';

/** What was drawn: [site][example][number], sites as `planOf` numbers them. */
export type Drawn = readonly Rows[];

interface Run {
  readonly parameters: Parameters;
  readonly drawn?: Drawn;
  /** Of each layer of weights: what `back` adds to. */
  readonly gradient: readonly Weights64[];
  readonly sums: Sums;
}

/** Passes one after another as one. */
function chain(steps: readonly Step[], rows: readonly Float64Array[], run: Run): Pass {
  const passes: Pass[] = [];
  let outputs = [...rows];
  for (const step of steps) {
    const pass = through(step, outputs, run);
    passes.push(pass);
    outputs = pass.outputs;
  }
  return {
    outputs,
    back: (deltas) => passes.reduceRight((after, pass) => pass.back(after), [...deltas]),
  };
}

const plus = (a: readonly Float64Array[], b: readonly Float64Array[]): Float64Array[] =>
  a.map((row, e) => row.map((value, i) => value + b[e][i]));

function through(step: Step, rows: readonly Float64Array[], run: Run): Pass {
  if (step.kind === 'factors') return multiplied(step.shared, rows, run.drawn?.[step.site]);
  if (step.kind === 'residual') {
    const made = chain(step.steps, rows, run);
    return { outputs: plus(rows, made.outputs), back: (deltas) => plus(deltas, made.back(deltas)) };
  }
  const made =
    step.kind === 'weights'
      ? run.sums(step, run.parameters.weights[step.index], rows, run.drawn?.[step.site], run.gradient[step.index])
      : pooled(step.kind, step.places, rows);
  const active = activated(step.activation, made.outputs);
  return { outputs: active.outputs, back: (deltas) => made.back(active.back(deltas)) };
}

function checkRows(rows: Rows, examples: number, width: number, what: string): void {
  if (rows.length !== examples) throw new RangeError(`${what} has ${rows.length} examples; allowed is ${examples}`);
  for (const row of rows) {
    if (row.length !== width) throw new RangeError(`${what} has a row of ${row.length} values; allowed is ${width}`);
  }
}

function checkRun(model: Model, plan: Plan, parameters: Parameters, examples: Rows, drawn?: Drawn): void {
  checkParameters(model, plan, parameters);
  checkRows(examples, examples.length, plan.inputs, 'the input');
  if (!drawn) return;
  if (drawn.length !== plan.sites.length)
    throw new RangeError(`noise has ${drawn.length} sites; allowed is ${plan.sites.length}`);
  for (const [s, { name, width }] of plan.sites.entries())
    checkRows(drawn[s], examples.length, width, `noise of ${name}`);
}

function run(
  model: Model,
  parameters: Parameters,
  examples: Rows,
  drawn: Drawn | undefined,
  into: Parameters64,
  sums: Sums,
): Pass {
  const plan = planOf(model);
  checkRun(model, plan, parameters, examples, drawn);
  const rows = examples.map((row) => Float64Array.from(row));
  return chain(plan.steps, rows, { parameters, drawn, gradient: into.weights, sums });
}

/**
 * Outputs [example][output] for examples [example][input], before the softmax or sigmoid of the head. Without `drawn`
 * there is no noise, and weights that are normals are at their means. Throws RangeError where shapes disagree.
 */
export const outputs = (
  model: Model,
  parameters: Parameters,
  examples: Rows,
  drawn?: Drawn,
  sums: Sums = affine,
): Float64Array[] => run(model, parameters, examples, drawn, zeroParameters(model), sums).outputs;

/** What is drawn, at its mean. @throws RangeError where a factor has none */
export function meanDraws(model: Model, examples: number): Drawn {
  return planOf(model).sites.map(({ draws, width, name }) => {
    const mean = draws === 'normals' ? 0 : factorMoments(draws).mean;
    if (!Number.isFinite(mean))
      throw new RangeError(`the mean of noise of ${name} is ${mean}; allowed is a finite one`);
    const row = new Float64Array(width).fill(mean);
    return Array.from({ length: examples }, () => row);
  });
}

/** Scaled prediction: every factor at its mean (Lin, Wang & Chen, section 3.1, equation 2), every weight too. */
export const scaledOutputs = (model: Model, parameters: Parameters, examples: Rows, sums?: Sums): Float64Array[] =>
  outputs(model, parameters, examples, meanDraws(model, examples.length), sums);

export interface ModelGradients {
  /** Of the head, the mean over examples. */
  readonly loss: number;
  readonly penalty: number;
  readonly outputs: Float64Array[];
  /** Derivative of loss + penalty by every parameter. */
  readonly gradient: Parameters64;
}

/**
 * Loss, penalty and their gradient by backpropagation under given noise.
 * @param scales of a prior, one a layer of weights; where they are left out, the best ones for these parameters
 */
export function modelGradients(
  model: Model,
  parameters: Parameters,
  examples: Rows,
  targets: Targets,
  drawn?: Drawn,
  scales: readonly Scales[] = priorScales(model.penalty, parameters),
  sums: Sums = affine,
): ModelGradients {
  const gradient = zeroParameters(model);
  const pass = run(model, parameters, examples, drawn, gradient, sums);
  const { logPrecision } = parameters;
  const precision = logPrecision === undefined ? undefined : Math.exp(logPrecision);
  const head = headLoss(model.head, pass.outputs, targets, precision);
  pass.back(head.gradient);
  const penalty = addPenalty(model.penalty, parameters, scales, gradient.weights);
  return {
    loss: head.loss,
    penalty,
    outputs: pass.outputs,
    gradient: logPrecision === undefined ? gradient : { ...gradient, logPrecision: head.byLogPrecision },
  };
}
