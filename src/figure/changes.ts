/** What was changed of the page's settings, in words. */
import { listed, plain } from '../charts/numbers.ts';
import { checkpointSteps } from '../contract/checkpoints.ts';
import type { SliceSetting } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import type { Codec } from '../core/codec.ts';
import { addressNames, pageCodecs } from '../state/codecs.ts';
import { specs } from '../state/experiments.ts';
import { changedBetween } from '../state/usual.ts';
import { budgetNames, controlWords, noiseNames, optimiserNames, timeWords } from './words.ts';

/** Settings without a control of that name. */
const others: Readonly<Record<string, string>> = {
  checkpoint: timeWords.label,
  rates: 'Rates to train',
  steps: 'Training steps',
  unit: 'Unit pinned',
  pinned: 'Pinned in',
  network: 'Network shown',
};

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  budget: budgetNames,
  noise: noiseNames,
  optimiser: optimiserNames,
  weightsShown: { lab: 'the laboratory’s', wide: 'wide', compressed: 'compressed' },
};

/** Values that are told otherwise than as numbers. */
const told: { readonly [K in keyof PageState]?: (value: PageState[K]) => string } = {
  drawing: (drawing) => (drawing === '' ? 'none' : 'yours'),
  checkpoint: (checkpoint) => timeWords.short(checkpointSteps(100)[checkpoint]),
  layers: (layers) => (layers.length === 0 ? 'none' : listed(layers.map(String))),
  networkShape: (shape) => shape.join('–'),
  rates: (rates) => rates.map(plain).join(', '),
  trainImages: (images) => (images === 0 ? 'the budget’s' : images.toLocaleString('en')),
  steps: (steps) => (steps === 0 ? 'the budget’s' : steps.toLocaleString('en')),
  unit: (unit) => (unit === 0 ? 'none' : String(unit)),
  pinned: (network) => network || 'no network',
};

const sliceOf = (name: string): SliceSetting<unknown> | undefined =>
  specs.map(({ slice }) => (slice as Readonly<Record<string, SliceSetting<unknown>>>)[name]).find(Boolean);

/** A setting's name as a visitor knows it. */
function labelOf(name: keyof PageState): string {
  const called = addressNames[name] ?? name;
  const shared = (controlWords as Readonly<Record<string, { readonly label: string } | undefined>>)[called]?.label;
  const own = specs.map(({ controls }) => controls[called]).find(Boolean);
  const { label: named, choice } = sliceOf(name) ?? {};
  const label = others[called] ?? shared ?? own ?? choice?.label ?? named ?? called;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function valueIn(name: keyof PageState, state: PageState): string {
  const value = state[name];
  const tell = told[name] as ((value: unknown) => string) | undefined;
  if (tell) return tell(value);
  const text = (pageCodecs[name] as Codec<unknown>).serialize(value);
  return names[name]?.[text] ?? sliceOf(name)?.choice?.options[text] ?? text.replaceAll(',', '–');
}

/** "dropout rate 0.5 → 0.9", one for each setting in which two states differ. */
export const changesInWords = (before: PageState, after: PageState): readonly string[] =>
  changedBetween(before, after).map((name) =>
    `${labelOf(name)} ${valueIn(name, before)} → ${valueIn(name, after)}`.replace(/ (?=\S+$)/, '\u00a0'),
  );
