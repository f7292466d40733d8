import { Worker } from 'node:worker_threads';
import type { ClosablePort } from '../engine/pool/order.ts';

// Node runs TypeScript in a thread only after tsx has been registered there.
const start = `
  const { workerData } = require('node:worker_threads');
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(workerData);
  });
`;

/** Starts a worker thread of the pool. */
export function spawnShard(): ClosablePort {
  const worker = new Worker(start, {
    eval: true,
    execArgv: [],
    workerData: new URL('./shard.ts', import.meta.url).href,
  });
  worker.unref();
  return {
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    onMessage: (listener) => worker.on('message', listener),
    onFailure: (listener) => {
      worker.on('error', (error) => listener(error.message));
      worker.on('exit', (code) => listener(`it ended with code ${code}`));
    },
    close: () => void worker.terminate(),
  };
}
