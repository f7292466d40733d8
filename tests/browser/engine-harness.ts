/** Runs in a module worker of a real browser: each check answers with numbers, and engine.spec.ts judges them. */
import { portOf } from '../../src/app/pool.ts';
import { noiseRows, trainingMaskKey } from '../../src/core/mask.ts';
import type { Model } from '../../src/core/model.ts';
import { modelOf, type Network, optimiserKinds } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { standardTables } from '../../src/core/standard-noise.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { recoverable } from '../../src/engine/recover.ts';
import { selfTest } from '../../src/engine/self-test.ts';
import type { BackendName } from '../../src/engine/types.ts';
import { openWebgl } from '../../src/engine/webgl/backend.ts';
import { openContext } from '../../src/engine/webgl/context.ts';
import { openGpu } from '../../src/engine/webgl/gpu.ts';
import { noiseTensor } from '../../src/engine/webgl/noise.ts';
import { maskProgram } from '../../src/engine/webgl/programs.ts';
import { divergence, predictionErrors, sparseImages, subsetError, trainingErrors } from '../engine/checks.ts';
import { allAnswers, familyOf, flat } from '../engine/families.ts';
import { modelErrors, trained } from '../engine/model-checks.ts';
import { momentErrors, partErrors, startErrors } from '../engine/moment-checks.ts';
import { shapeErrors } from '../engine/shape-checks.ts';

/** Its speed is measured in a moment, in software too. */
const small = { model: modelOf({ units: [12, 9], rates: [0.5, 0.3], noise: 'classic' }), batch: 8 };

/** Units whose multiplier on the GPU differs in any bit from core/mask.ts. */
async function maskDifferences(): Promise<{ compared: number; different: number }> {
  const gpu = await openGpu(openContext({ allowSoftware: true }));
  const networks: Network[] = [
    { units: [50, 33], rates: [0.37, 0.5], noise: 'classic', seed: 4294967295 },
    { units: [50, 33], rates: [0.9, 0.25], noise: 'inverted', seed: 12345 },
    { units: [50, 33], rates: [0.5, 0.8], noise: 'gaussian', seed: 0 },
    { units: [50, 33], rates: [0.5, 0.2], noise: 'uniform-dropout', seed: 6 },
    { units: [50, 33], rates: [0.7, 0.5], noise: 'beta-dropout', seed: 7 },
    { units: [50, 33], rates: [0.1, 0.9], noise: 'rayleigh-dropout', seed: 8 },
  ];
  const table = gpu.upload(standardTables(), [standardTables().length]);
  const noise = noiseTensor(gpu, networks, (network, layer) => trainingMaskKey(network.seed, layer));
  let compared = 0;
  let different = 0;
  for (const [model, network] of networks.entries()) {
    for (const layer of [0, 1]) {
      for (const [step, first] of [
        [0, 0],
        [4999, 60000],
      ]) {
        const uniforms = [2, layer * networks.length + model, step, 1 << 20, first, 0];
        const got = await gpu.run(maskProgram(64, network.units[layer]), [noise, table], uniforms).data();
        const expected = noiseRows(network, layer, trainingMaskKey(network.seed, layer), step, first, 64).flatMap(
          (row) => [...row],
        );
        expected.forEach((value, i) => {
          compared++;
          if (Math.fround(value) !== got[i]) different++;
        });
      }
    }
  }
  gpu.close();
  return { compared, different };
}

/** Tensors (WebGL) before and after more steps and predictions. */
async function tensorGrowth(steps: number): Promise<number> {
  const backend = await openWebgl(openContext({ allowSoftware: true }));
  const images = sparseImages(30);
  const networks: Network[] = [{ units: [8, 8], rates: [0.5, 0.5], noise: 'classic', seed: 1 }];
  const before = backend.tensors();
  const family = backend.createFamily({
    networks,
    optimiser: { kind: 'adam', learningRate: 1e-3 },
    batch: 4,
    dataSeed: 1,
  });
  await family.train(images, 2);
  await family.predict({ images, from: 0, to: 5, stream: 0 }, [emptyPrediction(3)]);
  await family.moments({ images, from: 0, to: 5, stream: 0, at: [1, 3] });
  const during = backend.tensors();
  await family.train(images, steps);
  await family.predict({ images, from: 0, to: 5, stream: 0 }, [emptyPrediction(3)]);
  await family.moments({ images, from: 0, to: 5, stream: 0, at: [1, 40, 41] });
  const growth = backend.tensors() - during;
  family.dispose();
  const left = backend.tensors() - before;
  backend.dispose();
  return Math.max(Math.abs(growth), Math.abs(left));
}

/** Errors of models of other shapes than perceptrons, by name, all but those whose parts the others have, and the tensors that they leave behind. */
async function modelAnswers(): Promise<ModelAnswers> {
  const backend = await openWebgl(openContext({ allowSoftware: true }));
  const before = backend.tensors();
  const errors: Record<string, Record<string, number>> = {};
  const models = Object.entries(trained).filter(
    ([name]) => !name.startsWith('CIFAR') && !name.startsWith('a perceptron'),
  );
  for (const [i, [name, model]] of models.entries()) {
    // A large epsilon keeps Adam from amplifying the rounding of gradients that are nearly 0.
    const kind = optimiserKinds[i % optimiserKinds.length];
    errors[name] = await modelErrors(backend, model, { kind, learningRate: 0.02, epsilon: 1e-3 });
  }
  const left = backend.tensors() - before;
  const normals: Model = { ...trained['an autoencoder'], weights: 'normals' };
  const refusals = [backend.refuses(trained['LeNet in small']), backend.refuses(normals)];
  backend.dispose();
  return { errors, left, refusals };
}

export interface ModelAnswers {
  readonly errors: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly left: number;
  readonly refusals: readonly (string | null)[];
}

/** Weights, losses and predictions of one thread and of two workers of this worker, as text to be compared. */
async function poolAnswers(shard: string): Promise<{ devices: string[]; answers: string[] }> {
  const images = sparseImages(20);
  const networks: Network[] = [0, 0.5, 0.8].map((rate, seed) => ({
    units: [17, 10],
    rates: [rate, rate],
    noise: 'classic',
    seed,
  }));
  const script = URL.createObjectURL(new Blob([shard], { type: 'text/javascript' }));
  const devices: string[] = [];
  const answers: string[] = [];
  for (const count of [1, 2]) {
    const { backend } = await openBackend('wasm', {
      count,
      spawn: () => portOf(new Worker(script, { type: 'module' })),
    });
    const family = backend.createFamily({
      networks,
      optimiser: { kind: 'adam', learningRate: 1e-3 },
      batch: 5,
      dataSeed: 1,
    });
    await family.train(images, 7);
    const into = networks.map(() => emptyPrediction(4));
    await family.predict({ images, from: 0, to: 20, stream: 0 }, into);
    const weights = await Promise.all(networks.map((_, i) => family.weights(i)));
    devices.push(backend.device);
    answers.push(
      JSON.stringify([weights, await family.loss(), into], (_, v) =>
        ArrayBuffer.isView(v) ? [...(v as Float32Array)] : v,
      ),
    );
    family.dispose();
    backend.dispose();
  }
  return { devices, answers };
}

/** Contexts made from now on are lost at draw number `draws`, as where the GPU restarts. */
function loseAt(draws: number): void {
  let left = draws;
  const { drawElements } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawElements = function (...given) {
    left -= 1;
    if (left === 0) this.getExtension('WEBGL_lose_context')?.loseContext();
    drawElements.apply(this, given);
  };
}

/** Answers of a family on WebGL whose context is lost at each of some draws, with those of WASM. */
async function lossAnswers(at: readonly number[]): Promise<LossAnswers> {
  const options = familyOf('momentum');
  const { backend: wasm } = await openBackend('wasm');
  const expected = flat(await allAnswers(wasm, options));
  const { drawElements } = WebGL2RenderingContext.prototype;
  const runs = [];
  for (const draws of at) {
    const backend = recoverable(await openWebgl(openContext({ allowSoftware: true })), async () => wasm, 0);
    loseAt(draws);
    const got = flat(await allAnswers(backend, options));
    WebGL2RenderingContext.prototype.drawElements = drawElements;
    const losses = (backend.losses ?? []).map(({ reason, to }) => `${reason} ${to.name}`);
    const error = Math.max(...got.map((value, i) => Math.abs(value - expected[i])));
    runs.push({ losses, compared: got.length, error });
    if (backend.name === 'webgl') backend.dispose();
  }
  return { numbers: expected.length, runs };
}

export interface LossAnswers {
  readonly numbers: number;
  readonly runs: readonly { readonly losses: readonly string[]; readonly compared: number; readonly error: number }[];
}

export interface Check {
  readonly check: 'backend' | 'moments' | 'shapes' | 'masks' | 'models' | 'tensors' | 'pool' | 'losses';
  readonly backend: BackendName | 'auto';
  /** For `pool`: the script of its workers. */
  readonly shard?: string;
  /** For `losses`: the draws at which the context is lost. */
  readonly at?: readonly number[];
}

self.onmessage = async ({ data }: MessageEvent<Check>) => {
  try {
    self.postMessage({ ok: await answer(data) });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
  }
};

async function answer({ check, backend: name, shard = '', at = [] }: Check): Promise<unknown> {
  if (check === 'masks') return maskDifferences();
  if (check === 'pool') return poolAnswers(shard);
  if (check === 'losses') return lossAnswers(at);
  if (check === 'models') return modelAnswers();
  if (check === 'tensors') return tensorGrowth(200);
  const { backend, rejected } = await openBackend(name, undefined, small);
  if (check === 'shapes') {
    const errors = await shapeErrors(backend, 14);
    backend.dispose();
    return errors;
  }
  if (check === 'moments') {
    const errors = {
      moments: await momentErrors(backend),
      parts: await partErrors(backend),
      start: await startErrors(backend),
    };
    backend.dispose();
    return errors;
  }
  const result = {
    name: backend.name,
    device: backend.device,
    rejected,
    selfTest: await selfTest(backend),
    training: await trainingErrors(backend),
    subsets: await subsetError(backend),
    divergence: await divergence(backend),
    classic: await predictionErrors(backend, 'classic'),
    gaussian: await predictionErrors(backend, 'gaussian'),
    beta: await predictionErrors(backend, 'beta-dropout'),
  };
  backend.dispose();
  return result;
}
