import { MessageChannel } from 'node:worker_threads';
import type { ClosablePort } from '../../src/engine/pool/order.ts';
import { serveShard } from '../../src/engine/pool/shard.ts';
import type { MakeMachine } from '../../src/engine/vector/kernels.ts';

/** A worker of a pool in this thread, behind a real message channel; quicker to start than a thread. */
export function shardOf(make: MakeMachine): ClosablePort {
  const { port1, port2 } = new MessageChannel();
  serveShard(
    { postMessage: (message) => port2.postMessage(message), onMessage: (heard) => port2.on('message', heard) },
    Promise.resolve(make),
  );
  port1.unref();
  port2.unref();
  return {
    postMessage: (message) => port1.postMessage(message),
    onMessage: (heard) => port1.on('message', heard),
    onFailure: () => {},
    close: () => port1.close(),
  };
}

/** The same worker, which dies when it has got so many orders, the last unanswered. */
export function mortal(port: ClosablePort, orders: number): ClosablePort {
  let left = orders;
  let tell = (_reason: string) => {};
  return {
    ...port,
    postMessage(message, transfer) {
      left -= 1;
      if (left > 0) port.postMessage(message, transfer);
      else if (left === 0) setTimeout(() => tell('it was killed'));
    },
    onFailure: (listener) => {
      tell = listener;
    },
  };
}
