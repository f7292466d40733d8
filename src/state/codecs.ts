import { type Codec, type Codecs, choice, list, number } from '../core/codec.ts';
import { backendNames } from '../engine/types.ts';
import { batchSizeSpec } from '../experiments/batch-size/spec.ts';
import { lastCheckpoint } from '../contract/checkpoints.ts';
import { budgets, seedCodec } from '../contract/parameters.ts';
import { samplesRange, samplingSpec } from '../experiments/sampling/spec.ts';
import type { PageState } from './types.ts';

/** The views of the laboratory, side by side. */
export const labIds = ['sampling', 'clusters', 'mstd', 'compression'] as const;
/** Views with a chapter of their own. */
export const chapterIds = ['batch-size', 'variance'] as const;
export const viewIds = [...labIds, ...chapterIds] as const;
/** The opening's figure: a view of recorded networks that trains nothing. */
export const openingId = 'cloud';
/** How many digits the opening offers. */
export const digitCount = 30;
/** What is presented, one a screen, in this order. */
export const sceneIds = ['title', openingId, 'definition', ...viewIds, 'reproduces'] as const;

const flag: Codec<boolean> = (() => {
  const range = '0, 1';
  const read = (value: unknown, on: unknown, off: unknown) =>
    value === on || value === off
      ? { value: value === on }
      : { value: false, problem: `"${String(value).slice(0, 40)}" is unknown; allowed are ${range}; using 0` };
  return {
    default: false,
    range,
    parse: (text) => read(text, '1', '0'),
    check: (value) => read(typeof value === 'boolean' ? value : typeof value, true, false),
    serialize: (value) => (value ? '1' : '0'),
    equals: (a, b) => a === b,
  };
})();

/** Name of a control or a part of the page. */
const word: Codec<string> = (() => {
  const range = 'a name of letters, digits and hyphens';
  const check = (value: unknown) =>
    typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/i.test(value)
      ? { value }
      : {
          value: 'nothing',
          problem: `"${String(value).slice(0, 40)}" is no name; allowed is ${range}; using "nothing"`,
        };
  return {
    default: 'nothing',
    range,
    parse: check,
    check,
    serialize: (value) => value,
    equals: (a, b) => a === b,
  };
})();
const words = list(word, { default: [], minLength: 0, maxLength: 20, unique: true });

const { codecs } = samplingSpec;

/** Every parameter of the address, in the order in which it is written. */
export const pageCodecs: Codecs<PageState> = {
  view: choice([...viewIds, openingId], samplingSpec.id),
  embed: flag,
  mode: choice(['page', 'present'], 'page'),
  scene: number({ default: 1, min: 1, max: sceneIds.length, integer: true }),
  theme: choice(['auto', 'light', 'dark', 'projector'], 'auto'),
  hide: words,
  lock: words,
  autoplay: flag,
  run: choice(['live', 'recorded'], 'live'),
  dropout: number({ default: 0.5, min: 0, max: 0.9 }),
  samples: number({ default: 50, ...samplesRange }),
  measure: choice(['accuracy', 'cross-entropy'], 'accuracy'),
  images: choice(['test', 'train'], 'test'),
  mean: choice(['geometric', 'arithmetic'], 'geometric'),
  units: number({ default: 400, min: 10, max: 1000, integer: true }),
  clusters: number({ default: 20, min: 1, max: 400, integer: true }),
  layer: number({ default: 2, min: 1, max: 5, integer: true }),
  unit: number({ default: 0, min: 0, max: 1000, integer: true }),
  // First the hard 4, which stands across from the 9 it could be.
  digit: number({ default: 14, min: 1, max: digitCount, integer: true }),
  checkpoint: number({ default: lastCheckpoint, min: 0, max: lastCheckpoint, integer: true }),
  network: choice(['lab', 'wide', 'compressed'], 'lab'),
  order: choice(['incoming', 'outgoing'], 'incoming'),
  outputs: choice(['logits', 'probabilities'], 'logits'),
  axes: choice(['log', 'linear'], 'log'),
  where: choice(['3', '2,3'], '2,3'),
  scale: choice(['absolute', 'relative'], 'absolute'),
  fit: list(number({ default: 25, min: 1, max: 2000, integer: true }), {
    default: [1, 2000],
    minLength: 2,
    maxLength: 2,
  }),
  full: flag,
  rates: codecs.rates,
  networkShape: codecs.networkShape,
  layers: codecs.layers,
  noise: codecs.noise,
  seed: seedCodec,
  budget: choice(budgets, 'quick'),
  steps: codecs.steps,
  batchSize: codecs.batchSize,
  learningRate: codecs.learningRate,
  optimiser: codecs.optimiser,
  scaleRate: batchSizeSpec.codecs.scaleRate,
  trainImages: codecs.trainImages,
  backend: choice(['auto', ...backendNames], 'auto'),
};

/** Other names under which a parameter is read; it is written under its own. */
export const aliases: Readonly<Record<string, keyof PageState>> = {
  p: 'dropout',
  rate: 'dropout',
  batch: 'batchSize',
  shape: 'networkShape',
  width: 'units',
  k: 'clusters',
  C: 'clusters',
  lr: 'learningRate',
  optimizer: 'optimiser',
};
