import { count, percent, plain, size } from '../charts/numbers.ts';
import type { Told } from './stage.ts';

/** Every word of the opening's figure. */
export const cloudWords = {
  name: 'The cloud of thinned networks',
  star: 'Ten corners, one for each digit, and the answers between them',
  rate: 'Rate of the cloud',
  rateHelp: 'p, the chance of a unit to be out',
  digits: 'Digits to choose from',
  digit: (digit: number, place: number) => `${digit}, test image ${count(place)}`,
  chosen: (digit: number, place: number) => `A ${digit} of MNIST’s test set, image ${count(place)}`,
  drawn: 'Your drawing, and as the networks see it:',
  invite: 'Draw over it, or choose below.',
  pad: 'Pad to draw a digit on',
  wipe: 'Wipe',
  network: 'Units that can be out',
  wide: '300',
  small: '12',
  hold: 'Hold still',
  release: 'Let it move',
  draw: (masks: number) => `Draw ${masks}`,
  drawing: 'A drawing',
  settings: (image: string, at: { rate: number; units: number; seed: number; drawn: number }) =>
    `${image}; a recorded network with ${at.units} units that can be out, dropout rate ${plain(at.rate)}; ` +
    `${count(at.drawn)} masks from seed ${at.seed}.`,
  waiting: 'The recorded network is on its way.',
  scaled: 'Scaled weights',
  sampled: (masks: number) => `Mean of ${count(masks)} mask${masks === 1 ? '' : 's'}`,
  single: (number: number) => `Mask ${count(number)} alone`,
  exact: 'All 4,096 masks',
  kept: (kept: number, of: number) => `${kept} of ${of} units speak`,
} as const;

/** The number of masks of `units` units. */
export const allMasksOf = (units: number): string => count(2 ** units);

const share = (value: number): string => (value > 0.995 && value < 1 ? 'nearly all' : `${Math.round(value * 100)} %`);

/** What the masks say, and how scaling compares: computed from the numbers of the moment. */
export function sentence({ drawn, scaled, mean, exact, shares }: Told): string {
  if (drawn === 0) return cloudWords.waiting;
  const [first, second] = shares
    .map((value, digit) => ({ value, digit }))
    .sort((a, b) => b.value - a.value || a.digit - b.digit);
  const others = second.value >= 0.005 ? `, ${share(second.value)} say ${second.digit}` : '';
  const say = `${share(first.value)} of these thinned networks say ${first.digit}${others}.`;
  const off = scaled.probability - mean.probability;
  const both =
    scaled.digit !== mean.digit
      ? `Their mean says ${mean.digit}, but the scaled network says ${scaled.digit}.`
      : Math.abs(off) < 0.0005
        ? `Their mean and the scaled network agree on ${mean.digit}.`
        : `Scaled is ${size(off)} points ${off > 0 ? 'surer' : 'less sure'} of ${scaled.digit} than their mean.`;
  const near = exact ? ` The mean is ${size(exact.gap)} points from that of every mask there is.` : '';
  return `${say[0].toUpperCase()}${say.slice(1)} ${both}${near}`;
}

/** The whole figure for those who hear it. */
export const summary = (told: Told, rate: number, units: number): string =>
  `At dropout rate ${plain(rate)}, with ${units} units that can be out, ${count(told.drawn)} masks drawn. ${sentence(told)} ` +
  `Scaled: ${told.scaled.digit} with ${percent(told.scaled.probability)}. Mean: ${told.mean.digit} with ${percent(told.mean.probability)}.`;
