import type { Workers } from '../engine/ladder.ts';
import type { ClosablePort } from '../engine/pool/order.ts';
import { notStarted } from '../engine/words.ts';

/** Ten networks gain little from more than this. */
const most = 8;

export function portOf(worker: Worker): ClosablePort {
  return {
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onFailure: (listener) => worker.addEventListener('error', ({ message }) => listener(message || notStarted)),
    close: () => worker.terminate(),
  };
}

/** Workers of this worker: as many as there are cores, less one for the page. */
export const workers: Workers = {
  count: Math.min(most, navigator.hardwareConcurrency - 1),
  spawn: () => portOf(new Worker(new URL('./shard.ts', import.meta.url), { type: 'module' })),
};
