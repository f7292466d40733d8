/** One tiny run of an experiment in this process, on plain JavaScript, with everything noted that it tells. */

import type { Checkpoint, RunContext, Snapshot } from '../../src/contract/run.ts';
import type { DatasetSource } from '../../src/data/types.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend } from '../../src/engine/types.ts';
import type { Experiment } from './house.ts';
import { type Params, data as tinyData } from './tiny.ts';

export interface Told {
  readonly result: unknown;
  readonly snapshots: readonly Snapshot<unknown>[];
  readonly kept: readonly Checkpoint[];
}

export interface Way {
  readonly gate?: RunContext['gate'];
  readonly backend?: Backend;
  readonly data?: DatasetSource;
  readonly trained?: RunContext['trained'];
  /** True gives the run up. */
  readonly onSnapshot?: (snapshot: Snapshot<unknown>) => unknown;
}

const plain = (await openBackend('cpu')).backend;

/** The backend, and what became of the families made on it. */
export function watchedBackend(onTrain = () => {}) {
  const families = { made: 0, open: 0, freedTwice: 0 };
  const backend: Backend = {
    name: plain.name,
    device: plain.device,
    dispose: () => {},
    refuses: plain.refuses,
    tasks: plain.tasks,
    createFamily(options) {
      const family = plain.createFamily(options);
      const [dispose, train] = [family.dispose.bind(family), family.train.bind(family)];
      let open = true;
      families.made++;
      families.open++;
      return Object.assign(family, {
        dispose() {
          if (open) families.open--;
          else families.freedTwice++;
          open = false;
          dispose();
        },
        train(...given: Parameters<typeof train>) {
          onTrain();
          return train(...given);
        },
      });
    },
  };
  return { backend, families };
}

/** Runs an experiment to its end, or until it is given up: then there is no result. */
export async function perform({ run }: Experiment, params: Params, way: Way = {}): Promise<Told> {
  const { gate = async () => 'go', backend = plain, data = tinyData, trained, onSnapshot } = way;
  const snapshots: Snapshot<unknown>[] = [];
  const kept: Checkpoint[] = [];
  const telling = run(params, { backend, data, gate, trained, keep: (checkpoint) => kept.push(checkpoint) });
  for (;;) {
    const { done, value } = await telling.next();
    if (done) return { result: value, snapshots, kept };
    snapshots.push(value);
    if (onSnapshot?.(value) === true) {
      await telling.return(undefined);
      return { result: undefined, snapshots, kept };
    }
  }
}
