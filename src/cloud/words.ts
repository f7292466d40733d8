import { count, percent, plain, size } from '../charts/numbers.ts';
import { ranked } from './lead.ts';
import { picked, smallMasks } from './networks.ts';
import type { Told } from './stage.ts';
import { shownPoints } from './swarm.ts';

const allMasks = count(smallMasks);

/** Every word of the opening's figure. */
export const cloudWords = {
  name: 'The cloud of thinned networks',
  star: 'Ten corners, one for each digit, and the answers between them',
  rate: 'Dropout rate of the cloud',
  rateHelp: 'p, the probability that a unit is dropped',
  digits: 'Digits to choose from',
  digit: (digit: number, place: number) => `${digit}, test image ${count(place)}`,
  chosen: (digit: number, place: number) => `A ${digit} of MNIST’s test set, image ${count(place)}`,
  /** Why a digit is offered: the first, second or third of its class. */
  why: (index: number): string => {
    const { rate, probabilities } = picked;
    const given = probabilities[index % probabilities.length];
    const kind = ['it is clear', 'it is on the edge', 'it is misread'][index % probabilities.length];
    return `Chosen because ${kind}: with scaled weights, p\u00a0=\u00a0${plain(rate)} gives the right digit about ${share(given)}.`;
  },
  drawn: 'Your drawing, and as the networks see it:',
  invite: 'Draw over it, or choose below.',
  pad: 'Pad to draw a digit on',
  padLost: 'The drawing cannot be read: a file of this page did not come. Draw on to try again, or reload the page.',
  wipe: 'Wipe',
  network: 'Hidden units',
  hold: 'Hold still',
  release: 'Let it move',
  draw: (masks: number) => `Draw ${masks} masks`,
  drawing: 'A drawing',
  settings: (image: string, at: { rate: number; units: number; seed: number; drawn: number }) =>
    `${image}; a recorded network with ${at.units} hidden units that dropout acts on, dropout rate ${plain(at.rate)}; ` +
    `${count(at.drawn)} masks from seed ${at.seed}.`,
  waiting: 'The recorded network is on its way.',
  scaled: 'Scaled weights',
  mean: 'arithmetic mean',
  sampled: (masks: number) => `Mean of ${count(masks)} mask${masks === 1 ? '' : 's'}`,
  single: (number: number) => `Mask ${count(number)} alone: `,
  exact: `Mean of all ${allMasks} masks`,
  kept: (kept: number, of: number) => `${kept} of ${of} units are on`,
} as const;

/** Around the mean's explanation. */
export const caption = [
  'Each small point is the answer of one random mask of one recorded network to this image: the surer the answer, the nearer the point is to that digit’s corner. The circle is the ',
  ` of the answers of all masks so far; the square is the answer of the same network with scaled weights. The newest ${count(shownPoints)} points are shown, moved apart by a few pixels where they would lie on each other.`,
] as const;

/** Where something cannot be had. */
export const networks = 'The recorded networks';
export const images = 'The recorded digits';
export const accuracy = 'How good the networks are';
export const lost = (what: string, why: string) => `${what} could not be loaded: ${why}. It is tried again.`;

/** How good the network is that answers. */
export const tested = ({ share, images }: { readonly share: number; readonly images: number }): string =>
  `This network with scaled weights is right on ${percent(share)} of the ${count(images)} test images.`;

const share = (value: number): string =>
  value > 0.995 && value < 1 ? 'nearly all' : `${Math.round(value * 100)}\u00a0%`;

/** What the masks say, and how scaling compares: computed from the numbers of the moment. */
export function sentence({ drawn, scaled, mean, exact, shares }: Told): string {
  if (drawn === 0) return cloudWords.waiting;
  const [first, second] = ranked(shares);
  const others = second.value >= 0.005 ? `, ${share(second.value)} say ${second.digit}` : '';
  const say = `${share(first.value)} of these thinned networks say ${first.digit}${others}.`;
  const off = scaled.probability - mean.probability;
  const both = !mean.clear
    ? `Whether the arithmetic mean of their answers says ${mean.digit} or ${mean.rival} is too close to say so far; the network with scaled weights says ${scaled.digit}.`
    : scaled.digit !== mean.digit
      ? `The arithmetic mean of their answers says ${mean.digit}, but the network with scaled weights says ${scaled.digit}.`
      : Math.abs(off) < 0.0005
        ? `The arithmetic mean of their answers and the network with scaled weights agree on ${mean.digit}.`
        : `The network with scaled weights is ${size(off)} percentage points ${off > 0 ? 'more' : 'less'} certain of ${scaled.digit} than the arithmetic mean of their answers.`;
  const near = exact ? ` This mean is ${size(exact.gap)} points away from the mean of all ${allMasks} masks.` : '';
  return `${say[0].toUpperCase()}${say.slice(1)} ${both}${near}`;
}

/** The whole figure for those who hear it. */
export const summary = (told: Told, rate: number, units: number): string =>
  `At dropout rate ${plain(rate)}, with ${units} hidden units that dropout acts on, ${count(told.drawn)} masks drawn. ${sentence(told)} ` +
  `Scaled: ${told.scaled.digit} with ${percent(told.scaled.probability)}. Arithmetic mean${told.mean.clear ? '' : ' so far'}: ${told.mean.digit} with ${percent(told.mean.probability)}.`;
