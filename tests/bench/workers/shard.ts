import { serveShard } from '../../../src/engine/pool/shard.ts';
import { compileWasm } from '../../../src/engine/wasm/machine.ts';

serveShard(
  {
    postMessage: (message) => self.postMessage(message),
    onMessage(listener) {
      self.onmessage = ({ data }) => listener(data);
    },
  },
  compileWasm(),
);
