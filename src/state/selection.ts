/** The codecs of the shared selection, which belongs to no experiment alone. */
import { lastCheckpoint } from '../contract/checkpoints.ts';
import type { PageState } from '../contract/page.ts';
import { budgets, seedCodec, shared } from '../contract/parameters.ts';
import { type Codec, type Codecs, choice, list, number } from '../core/codec.ts';
import { readDrawing } from '../core/drawing.ts';
import { words } from '../core/words.ts';
import { backendNames } from '../engine/types.ts';
import { addressWords } from './words.ts';

/** How many digits the opening offers, and how many masks it draws at most. */
export const digitCount = 30;
const mostMasks = 10_000;

const quoted = (value: unknown): string => `"${String(value).slice(0, 40)}"`;

const flag: Codec<boolean> = (() => {
  const range = '0, 1';
  const read = (value: unknown, on: unknown, off: unknown) =>
    value === on || value === off
      ? { value: value === on }
      : { value: false, problem: words.unknown(quoted(value), range, '0') };
  return {
    default: false,
    range,
    // "?embed" says it too.
    parse: (text) => read(text || '1', '1', '0'),
    check: (value) => read(typeof value === 'boolean' ? value : typeof value, true, false),
    serialize: (value) => (value ? '1' : '0'),
    equals: (a, b) => a === b,
  };
})();

/** Name of a control or a part of the page. */
const word: Codec<string> = (() => {
  const range = addressWords.name;
  const check = (value: unknown) =>
    typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/i.test(value)
      ? { value }
      : {
          value: 'nothing',
          problem: addressWords.noName(quoted(value), range, 'nothing'),
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
/** An image of the visitor's, in the text form of core/drawing.ts. */
const drawing: Codec<string> = (() => {
  const range = addressWords.drawing;
  const check = (value: unknown) =>
    value === '' || (typeof value === 'string' && readDrawing(value))
      ? { value: String(value) }
      : { value: '', problem: addressWords.noDrawing(quoted(value), range) };
  return { default: '', range, parse: check, check, serialize: (value) => value, equals: (a, b) => a === b };
})();

/** Name of the network that a unit is pinned in; empty for none. */
const network: Codec<string> = (() => {
  const range = addressWords.network;
  const check = (value: unknown) =>
    typeof value === 'string' && /^[a-z0-9-]{0,80}$/.test(value)
      ? { value }
      : { value: '', problem: addressWords.noNetwork(quoted(value), range) };
  return {
    default: '',
    range,
    parse: check,
    check,
    serialize: (value) => value,
    equals: (a, b) => a === b,
  };
})();
const names = list(word, { default: [], minLength: 0, maxLength: 20, unique: true });

type Selection = Pick<
  Codecs<PageState>,
  | ('view' | 'embed' | 'mode' | 'scene' | 'predict' | 'theme' | 'hide' | 'lock' | 'autoplay' | 'run')
  | ('dropout' | 'samples' | 'firstWidth' | 'clusters' | 'layer' | 'unit' | 'pinned' | 'checkpoint' | 'weightsShown')
  | ('digit' | 'drawing' | 'cloudNetwork' | 'masks')
>;

/** What is shown. @param scenes how many there are to present */
export const selectionCodecs = (viewIds: readonly string[], openingId: string, scenes: number): Selection => ({
  view: choice([...viewIds, openingId], viewIds[0]),
  embed: flag,
  mode: choice(['page', 'present'], 'page'),
  scene: number({ default: 1, min: 1, max: scenes, integer: true }),
  predict: number({ default: 0, min: 0, max: 9, integer: true }),
  theme: choice(['auto', 'light', 'dark', 'projector'], 'auto'),
  hide: names,
  lock: names,
  autoplay: flag,
  run: choice(['live', 'recorded'], 'live'),
  dropout: number({ default: 0.5, min: 0, max: 0.9 }),
  samples: number({ default: 50, min: 1, max: 200, integer: true }),
  firstWidth: number({ default: 400, min: 10, max: 1000, integer: true }),
  clusters: number({ default: 20, min: 1, max: 400, integer: true }),
  layer: number({ default: 2, min: 1, max: 5, integer: true }),
  unit: number({ default: 0, min: 0, max: 1000, integer: true }),
  pinned: network,
  // First the hard 4, which stands across from the 9 it could be.
  digit: number({ default: 14, min: 1, max: digitCount, integer: true }),
  drawing,
  cloudNetwork: choice(['wide', 'small'], 'wide'),
  masks: number({ default: 0, min: 0, max: mostMasks, integer: true }),
  checkpoint: number({ default: lastCheckpoint, min: 0, max: lastCheckpoint, integer: true }),
  weightsShown: choice(['lab', 'wide', 'compressed'], 'lab'),
});

/** What the next run is asked for, and the last of the shell. */
export const trainingCodecs: Omit<Codecs<PageState>, keyof Selection> = {
  full: flag,
  rates: shared.rates.codec,
  networkShape: shared.networkShape.codec,
  layers: shared.layers.codec,
  noise: shared.noise.codec,
  seed: seedCodec,
  budget: choice(budgets, 'quick'),
  steps: shared.steps.codec,
  batchSize: shared.batchSize.codec,
  learningRate: shared.learningRate.codec,
  optimiser: shared.optimiser.codec,
  trainImages: shared.trainImages.codec,
  backend: choice(['auto', ...backendNames], 'auto'),
};
