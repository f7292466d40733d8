import type { Session } from '../settings.ts';
import { type Spread, spread } from '../spread.ts';

export interface Running {
  /** Milliseconds from making the worker to the end of a family's first training step, backend chosen and tested. */
  readonly startUp: Spread;
  readonly chosen: string;
  readonly memory: Readonly<Record<string, Memory>>;
}

export interface Memory {
  readonly steps: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
  readonly tensorsBefore: number | null;
  readonly tensorsAfter: number | null;
}

interface Held {
  readonly bytes: number;
  readonly tensors: number | null;
}

/** Start-up, and memory over many training steps. */
export async function measureRunning({ bench, extent, say }: Session): Promise<Running> {
  say('start-up');
  const work = { networks: 10, units: [100, 100, 100], batch: 64 };
  const times: number[] = [];
  let chosen = '';
  for (let repetition = 0; repetition < extent.repetitions; repetition++) {
    const start = performance.now();
    const ours = await bench.open('ours');
    const { name, device } = await ours.call<{ name: string; device: string }>('start', { name: 'auto' });
    await ours.call('open', { work });
    await ours.call('train', { steps: 1 });
    times.push(performance.now() - start);
    chosen = `${name}, ${device}`;
    await ours.close();
  }

  const memory: Record<string, Memory> = {};
  const small = { networks: 2, units: [20, 20], batch: 8 };
  for (const [name, familyWork] of [['wasm', work] as const, ['webgl', small] as const]) {
    say(`memory: ${extent.memorySteps} steps on ${name}`);
    const ours = await bench.open('ours');
    const started = await ours.call<{ name: string }>('start', { name });
    if (started.name === name) {
      await ours.call('open', { work: familyWork });
      const warm = async () => {
        await ours.call('train', { steps: 10 });
        await ours.call('predict', { images: 8, samples: 3 });
        return ours.call<Held>('memory');
      };
      const before = await warm();
      await ours.call('train', { steps: extent.memorySteps });
      const after = await warm();
      memory[name] = {
        steps: extent.memorySteps,
        bytesBefore: before.bytes,
        bytesAfter: after.bytes,
        tensorsBefore: before.tensors,
        tensorsAfter: after.tensors,
      };
    }
    await ours.close();
  }
  return { startUp: spread(times), chosen, memory };
}
