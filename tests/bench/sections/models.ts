import type { Contender } from '../browser.ts';
import { contest, type Entrant } from '../contest.ts';
import { lossFrom, type ModelName, models, stepFlops, usualRates, withoutPeers } from '../models.ts';
import { openPyTorch } from '../pytorch.ts';
import type { Session } from '../settings.ts';
import { ratio, type Spread, spread } from '../spread.ts';
import type { ModelWork } from '../work.ts';

export interface ModelTimes {
  /** By model: network-steps a second of each contender; null where one cannot train it, and why in `refused`. */
  readonly networkStepsPerSecond: Readonly<Record<string, Readonly<Record<string, Spread | null>>>>;
  /** Training losses after the measurement, which differ by how many steps there were: every contender does train. */
  readonly losses: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly refused: readonly string[];
  /** Arithmetic in registers, and what steps come to, zeros counted as if they were multiplied. */
  readonly gflopsPerSecond: Readonly<Record<string, Spread>>;
  readonly copiedGBPerSecond: Spread;
  readonly task: ModelTask;
}

/** A LeNet trained, and its test images predicted. */
export interface ModelTask {
  readonly steps: number;
  readonly images: number;
  readonly samples: number;
  readonly seconds: Readonly<Record<'training' | 'prediction', number>>;
  readonly accuracy: number;
  /** How many times longer as many whole passes take as there are masks: what is below the first mask is reused. */
  readonly passesPerMask: number;
}

const batch = 64;
const familyRates = [0.1, 0.3, 0.5, 0.7, 0.9];
const family = `ours, family of ${familyRates.length}`;
const shared = `${family} on two workers`;
const threaded = `jax-js on an isolated page, family of ${familyRates.length}`;
const peak = 'SIMD peak';

interface Entered {
  readonly entrant: Entrant;
  loss?(): Promise<number>;
}

/** Models with convolutions, and others that are no classifiers of MNIST, against peers and the machine. */
export async function measureModels(
  session: Session,
): Promise<{ times: ModelTimes; ratios: Readonly<Record<string, Spread | null>> }> {
  const refused: string[] = [];
  const measured: Record<string, ReadonlyMap<string, number[]>> = {};
  const losses: Record<string, Record<string, number>> = {};
  const names = Object.keys(models) as ModelName[];
  for (const name of names) {
    const { times, losses: found } = await contestOf(session, name, refused);
    measured[name] = times;
    losses[name] = found;
  }
  const copier = await session.bench.open('machine');
  const copies: number[] = [];
  for (let i = 0; i < session.extent.repetitions; i++) copies.push(await copier.call('copy', { times: 5 }));
  await copier.close();

  const rates = (model: string, entrant: string) => measured[model].get(entrant)?.map((ms) => 1000 / ms) ?? null;
  const ratios: Record<string, Spread | null> = {};
  const gflops: Record<string, Spread> = {};
  for (const name of names) {
    const flops = stepFlops(models[name](usualRates[name]), batch);
    for (const [own, title] of [
      ['ours', name],
      [family, `${name}5`],
    ] as const) {
      const speeds = rates(name, own);
      if (!speeds) continue;
      for (const peer of ['jax-js', 'tfjs', 'pytorch']) {
        ratios[`models.${title}/${peer.replace('-', '')}`] = ratio(speeds, rates(name, peer));
      }
      ratios[`models.${title} share of SIMD peak`] = ratio(speeds, rates(name, peak));
      gflops[title] = spread(speeds.map((speed) => (speed * flops) / 1e9));
    }
    gflops[`${peak} beside ${name}`] = spread((rates(name, peak) ?? []).map((speed) => (speed * flops) / 1e9));
  }
  const pooled = rates('lenet', shared);
  ratios['models.pool2/pool1'] = ratio(pooled, rates('lenet', family));
  ratios['models.lenet5 pool2/jaxjs isolated'] = ratio(pooled, rates('lenet', threaded));
  const speedsOf = (name: ModelName) =>
    ['ours', ...(name === 'lenet' ? [family, shared, threaded] : []), 'jax-js', 'tfjs', 'pytorch'].map((entrant) => {
      const speeds = rates(name, entrant);
      return [entrant, speeds && spread(speeds)] as const;
    });
  const times = {
    networkStepsPerSecond: Object.fromEntries(names.map((name) => [name, Object.fromEntries(speedsOf(name))])),
    losses,
    refused,
    gflopsPerSecond: gflops,
    copiedGBPerSecond: spread(copies),
    task: await measureTask(session),
  };
  return { times, ratios };
}

/** Milliseconds of a network-step of each contender that can train a model, and of its arithmetic at the peak. */
async function contestOf({ bench, extent, say }: Session, name: ModelName, refused: string[]) {
  const opened: Contender[] = [];
  const model = models[name](usualRates[name]);
  const alone: ModelWork = { model: name, rates: [usualRates[name]], batch };
  const open = async (worker: 'ours' | 'jaxjs' | 'tfjs' | 'machine', device: unknown, work = alone) => {
    const contender = await bench.open(worker);
    opened.push(contender);
    await contender.call('start', device);
    if (worker !== 'machine') await contender.call('open', { work });
    return contender;
  };
  const entered = async (title: string, contender: Contender, call: string, networks = 1): Promise<Entered> => {
    const run = (amount: number) => contender.call<number>(call, { steps: Math.ceil(amount / networks) });
    await run(1);
    return { entrant: { name: title, run }, loss: () => contender.call('loss') };
  };
  const ours = async (title: string, work: ModelWork, threads: number) =>
    entered(title, await open('ours', { name: 'wasm', threads }, work), 'train', work.rates.length);
  const refuse = (who: string, error: unknown) => {
    const line = `${name}, ${who}: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`;
    refused.push(line);
    say(line);
    return null;
  };

  /** TensorFlow.js on the backend that takes a second step in the least time. */
  const fastestTfjs = async (): Promise<Entered | null> => {
    let best: { ms: number; entered: Entered } | null = null;
    for (const backend of ['wasm', 'webgl', 'cpu'] as const) {
      try {
        const one = await entered('tfjs', await open('tfjs', backend), 'trainOnBatches');
        const ms = await one.entrant.run(1);
        say(`${name}, tfjs ${backend}: ${ms.toFixed(1)} ms a step`);
        if (!best || ms < best.ms) best = { ms, entered: one };
      } catch (error) {
        refuse(`tfjs ${backend}`, error);
      }
    }
    return best?.entered ?? null;
  };

  /** jax-js where SharedArrayBuffer gives it threads. */
  const isolatedJax = async (work: ModelWork): Promise<Entered | null> => {
    const contender = await bench.open('jaxjs', 'isolated');
    opened.push(contender);
    const { isolated } = await contender.call<{ isolated: boolean }>('start', 'wasm');
    if (!isolated) throw new Error('the page with isolating headers is not cross-origin isolated');
    try {
      await contender.call('open', { work });
      return await entered(threaded, contender, 'train', work.rates.length);
    } catch (error) {
      return refuse(threaded, error);
    }
  };

  say(`${name}: opening`);
  const all: (Entered | null)[] = [await ours('ours', alone, 1)];
  if (name === 'lenet') {
    const five: ModelWork = { model: name, rates: familyRates, batch };
    all.push(await ours(family, five, 1), await ours(shared, five, 2), await isolatedJax(five));
  }
  const hasPeers = !withoutPeers.includes(name);
  if (hasPeers) {
    all.push(
      await open('jaxjs', 'wasm')
        .then((contender) => entered('jax-js', contender, 'train'))
        .catch((error) => refuse('jax-js', error)),
    );
    all.push(await fastestTfjs());
  }
  const pytorch = hasPeers ? await openPyTorch() : null;
  if (pytorch) {
    await pytorch.open(alone);
    all.push({ entrant: { name: 'pytorch', run: (steps) => pytorch.train(steps) }, loss: pytorch.loss });
  }
  const machine = await open('machine', null);
  const flops = stepFlops(model, batch);
  const arithmetic = async (amount: number) =>
    (await machine.call<number>('arithmetic', { flops: amount * flops })) / amount;
  all.push({ entrant: { name: peak, run: arithmetic } });
  const those = all.filter((one) => one !== null);

  say(`${name}: ${those.map(({ entrant }) => entrant.name).join(', ')}`);
  const times = await contest(
    those.map(({ entrant }) => entrant),
    { ...extent, repetitions: Math.min(5, extent.repetitions) },
  );
  const losses: Record<string, number> = {};
  for (const { entrant, loss } of those) {
    if (!loss) continue;
    const found = await loss();
    losses[entrant.name] = entrant.name.startsWith('ours') ? found : lossFrom(model, found);
  }
  for (const contender of opened) await contender.close();
  pytorch?.close();
  return { times, losses };
}

async function measureTask({ bench, extent, say }: Session): Promise<ModelTask> {
  const steps = Math.min(1500, extent.memorySteps);
  const images = Math.min(2000, extent.predictedImages);
  const samples = Math.min(100, extent.samples);
  say(`a LeNet: ${steps} steps, ${samples} masks × ${images} images`);
  const ours = await bench.open('ours');
  await ours.call('start', { name: 'wasm' });
  await ours.call('open', { work: { model: 'lenet', rates: [usualRates.lenet], batch } });
  const each = await ours.call<number>('train', { steps });
  const { ms, sampled } = await ours.call<{ ms: number; sampled: number }>('predict', { images, samples });
  const pass = await ours.call<{ ms: number }>('predict', { images, samples: 0 });
  await ours.close();
  const seconds = { training: (each * steps) / 1000, prediction: ms / 1000 };
  return { steps, images, samples, seconds, accuracy: sampled, passesPerMask: (samples * pass.ms) / ms };
}
