/** Composition root of a worker of the pool: shares the training of a family with its siblings. */
import { serveShard } from '../engine/pool/shard.ts';
import { compileWasm } from '../engine/wasm/machine.ts';

declare const self: DedicatedWorkerGlobalScope;

serveShard(
  {
    postMessage: (message) => self.postMessage(message),
    onMessage: (listener) => self.addEventListener('message', ({ data }) => listener(data)),
  },
  compileWasm(),
);
