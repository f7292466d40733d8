import type { Contender } from '../browser.ts';
import { contest, type Entrant } from '../contest.ts';
import { openPyTorch } from '../pytorch.ts';
import type { Session } from '../settings.ts';
import { quantile, ratio, type Spread, spread } from '../spread.ts';
import { denseFlops, readyBatches, type TrainingWork } from '../work.ts';

export interface Training {
  /** Network-steps a second of each contender. */
  readonly networkStepsPerSecond: Readonly<Record<string, Spread>>;
  /** The product limit and what our steps come to, zeros counted as if they were multiplied. */
  readonly gflopsPerSecond: Readonly<Record<string, Spread>>;
  /** Share of 1,000 test images right after the measurement: every contender does train. */
  readonly learned: Readonly<Record<string, number>>;
  readonly ratios: Readonly<Record<string, Spread | null>>;
}

/** Shapes [m, k, n] at which the WASM backend's plain product is fast. */
const shapes = [
  [1024, 1024, 1024],
  [1000, 784, 256],
  [784, 256, 1000],
  [2048, 784, 1024],
];

export interface Devices {
  /** The GPU that WebGL runs on; null where WebGL runs in software or not at all. */
  readonly gpu: string | null;
}

/** Training a family of ten: this engine, its peers and the product limit, in turns. */
export async function measureTraining(session: Session, batch: number, { gpu }: Devices): Promise<Training> {
  const { bench, extent, say } = session;
  const work: TrainingWork = { networks: 10, units: [100, 100, 100], batch };
  const opened: Contender[] = [];
  const entrants: Entrant[] = [];
  const learners = new Map<string, Contender>();
  const open = async (worker: 'ours' | 'tfjs' | 'jaxjs', device: unknown) => {
    const contender = await bench.open(worker);
    opened.push(contender);
    await contender.call('start', device);
    await contender.call('open', { work });
    return contender;
  };
  const ours = async (name: string, start: object) => {
    const contender = await open('ours', start);
    entrants.push({ name, run: (amount) => contender.call('train', { steps: Math.ceil(amount / work.networks) }) });
  };
  const jaxjs = async (name: string, device: 'wasm' | 'webgl') => {
    const contender = await open('jaxjs', device);
    learners.set(name, contender);
    entrants.push({ name, run: (amount) => contender.call('train', { steps: Math.ceil(amount / work.networks) }) });
  };
  const tfjs = async (device: 'wasm' | 'webgl') => {
    const contender = await open('tfjs', device);
    const name = `tfjs ${device}`;
    learners.set(name, contender);
    const run = (amount: number): Promise<number> =>
      contender.call('train', { networks: Math.ceil(amount / readyBatches) });
    entrants.push({ name, run });
    return contender;
  };

  say(`training, batch ${batch}: opening`);
  await ours('ours wasm', { name: 'wasm' });
  if (extent.slowOnes) await ours('ours cpu', { name: 'cpu' });
  if (gpu || extent.slowOnes) await ours(gpu ? 'ours webgl' : 'ours webgl (software)', { name: 'webgl' });
  await jaxjs('jax-js wasm', 'wasm');
  if (gpu) await jaxjs('jax-js webgl', 'webgl');
  const products = new Map<string, Contender>([['wasm', await tfjs('wasm')]]);
  if (gpu || extent.slowOnes) products.set('webgl', await tfjs('webgl'));
  const pytorch = await openPyTorch();
  if (pytorch) {
    await pytorch.open(work);
    entrants.push({ name: 'pytorch', run: (amount) => pytorch.train(Math.ceil(amount / work.networks)) });
  }
  for (const [device, contender] of products) {
    if (device === 'webgl' && !gpu) continue;
    for (const [m, k, n] of shapes) {
      const flops = 2 * m * k * n;
      const name = `limit ${device} ${m}·${k}·${n}`;
      // Milliseconds that a network-step's arithmetic would take at the speed of this product.
      const run = async (amount: number) => {
        const times = Math.max(1, Math.round((amount * denseFlops(work)) / flops));
        return ((await contender.call<number>('product', { m, k, n, times })) * denseFlops(work)) / flops;
      };
      entrants.push({ name, run });
    }
  }

  say(`training, batch ${batch}: ${entrants.map(({ name }) => name).join(', ')}`);
  const times = await contest(entrants, extent);
  const learned: Record<string, number> = {};
  for (const [name, contender] of learners) learned[name] = await contender.call('accuracy', { images: 1000 });
  for (const contender of opened) await contender.close();
  pytorch?.close();

  const rates = (name: string) => times.get(name)?.map((ms) => 1000 / ms) ?? null;
  const fastest = (prefix: string): number[] | null => {
    const candidates = [...times.keys()].filter((name) => name.startsWith(prefix)).map((name) => rates(name) ?? []);
    return candidates.sort((a, b) => quantile(b, 0.5) - quantile(a, 0.5))[0] ?? null;
  };
  const ratiosOf = (backend: 'wasm' | 'webgl', jax: string) => ({
    [`${backend}/jaxjs`]: ratio(rates(`ours ${backend}`), fastest(jax)),
    [`${backend}/tfjs`]: ratio(rates(`ours ${backend}`), fastest('tfjs')),
    [`${backend}/pytorch`]: ratio(rates(`ours ${backend}`), rates('pytorch')),
    [`${backend}/limit`]: ratio(rates(`ours ${backend}`), fastest(`limit ${backend}`)),
  });
  const perSecond = (scale: number, chosen: (name: string) => boolean) =>
    Object.fromEntries(
      [...times]
        .filter(([name]) => chosen(name))
        .map(([name, ms]) => [name, spread(ms.map((value) => (scale * 1000) / value))]),
    );
  return {
    networkStepsPerSecond: perSecond(1, (name) => !name.startsWith('limit')),
    gflopsPerSecond: perSecond(denseFlops(work) / 1e9, (name) => name.startsWith('limit') || name === 'ours wasm'),
    learned,
    ratios: { ...ratiosOf('wasm', 'jax-js wasm'), ...ratiosOf('webgl', 'jax-js') },
  };
}
