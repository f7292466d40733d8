import { type Speed, standard, type Timed } from '../core/cost.ts';
import { makeCpuMachine } from './cpu/kernels.ts';
import { poolBackend } from './pool/backend.ts';
import type { ClosablePort } from './pool/order.ts';
import { recoverable } from './recover.ts';
import { selfTest } from './self-test.ts';
import { measureSpeed } from './speed.ts';
import { tasksHere } from './tasks.ts';
import { type Backend, type BackendName, isScriptLost } from './types.ts';
import { vectorBackend } from './vector/backend.ts';
import { openContext } from './webgl/context.ts';
import * as words from './words.ts';

/** How many workers may share a family on WASM, and how one is started. */
export interface Workers {
  readonly count: number;
  readonly spawn: () => ClosablePort;
}

export interface Opened {
  readonly backend: Backend;
  readonly speed: Speed;
  /** Why backends that come before it were passed over, one sentence each. */
  readonly rejected: readonly string[];
}

/** How a backend is opened; software WebGL only where it was asked for by name. */
const openers: Record<BackendName, (asked: boolean, workers?: Workers) => Promise<Backend>> = {
  async webgl(asked) {
    const context = openContext({ allowSoftware: asked });
    const { openWebgl } = await import('./webgl/backend.ts');
    return openWebgl(context);
  },
  async wasm(_asked, workers) {
    const [{ compileWasm }, { wasmArithmetic }] = await Promise.all([
      import('./wasm/machine.ts'),
      import('./wasm/arithmetic.ts'),
    ]);
    const make = await compileWasm();
    const models = async () => (await import('./wasm/models.ts')).wasmModels();
    const alone = () => vectorBackend('wasm', words.oneThread, make, models, tasksHere(wasmArithmetic(make)));
    if (!workers || workers.count < 2) return alone();
    const ports: ClosablePort[] = [];
    try {
      while (ports.length < workers.count) ports.push(workers.spawn());
      const pool = poolBackend(ports);
      await selfTest(pool);
      return pool;
    } catch {
      // Workers of a worker are refused, or do not exist, in places where one thread works.
      for (const port of ports) port.close();
      return alone();
    }
  },
  async cpu() {
    return vectorBackend(
      'cpu',
      words.plainJavaScript,
      makeCpuMachine,
      async () => (await import('./cpu/models.ts')).cpuModels,
    );
  },
};

/** Whether a backend stands on what a browser may take away: the GPU, or other workers. */
const canBeLost = ({ name, tasks }: Backend): boolean => name === 'webgl' || tasks.count > 1;

/** The rung below a backend that was lost; several threads that lost one of them go on as one. */
async function openBelow(lost: Backend, workers: Workers | undefined, timed: Timed): Promise<Backend> {
  return (await openRung('wasm', lost.name === 'webgl' ? workers : undefined, timed)).backend;
}

function reasonOf(error: unknown): string {
  if (isScriptLost(error)) return words.notHere.file;
  return error instanceof Error ? error.message : String(error);
}

/**
 * Opens the backend asked for, or for `auto` the fastest at hand: WebGL on a GPU and WASM are both tried and timed on
 * a short family step; plain JavaScript always works. Every backend passes the numeric self-test first. Where the one
 * asked for does not work, the next rung (WASM, then CPU) is taken and `rejected` says why.
 * On WASM, `workers` share each family. A backend that refuses the model to be trained is passed over like one that
 * does not work; `timed` says which model that is, and what is timed. Where the backend is lost later, what it does goes
 * on one rung below.
 * @throws Error if not even plain JavaScript passes.
 */
export async function openBackend(
  choice: BackendName | 'auto',
  workers?: Workers,
  timed: Timed = standard,
): Promise<Opened> {
  const opened = await openRung(choice, workers, timed);
  const { backend } = opened;
  if (!canBeLost(backend)) return opened;
  return { ...opened, backend: recoverable(backend, (lost) => openBelow(lost, workers, timed)) };
}

async function openRung(choice: BackendName | 'auto', workers: Workers | undefined, timed: Timed): Promise<Opened> {
  const rejected: string[] = [];
  const open = async (name: BackendName): Promise<Backend | null> => {
    let backend: Backend | null = null;
    try {
      backend = await openers[name](choice === name, workers);
      const refusal = backend.refuses(timed.model);
      if (refusal !== null) throw new Error(refusal.replace(/\.$/, ''));
      await selfTest(backend);
      return backend;
    } catch (error) {
      backend?.dispose();
      rejected.push(words.passedOver(words.backendNames[name], reasonOf(error)));
      return null;
    }
  };
  const webgl = choice === 'auto' || choice === 'webgl' ? await open('webgl') : null;
  if (webgl && choice === 'webgl') return { backend: webgl, speed: await measureSpeed(webgl, timed), rejected };
  const wasm = choice === 'cpu' ? null : await open('wasm');
  if (webgl && wasm) {
    const [gpu, cpu] = [await measureSpeed(webgl, timed), await measureSpeed(wasm, timed)];
    const gpuWins = gpu.stepMs < cpu.stepMs;
    const [backend, loser, speed, slow] = gpuWins ? [webgl, wasm, gpu, cpu] : [wasm, webgl, cpu, gpu];
    loser.dispose();
    const [ours, theirs] = [speed, slow].map(({ stepMs }) => stepMs.toFixed(2));
    rejected.push(words.slower(words.backendNames[loser.name], theirs, ours));
    return { backend, speed, rejected };
  }
  const backend = webgl ?? wasm ?? (await open('cpu'));
  if (!backend) throw new Error(words.noWay(rejected.join(' ')));
  return { backend, speed: await measureSpeed(backend, timed), rejected };
}
