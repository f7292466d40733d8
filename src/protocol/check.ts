import { checkpointCount } from '../contract/checkpoints.ts';
import { isPerceptron, noiseKinds, weightShapes } from '../core/model.ts';
import { modelOf } from '../core/network.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import { backendNames } from '../engine/types.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/**
 * Checks of what came over the boundary, whose other side may be another build of the page. A checked value is the
 * value itself; a refusal says what is wrong and, where it can be told, which job it was about.
 */
export type Checked<T> = { readonly message: T } | { readonly problem: string; readonly job: number | null };

type Fields = Record<string, unknown>;
type Test = (value: unknown) => boolean;

const text: Test = (value) => typeof value === 'string';
const seconds: Test = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const jobNumber: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const record: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const optional =
  (test: Test): Test =>
  (value) =>
    value === undefined || test(value);
const oneOf =
  (words: readonly string[]): Test =>
  (value) =>
    words.includes(value as string);
const texts: Test = (value) => Array.isArray(value) && value.every(text);
const fields =
  (tests: Record<string, Test>): Test =>
  (value) =>
    record(value) && Object.entries(tests).every(([name, test]) => test((value as Fields)[name]));

const anything: Test = () => true;
const job = { job: jobNumber };

const backendChoice = oneOf(['auto', ...backendNames]);

const toWorker: Record<string, Record<string, Test>> = {
  prepare: { backend: backendChoice, extent: oneOf(['first', 'all']) },
  time: { experiment: text, params: (value) => list(anything)(value), backend: backendChoice },
  run: {
    ...job,
    experiment: text,
    params: anything,
    backend: backendChoice,
    paused: optional((value) => typeof value === 'boolean'),
    left: optional((value) => list(isLeft)(value)),
  },
  cancel: job,
  pause: job,
  resume: job,
  step: job,
};

const snapshot = fields({
  stage: oneOf(['data', 'training', 'predicting', 'drawing']),
  fraction: (value) => seconds(value) && (value as number) <= 1,
});
const run = fields({
  experiment: text,
  params: anything,
  seed: seconds,
  backend: text,
  device: text,
  version: text,
  seconds,
});

const list =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const wholeNumber = jobNumber;
const trainedLayer: Test = (value) => {
  if (!record(value)) return false;
  const { inputs, outputs, scales, values } = value as Fields;
  return (
    wholeNumber(inputs) &&
    wholeNumber(outputs) &&
    scales instanceof Float32Array &&
    values instanceof Int8Array &&
    scales.length === outputs &&
    values.length === ((inputs as number) + 1) * (outputs as number)
  );
};
const trained = fields({
  network: fields({
    model: optional(isPerceptron),
    units: list(wholeNumber),
    rates: list(seconds),
    seed: wholeNumber,
    noise: oneOf(noiseKinds),
  }),
  step: wholeNumber,
  layers: list(trainedLayer),
  active: list((value) => value instanceof Float32Array),
});
/** Whether layers are those of the network's model. */
const fits = ({ network, layers, active }: TrainedNetwork): boolean => {
  try {
    const sizes = [layers.map(({ inputs, outputs }) => [inputs, outputs]), active.map(({ length }) => length)];
    return `${sizes}` === `${[weightShapes(modelOf(network)), network.units]}`;
  } catch {
    return false;
  }
};
const numbers: Test = (value) => value instanceof Float32Array;
const familyState = fields({
  initial: list(list(fields({ inputs: wholeNumber, outputs: wholeNumber, values: numbers }))),
  taken: fields({ steps: wholeNumber, losses: numbers }),
});
const isLeft: Test = (value) => Array.isArray(value) && text(value[0]) && familyState(value[1]);

/** Whether a value, from a worker or out of the browser's storage, is a checkpoint that can be shown. */
export const isCheckpoint: Test = fields({
  index: (value) => wholeNumber(value) && (value as number) < checkpointCount,
  networks: list((value) => trained(value) && fits(value as TrainedNetwork)),
});

const fromWorker: Record<string, Record<string, Test>> = {
  ready: {},
  alive: {},
  prepared: {
    name: oneOf(backendNames),
    device: text,
    rejected: texts,
    speed: fields({
      stepMs: seconds,
      maskUs: seconds,
      timed: optional(fields({ model: isPerceptron, batch: wholeNumber })),
    }),
  },
  timed: { experiment: text, params: list(anything), backend: backendChoice, seconds: list(seconds) },
  backend: { ...job, name: oneOf(backendNames), device: text, rejected: texts, params: anything, version: text },
  snapshot: { ...job, snapshot, secondsLeft: (value) => value === null || seconds(value), seconds },
  checkpoint: { ...job, checkpoint: isCheckpoint },
  kept: { ...job, name: text, state: record },
  recovered: { ...job, name: oneOf(backendNames), device: text, text },
  paused: job,
  done: { ...job, run },
  cancelled: job,
  failed: { ...job, error: fields({ name: text, message: text, stack: optional(text) }) },
};

function check<T>(kinds: Record<string, Record<string, Test>>, value: unknown): Checked<T> {
  if (!record(value)) return { problem: 'a message is a record with a type; this is none', job: null };
  const message = value as Fields;
  const about = jobNumber(message.job) ? (message.job as number) : null;
  const type = message.type;
  if (typeof type !== 'string' || !Object.hasOwn(kinds, type)) {
    const known = Object.keys(kinds).join(', ');
    const given = typeof type === 'string' ? `"${type.slice(0, 40)}"` : `of type ${typeof type}`;
    return { problem: `message type ${given} is unknown; known are ${known}`, job: about };
  }
  const bad = Object.entries(kinds[type]).find(([name, test]) => !test(message[name]));
  return bad ? { problem: `message "${type}" has no valid "${bad[0]}"`, job: about } : { message: value as T };
}

export const checkToWorker = (value: unknown): Checked<ToWorker> => check(toWorker, value);
export const checkFromWorker = (value: unknown): Checked<FromWorker> => check(fromWorker, value);
