/**
 * What views are given to show: small real results of every experiment, kept in tests/fixtures/contract/<id>.json. A
 * file that is not there is made; delete one to have it made anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import type { Checkpoint, Run } from '../../src/contract/run.ts';
import type { Recorded, Shown } from '../../src/contract/view.ts';
import { crc32 } from '../../src/data/checksum.ts';
import type { Experiment } from './house.ts';
import { perform, type Told, type Way } from './performing.ts';
import { type Params, tinyParams } from './tiny.ts';

export interface Evidence {
  /** Three seeds, run apart and joined as `npm run record` does. */
  readonly recorded: Outcome;
  /** Another seed, all of it, and the picture of its run near the middle. */
  readonly run: Outcome;
  readonly partial: unknown;
  /** What is told of the networks that `run` handed over to be kept. */
  readonly networks: readonly unknown[];
}

interface Outcome {
  readonly params: Params;
  readonly result: unknown;
}

const fileOf = (id: string): URL => new URL(`../fixtures/contract/${id}.json`, import.meta.url);

export const seeds = { recorded: [1, 2, 3], run: [4] };

/** A result as what reads it gets it: through JSON. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A result without what a recorded run need not have. */
export const compacted = ({ recordings }: Experiment, result: unknown): unknown =>
  recordings.compact ? recordings.compact(result) : result;

/** Joins runs of one seed each into a recorded one. */
export const joined = (experiment: Experiment, results: readonly unknown[]): unknown =>
  asJson(compacted(experiment, joinSeeds(experiment.spec.result, results)));

const networksOf = (kept: readonly Checkpoint[]): unknown[] =>
  kept.flatMap(({ index, networks }) =>
    networks.map(({ network: { units, rates, noise, seed }, step, layers, active }) => ({
      checkpoint: index,
      units,
      rates,
      noise,
      seed,
      step,
      weights: crc32(new Uint8Array(layers.flatMap(({ values }) => [...values]))),
      active: active.map((shares) => Number(shares.reduce((sum, share) => sum + share, 0).toFixed(3))),
    })),
  );

/** The runs behind a fixture, one a seed, the visitor's last; `perform` runs one. */
export const runsBehind = async (experiment: Experiment, way?: Way): Promise<Told[]> => {
  const runs: Told[] = [];
  for (const seed of [...seeds.recorded, ...seeds.run]) {
    runs.push(await perform(experiment, tinyParams(experiment, { seeds: [seed] }), way));
  }
  return runs;
};

/** What a fixture says of the runs behind it. */
export function foundIn(experiment: Experiment, runs: readonly Told[]): Omit<Evidence, 'partial'> {
  const own = runs[runs.length - 1];
  const of = (given: readonly number[]) => tinyParams(experiment, { seeds: given });
  const results = runs.slice(0, -1).map(({ result }) => result);
  return {
    recorded: { params: of(seeds.recorded), result: joined(experiment, results) },
    run: { params: of(seeds.run), result: asJson(own.result) },
    networks: networksOf(own.kept),
  };
}

/** A picture of a visitor's run from the middle of its training, or of its draws. */
async function partialOf(experiment: Experiment): Promise<unknown> {
  const params = tinyParams(experiment, { seeds: seeds.run });
  // Each chunk gives a picture.
  const { snapshots } = await perform(experiment, params, { gate: async () => 'show' });
  const pictures = snapshots.filter(
    ({ stage, result }) => (stage === 'training' || stage === 'drawing') && result !== undefined,
  );
  return asJson(pictures[Math.floor(pictures.length / 2)].result);
}

/** JSON with lists of numbers and words in one line. */
const printed = (value: unknown): string =>
  `${JSON.stringify(value, null, 1).replace(/\[\s+([^[\]{}]*?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`;

const known = new Map<string, Promise<Evidence>>();

async function load(experiment: Experiment): Promise<Evidence> {
  const file = fileOf(experiment.id);
  if (!existsSync(file)) {
    if (process.env.CI) throw new Error(`${file.pathname} is missing; run the tests and commit it`);
    mkdirSync(new URL('./', file), { recursive: true });
    const partial = await partialOf(experiment);
    writeFileSync(file, printed({ ...foundIn(experiment, await runsBehind(experiment)), partial }));
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Evidence;
}

/** The fixture of an experiment. */
export function evidenceOf(experiment: Experiment): Promise<Evidence> {
  const found = known.get(experiment.id) ?? load(experiment);
  known.set(experiment.id, found);
  return found;
}

/** With the steps of its budget, which a run of this few steps would not be judged after. */
const asRun = ({ id }: Experiment, { params, result }: Outcome): Run => ({
  experiment: id,
  params: { ...params, ...('steps' in params ? { steps: 0 } : { examples: 0 }) },
  seed: (params.seeds as number[])[0],
  backend: 'cpu',
  device: 'plain JavaScript',
  version: '0.0.0',
  seconds: 12,
  result,
});

const asRecorded = (experiment: Experiment, outcome: Outcome): Recorded => ({
  ...asRun(experiment, outcome),
  name: experiment.id,
  date: '2026-01-01',
  commit: '0123456789abcdef',
});

export const states = ['recorded', 'training', 'done', 'run-only', 'none'] as const;
export type State = (typeof states)[number];

/** What a view is given in a state. */
export function shownIn(
  state: State,
  experiment: Experiment,
  { recorded, run, partial }: Evidence,
): Shown<unknown, unknown> {
  const kept = asRecorded(experiment, recorded);
  const own = asRun(experiment, run);
  return {
    recorded: state === 'run-only' || state === 'none' ? null : kept,
    run: state === 'training' ? { ...own, result: partial } : state === 'done' || state === 'run-only' ? own : null,
    complete: state === 'done' || state === 'run-only',
  };
}
