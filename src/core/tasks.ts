/** Work beside training that any thread can do: functions by name, whose input and answer are plain data. */
import type { Arithmetic } from './arithmetic.ts';
import { type CompressOptions, compressNetwork, type NetworkOutcomes } from './compress-network.ts';
import type { TrainedNetwork } from './trained.ts';
import { type LayerMeasured, measureNetwork } from './unit-agreement.ts';

interface MeasureOptions {
  readonly network: TrainedNetwork;
  /** Numbers of clusters. */
  readonly ks: readonly number[];
  readonly restarts: number;
}

function* measureUnits({ network, ks, restarts }: MeasureOptions, { products }: Arithmetic) {
  const steps = measureNetwork(network, ks, restarts, products);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield 0;
  }
}

/** What each takes and answers. */
export interface Tasks {
  compressNetwork: { takes: CompressOptions; answers: NetworkOutcomes };
  measureUnits: { takes: MeasureOptions; answers: LayerMeasured[] };
}
export type TaskName = keyof Tasks;

/** Each yields the share of its work that is done, every few milliseconds. */
export const tasks: {
  readonly [K in TaskName]: (
    input: Tasks[K]['takes'],
    arithmetic: Arithmetic,
  ) => Generator<number, Tasks[K]['answers']>;
} = { compressNetwork, measureUnits };
