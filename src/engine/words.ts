/** What is computed on, and why not on something else. */
import type { BackendName } from './types.ts';

export const oneThread = 'one SIMD thread';
export const threads = (count: number): string => `${count} SIMD threads`;
export const plainJavaScript = 'plain JavaScript';

/** Why a backend was passed over, as a sentence. */
export const passedOver = (backend: string, why: string): string => `${backend}: ${why}.`;
/** Of two that work, why the slower one was. */
export const slower = (backend: string, theirs: string, ours: string): string =>
  `${backend}: ${theirs} ms a network and training step, against ${ours} ms.`;
export const backendNames: Record<BackendName, string> = { webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' };
export const noWay = (why: string): string => `No way to compute works on this device. ${why}`;

/** Why a backend does not work here: parts of sentences. */
export const notHere = {
  file: 'a file of this page did not come',
  wasm: 'there is no WebAssembly here',
  simd: 'WebAssembly has no SIMD here',
  policy: "the site's Content-Security-Policy forbids WebAssembly; its script-src needs 'wasm-unsafe-eval'",
  canvas: 'this browser has no OffscreenCanvas',
  webgl: 'this browser has no WebGL 2',
  gpu: 'there is no GPU for WebGL 2',
  floats: 'this GPU cannot draw to float32 textures',
  software: (device: string): string => `WebGL runs in software here (${device})`,
  inexact: (share: string): string => `its arithmetic is off by ${share} of a training step`,
};

export const gpuLost = 'The browser took the GPU away (WebGL context lost).';
export const workerLost = (how: string): string => `A worker of the pool ${how}.`;
/** How a worker of the pool was lost. */
export const ended = 'was ended';
export const silent = 'did not answer';
export const stopped = (why: string): string => `stopped: ${why}`;
export const notStarted = 'it did not start';

export const notFinite = (network: number, loss: number): string =>
  `The training loss of network ${network} is ${loss}; it must be finite.`;

/** Why a model cannot be trained: sentences. */
export const refusals = {
  network: (n: number, why: string): string => `Network ${n} cannot be trained on this backend. ${why}`,
  noLayers: 'It trains networks with hidden layers; this model has none.',
  hidden: (l: number): string => `hidden layer ${l}`,
  dense: (where: string, kind: string): string => `It trains dense layers; ${where} is "${kind}".`,
  relu: (where: string, activation: string): string => `It trains layers with ReLU; ${where} has "${activation}".`,
  noNoise: (where: string): string =>
    `It trains layers with noise, of rate 0 where there is none; ${where} has no noise.`,
  noise: (where: string, kind: string): string => `It has no "${kind}" noise; ${where} has it.`,
  on: (where: string, on: string): string => `It has noise on units; ${where} has it on "${on}".`,
  per: (where: string, per: string): string => `It draws noise for each example; ${where} has it for each "${per}".`,
  softmax: (head: string): string => `It trains a softmax; this model's head is "${head}".`,
  classes: (known: number, given: number): string => `It tells ${known} classes apart; this model has ${given}.`,
  soft: 'It learns from labels; this model has soft targets.',
  penalty: (kind: string): string => `It trains without penalty; this model has "${kind}".`,
  weights: (kind: string): string => `It trains weights that are points; this model's are "${kind}".`,
  layer: (l: number): string => `layer ${l}`,
  inner: (where: string, l: number): string => `${where}, layer ${l}`,
  sums: (where: string): string => `It does not draw the sums of noise on weights; ${where} has them drawn.`,
  batch: (where: string): string => `Noise on weights it draws once a minibatch; ${where} has it for each example.`,
  precision: 'It trains normals of a fixed precision; this model learns it.',
  prior: 'It trains without priors; this model has one.',
  unknown: (why: string): string => `This build does not know the model: ${why}.`,
  even: (inputs: number): string => `They take images of an even number of values; this model has ${inputs}.`,
};
