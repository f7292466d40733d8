/** What was changed of the page's settings, in words. */
import { marked } from '../charts/format.ts';
import { count, listed, plain } from '../charts/numbers.ts';
import { separator } from '../charts/words.ts';
import { checkpointSteps } from '../contract/checkpoints.ts';
import type { SliceSetting } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import type { Codec } from '../core/codec.ts';
import { addressNames, pageCodecs } from '../state/codecs.ts';
import { specs } from '../state/experiments.ts';
import { changedBetween } from '../state/usual.ts';
import { changesWords as words } from './changes-words.ts';
import { budgetNames, controlWords, noiseNames, optimiserNames, timeWords } from './words.ts';

/** Settings without a control of that name. */
const others: Readonly<Record<string, string>> = {
  checkpoint: timeWords.label,
  ...words.names,
};

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  budget: budgetNames,
  noise: noiseNames,
  optimiser: optimiserNames,
  weightsShown: words.weights,
};

/** Values that are told otherwise than as numbers. */
const told: { readonly [K in keyof PageState]?: (value: PageState[K]) => string } = {
  drawing: (drawing) => (drawing === '' ? words.none : words.yours),
  checkpoint: (checkpoint) => timeWords.short(checkpointSteps(100)[checkpoint]),
  layers: (layers) => (layers.length === 0 ? words.none : listed(layers.map(String))),
  networkShape: (shape) => shape.join('–'),
  rates: (rates) => rates.map(plain).join(separator),
  trainImages: (images) => (images === 0 ? words.ofBudget : count(images)),
  steps: (steps) => (steps === 0 ? words.ofBudget : count(steps)),
  unit: (unit) => (unit === 0 ? words.none : String(unit)),
  pinned: (network) => network || words.noNetwork,
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
  return words.within(label);
}

function valueIn(name: keyof PageState, state: PageState): string {
  const value = state[name];
  const tell = told[name] as ((value: unknown) => string) | undefined;
  if (tell) return tell(value);
  if (typeof value === 'number') return marked(String(value));
  const text = (pageCodecs[name] as Codec<unknown>).serialize(value);
  return names[name]?.[text] ?? sliceOf(name)?.choice?.options[text] ?? text.replaceAll(',', '–');
}

/** "dropout rate 0.5 → 0.9", one for each setting in which two states differ. */
export const changesInWords = (before: PageState, after: PageState): readonly string[] =>
  changedBetween(before, after).map((name) =>
    `${labelOf(name)} ${valueIn(name, before)} → ${valueIn(name, after)}`.replace(/ (?=\S+$)/, '\u00a0'),
  );
