/** A worker thread of the command line's pool. */
import { parentPort } from 'node:worker_threads';
import { serveShard } from '../engine/pool/shard.ts';
import { compileWasm } from '../engine/wasm/machine.ts';

const port = parentPort;
if (!port) throw new Error('src/cli/shard.ts runs as a worker thread only');
serveShard(
  {
    postMessage: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
  },
  compileWasm(),
);
