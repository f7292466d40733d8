/** The thread that clusters units while the page answers the visitor: both of its ends. */
import type { QuantisedLayer } from '../core/trained.ts';
import { dequantise } from '../core/trained.ts';
import { clusterUnits, type UnitClusters } from '../core/unit-clusters.ts';
import type { WorkerLike } from './page-end-types.ts';
import { tick } from './tick.ts';
import type { Port } from './worker-end.ts';

/** Page to worker: a question, or that one is no longer of interest. */
export type ToClustering =
  | ({ readonly type: 'cluster' } & ClusterQuestion)
  | { readonly type: 'forget'; readonly id: number };

export interface ClusterQuestion {
  readonly id: number;
  /** Weights into and out of the units. */
  readonly incoming: QuantisedLayer;
  readonly outgoing: QuantisedLayer;
  readonly k: number;
  readonly seed: number;
  readonly hiddenLayer: number;
}

/** Worker to page. A question that was forgotten has no answer. */
export type FromClustering =
  | { readonly type: 'found'; readonly id: number; readonly clusters: UnitClusters }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** Milliseconds of work between two chances to let messages in. */
const patience = 12;

/** Answers questions one after another, in the worker. */
export function serveClustering(port: Port): void {
  const waiting: ClusterQuestion[] = [];
  const forgotten = new Set<number>();
  let busy = false;

  async function work(): Promise<void> {
    busy = true;
    for (let question = waiting.shift(); question; question = waiting.shift()) {
      const { id } = question;
      try {
        const clusters = await answer(question, () => forgotten.has(id));
        if (clusters) port.postMessage({ type: 'found', id, clusters } satisfies FromClustering);
      } catch (thrown) {
        port.postMessage({ type: 'failed', id, message: String(thrown) } satisfies FromClustering);
      }
      forgotten.delete(id);
    }
    busy = false;
  }

  port.addEventListener('message', ({ data }) => {
    const message = data as ToClustering;
    if (message.type === 'forget') {
      const at = waiting.findIndex(({ id }) => id === message.id);
      if (at >= 0) waiting.splice(at, 1);
      else if (busy) forgotten.add(message.id);
    } else {
      waiting.push(message);
      if (!busy) work();
    }
  });
}

async function answer(question: ClusterQuestion, over: () => boolean): Promise<UnitClusters | null> {
  const { incoming, outgoing, k, seed, hiddenLayer } = question;
  const steps = clusterUnits(dequantise(incoming), dequantise(outgoing), k, { seed, hiddenLayer });
  let since = performance.now();
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (performance.now() - since < patience) continue;
    await tick();
    if (over()) return null;
    since = performance.now();
  }
}

export interface Clusterer {
  /** Calls back with the answer, or with null where there is none. Returns what makes the question forgotten. */
  ask(question: Omit<ClusterQuestion, 'id'>, answered: (clusters: UnitClusters | null) => void): () => void;
}

/** The page's end. The worker is made when first needed; where there can be none, there are no answers. */
export function createClusterer(spawn: () => WorkerLike): Clusterer {
  const asked = new Map<number, (clusters: UnitClusters | null) => void>();
  let worker: WorkerLike | null = null;
  let count = 0;
  const giveUp = () => {
    worker?.terminate();
    worker = null;
    const all = [...asked.values()];
    asked.clear();
    for (const answered of all) answered(null);
  };
  const open = (): WorkerLike => {
    if (worker) return worker;
    const made = spawn();
    made.addEventListener('message', (event) => {
      const message = (event as MessageEvent).data as FromClustering;
      const answered = asked.get(message.id);
      asked.delete(message.id);
      answered?.(message.type === 'found' ? message.clusters : null);
    });
    made.addEventListener('error', giveUp);
    made.addEventListener('messageerror', giveUp);
    worker = made;
    return made;
  };
  return {
    ask(question, answered) {
      count += 1;
      const id = count;
      asked.set(id, answered);
      try {
        open().postMessage({ type: 'cluster', id, ...question } satisfies ToClustering);
      } catch {
        queueMicrotask(giveUp);
      }
      return () => {
        if (asked.delete(id)) worker?.postMessage({ type: 'forget', id } satisfies ToClustering);
      };
    },
  };
}
