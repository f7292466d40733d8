/** Words of the controls and of the figure's frame. */
import { listed, many } from '../charts/numbers.ts';
import type { ExperimentSpec } from '../contract/experiment.ts';
import type { Verdict } from '../contract/verdict.ts';
import type { NoiseKind } from '../core/network.ts';
import { close } from '../view-kit/words.ts';
import { figuresOf } from './followers.ts';

export { tryAgain } from '../view-kit/words.ts';

export const controlWords = {
  dropout: { label: 'Dropout rate', help: 'Probability of dropping a hidden unit.' },
  samples: { label: 'Samples', help: 'Masks averaged per image.', unit: 'masks' },
  units: {
    label: 'Hidden units',
    help: `Width of the first layer in ${listed(figuresOf('firstWidth'))}.`,
    unit: 'units',
  },
  clusters: {
    label: 'Clusters',
    help: `Clusters of units in ${listed(figuresOf('clusters'))}. The slider stops at measured numbers; at others a view names the nearest.`,
  },
  layer: { label: 'Layer', help: 'Hidden layer shown.' },
  learningRate: { label: 'Learning rate', help: 'Step size; takes effect with Train.' },
  budget: { label: 'Budget' },
  noise: {
    label: 'Noise',
    help: 'What hidden outputs are multiplied by in training. All but classic have mean 1 and variance p/(1 − p).',
  },
  backend: { label: 'Backend', help: 'What does the arithmetic. Auto takes the fastest.' },
  layers: { label: 'Where dropout acts', help: 'Layers whose units are dropped.' },
  networkShape: { label: 'Network shape', help: 'Units of each hidden layer.', unit: 'units' },
  batchSize: { label: 'Batch size', help: 'Images in a training step.' },
  optimiser: { label: 'Optimiser', help: 'How gradients become steps.' },
  seed: { label: 'Seed', help: 'Everything random follows from it.' },
  trainImages: { label: 'Images to learn from', help: 'Fewer make over-confident networks.', byBudget: 'By budget' },
} as const;

/** Of a typed number that cannot be taken as it is. */
export const notUsed = (text: string, min: number, max: number, used: number): string =>
  `“${text.slice(0, 40)}” is no number from ${min} to ${max}: ${used} is used.`;

/** By this, a sentence with a verdict is known. */
export const claim = 'claim';
/** What is told of where it did not come. */
export const moreSettings = 'More settings';

/** The field beside a slider. */
export const typed = (label: string): string => `${label}, typed`;

export const budgetNames = { quick: 'Quick', lecture: 'Lecture', paper: 'Paper' } as const;
export const noiseNames: Readonly<Record<NoiseKind, string>> = {
  classic: 'Classic',
  inverted: 'Inverted',
  gaussian: 'Gaussian',
  'uniform-dropout': 'Uniform',
  'beta-dropout': 'Beta',
  'rayleigh-dropout': 'Rayleigh',
};
export const optimiserNames = { sgd: 'SGD', momentum: 'Momentum', adam: 'Adam' } as const;
export const backendLabels = { auto: 'Auto', webgl: 'WebGL', wasm: 'WASM', cpu: 'CPU' } as const;

export const buttonWords = {
  train: 'Train',
  pause: 'Pause',
  resume: 'Resume',
  step: 'Step',
  reset: 'Reset',
  cancel: 'Cancel',
  more: 'More',
  settings: 'Settings',
  close,
  ofSettings: ' settings',
};

/** What each button does, where that depends on what goes on. */
export const buttonHelp = {
  train: 'Trains the networks of these views with these settings, in your browser.',
  draw: 'Draws random numbers with these settings, in your browser.',
  trainPaused: 'Goes on with the paused run. If the settings changed since, you are asked first.',
  trainBusy: 'Goes on. If the settings changed, the run starts again with them.',
  pause: 'Holds the run. Nothing is lost; Resume goes on.',
  resume: 'Goes on where the run was paused.',
  step: 'Trains a little, shows it, and waits.',
  reset: 'Stops, deletes your runs, and shows the recorded ones again.',
  cancel: 'Ends the current run. Your last finished runs stay.',
} as const;

/** What is asked before a paused run is given up for another. */
export const askAnew = (percent: number): string =>
  `A run of yours is paused at ${percent}\u00a0%. Training with the new settings ends it.`;
export const startAnew = 'Start anew';

export const stageWords = {
  data: 'Loading images',
  training: 'Training',
  predicting: 'Measuring',
  drawing: 'Drawing',
} as const;

/** What is said of training, of a view whose runs draw numbers instead (`ExperimentSpec.action`). */
export const ofAction = (words: string, action: ExperimentSpec['action']): string =>
  action === 'draw' ? words.replace(/\b(T|t)rain(?!ed)/g, (_, first) => (first === 'T' ? 'Draw' : 'draw')) : words;

export const statusWords = {
  recorded: 'The recorded run is shown. Train draws yours over it.',
  training: 'Starting…',
  paused: 'Paused',
  pausedAt: 'Paused: ',
  done: 'Done: your run is drawn bold.',
  cancelled: 'Cancelled. The last complete result is shown.',
  failed: 'Training stopped. The last finished run is shown.',
  unavailable: 'Networks cannot be trained here; the recorded run is shown.',
  nearly: 'nearly done',
  left: (time: string): string => `about ${time} left`,
  progress: 'Progress of the run',
  changedSince: ' Settings changed since.',
  noRun: 'No run yet',
  aRun: (time: string): string => ` · ${time} a run`,
} as const;

export const changed = {
  run: 'Settings changed: press Train.',
  recorded: 'Recorded with other settings: press Train for these.',
} as const;

/** Said before the reasons. */
export const slower = 'Plain JavaScript trains here, which is slower.';

/** Less than a second. */
export const underSecond = 'under 1 s';

export const timeWords = {
  label: 'Checkpoint',
  play: 'Play the run',
  pause: 'Stop the replay',
  speed: 'Speed of the replay',
  speeds: { slow: 'slow', normal: 'normal', fast: 'fast' },
  at: (percent: number): string =>
    percent === 0
      ? 'before training'
      : percent === 100
        ? 'end of training'
        : `after ${percent} percent of the training steps`,
  short: (percent: number): string =>
    percent === 0 ? 'untrained' : percent === 100 ? 'end of training' : `${percent}\u00a0% of training`,
} as const;

export const figureWords = {
  figure: (mark: string): string => `Figure ${mark}.`,
  enlarge: 'Enlarge',
  back: 'Back to the page',
  more: 'Caption, numbers, downloads',
  caption: 'Caption',
  table: 'The numbers as a table',
  howJudged: 'How the verdict is made',
  yourRunAwaits: 'Your run: press Train, and it is drawn bold over the recorded one.',
  clustering: 'Looking for clusters of units.',
  clustered: 'The clusters are found.',
  madeOf: { recorded: 'Recorded:', run: 'Your run:' },
  unfinished: 'not finished',
  recordedOn: (backend: string, device: string, date: string, commit: string): string =>
    `${backend} on ${device}, ${date}, commit ${commit}.`,
  verdict: 'Verdict,',
  next: 'next in line',
  /** Beside a view's title, where it shows something else than was asked for. */
  other: 'other settings',
  otherLong: 'Made with other settings than those chosen. Train uses those.',
  training: (percent: number): string => `training, ${percent}\u00a0%`,
  paused: 'paused',
} as const;

/** What is said where a verdict would stand, and of what it is. */
export const tellingWords = {
  ofTheEnd: 'At the end of training: ',
  soFar: 'Your run so far: it is judged once it is finished.',
  short: 'Your run: fewer than 100 steps are too few to judge.',
  not: { unfinished: 'so far: not judged', short: 'fewer than 100 steps: not judged' },
  replayed: (percent: number): string => (percent === 0 ? 'untrained: not judged' : 'so far: not judged'),
  /** Behind a claim's name. */
  verdict: {
    holds: 'holds here',
    partly: 'in part',
    'does not hold': 'not here',
    undecided: 'undecided',
  } satisfies Record<Verdict, string>,
  before: (claim: string): string => `${claim}: `,
  of: { recorded: 'recorded', run: 'your run' },
  /** Whose verdict it is, and from how many seeds. */
  from: (source: 'recorded' | 'run', seeds: number): string =>
    `${source === 'run' ? 'Your run' : 'Recorded'}, ${many(seeds, 'seed')}: `,
} as const;
