/**
 * How long runs of a part take: as the worker has timed them, and until that is known as the speed of a perceptron lets
 * one guess. What is asked for and not known is timed.
 */
import type { ExperimentView } from '../contract/view.ts';
import { backendNames } from '../engine/types.ts';
import type { Timed, TimeRequest } from '../protocol/messages.ts';
import type { PageEnd } from '../protocol/page-end-types.ts';
import type { LabControl } from '../state/lab.ts';
import type { PageStore } from '../state/store.ts';

/** Settings come to rest before they are asked about, ms. */
const rest = 300;
/** Runs of an experiment that are asked about at once: of each budget, before and after a change. */
const most = 6;

const known = new Map<string, number>();
/** [experiment][run] */
const wanted = new Map<string, Map<string, unknown>>();
let backend = (): TimeRequest['backend'] => 'auto';
let ask = () => {};

const keyOf = (experiment: string, params: unknown, on = backend()): string => JSON.stringify([experiment, on, params]);

/** The view, with seconds as they are timed. */
export const timed = (view: ExperimentView): ExperimentView => ({
  ...view,
  seconds(params, speed) {
    const { id } = view.spec;
    const key = keyOf(id, params);
    const found = known.get(key);
    if (found !== undefined) return found;
    const runs = wanted.get(id) ?? new Map<string, unknown>();
    wanted.set(id, runs);
    runs.set(key, params);
    if (runs.size > most) runs.delete([...runs.keys()][0]);
    ask();
    return view.seconds(params, speed);
  },
});

/** Begins to have runs timed, once the worker has opened its backend. */
export function timeRuns(pageEnd: PageEnd, { views }: LabControl, store: PageStore): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const hear = ({ experiment, params, seconds, backend: on }: Timed) => {
    for (const [i, one] of params.entries()) {
      const key = keyOf(experiment, one, on);
      known.set(key, seconds[i]);
      wanted.get(experiment)?.delete(key);
    }
    // Whatever shows times shows them anew.
    for (const view of Object.values(views)) {
      const { backend: found, speed } = view.getState();
      const name = backendNames.find((one) => one === found?.name);
      if (found && name && speed) view.prepared({ ...found, type: 'prepared', name, speed: { ...speed } });
    }
  };
  backend = () => store.getState().backend;
  ask = () => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      if (!Object.values(views).some((view) => view.getState().speed)) return;
      for (const [experiment, runs] of wanted) {
        const params = [...runs.values()];
        if (params.length > 0) pageEnd.time({ experiment, params, backend: backend() }, hear);
      }
    }, rest);
  };
  ask();
}
