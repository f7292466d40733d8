import { count, fixed, many, percent, plain, significant } from '../../../../charts/numbers.ts';
import { type LawName, type LawSizes, sizesOfLaw } from '../../../../contract/noise-laws.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { farOut, type PriorsParams } from '../spec.ts';
import { hopeless, isHopeless, type Misfit, misfitLimit, misfitNumber, type Told } from '../view/evidence.ts';

/** "Rayleigh noise, scale b 1". */
export const lawInWords = (name: LawName, sizes: LawSizes): string =>
  [
    `${lawWords.name[name]} noise`,
    ...sizesOfLaw[name].map((size) => {
      const label = lawWords.size(name, size);
      return `${label[0].toLowerCase()}${label.slice(1)} = ${plain(sizes[size])}`;
    }),
  ].join(', ');

/** The settings that make a run, in words. */
export const settings = ({ noises, rate, spread, shape, draws, seeds }: PriorsParams): string =>
  [
    many(noises.length, 'kind of noise', 'kinds of noise'),
    `rate ${plain(rate)}, scale ${plain(spread)}, shape ${plain(shape)}`,
    `${count(draws)} draws of each`,
    seedsInWords(seeds),
  ].join(', ');

/** "1.02 [0.93, 1.11]". */
export const misfitText = (misfit: Misfit): string =>
  isHopeless(misfit)
    ? `over ${count(hopeless)}`
    : `${misfitNumber(misfit.estimate)} [${misfitNumber(misfit.low)}, ${misfitNumber(misfit.high)}]`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'The prior that noise is',
  lookFor: 'Change the noise; watch the peak at 0 and the tails against the normal.',
  brief: lawWords.brief,
  noise: lawWords.noise,
  prior: {
    classic: 'spike and slab',
    inverted: 'spike and wider slab',
    normal: 'K₀(|w|/s)/(πs)',
    gaussian: 'mixture of variance-gammas',
    rayleigh: 'Laplace',
    'inverse-nakagami': 'Student-t',
    'half-cauchy': 'horseshoe',
    beta: 'no common name',
    uniform: 'no common name',
  } satisfies Record<LawName, string>,
  exact: {
    classic: 'Exact: a share p of the weights is 0, the others are as they were. λ² is λ.',
    inverted: 'Not in the table. What is kept is divided by 1 − p, which makes the slab wider.',
    normal: 'Right for noise with mean 0: λ² is s² times a χ² with one degree of freedom.',
    gaussian:
      'Dropout’s Gaussian noise has mean 1. Then λ² is a noncentral χ², and the prior a Poisson mixture of variance-gamma densities, not one of them.',
    rayleigh: 'Exact: λ² is exponential with mean 2b², and the weight is Laplace with scale b.',
    'inverse-nakagami': 'Exact: λ² is inverse gamma, and the weight Student-t with 2m degrees of freedom.',
    'half-cauchy': 'Exact; and λ² has a name: it is η² times a number with the BetaPrime(½, ½) distribution.',
    beta: 'Not in the table. The density is computed by a sum over λ.',
    uniform: 'Not in the table. The density is made of exponential integrals.',
  } satisfies Record<LawName, string>,
  table: {
    caption: 'The paper’s table, and more kinds of noise',
    head: ['Noise λ', 'λ²', 'Weight w'],
    /** `lead`: before the links of kinds that the paper has one name for. */
    rows: {
      classic: { lead: 'Bernoulli:', square: 'Bernoulli', prior: 'spike and slab' },
      normal: { lead: 'Gaussian:', square: 'χ²', prior: 'generalized hyperbolic' },
      rayleigh: { lead: '', square: 'exponential', prior: 'Laplace' },
      'inverse-nakagami': { lead: '', square: 'inverse gamma', prior: 'Student-t' },
      'half-cauchy': { lead: '', square: 'unnamed', prior: 'horseshoe' },
      beta: { lead: '', square: 'not in the table', prior: 'not in the table' },
    },
    link: {
      classic: 'classic',
      inverted: 'inverted',
      normal: 'mean 0',
      gaussian: 'mean 1',
      rayleigh: 'Rayleigh',
      'inverse-nakagami': 'Inverse Nakagami',
      'half-cauchy': 'Half-Cauchy',
      beta: 'beta',
      uniform: 'uniform',
    } satisfies Record<LawName, string>,
    shown: (name: LawName): string => `${lawWords.brief[name]}:`,
    always:
      'All of it is about one weight. The weights of one unit share λ, so they are not independent. And dropout draws λ anew for every example; a prior draws it once.',
  },
  factorAxis: 'noise λ',
  squareAxis: 'λ²',
  weightAxis: 'weight w = λz, z normal',
  pullAxis: '|w|',
  density: 'density',
  probability: 'probability',
  pull: 'pull to 0, −d ln p/dw',
  endless: 'runs to infinity',
  endlessShort: '∞',
  mass: (mass: number): string => plain(Number(mass.toPrecision(3))),
  massOf: (mass: number): string => `${percent(mass)} are exactly 0`,
  legend: { prior: 'prior of w', normal: 'normal as wide', recorded: 'recorded draws', run: 'your draws' },
  cursor: 'Weight',
  pointer: (w: number, prior: number, normal: number, pull: number, normalPull: number): string =>
    `w = ${fixed(w, 1)}: density ${significant(prior)}, normal ${significant(normal)}; pull ${significant(pull)}, normal ${significant(normalPull)}`,
  awaited: 'No draws yet: the curves are exact without them. Press Draw.',
  zeros: (share: number): string => `${percent(share)} exactly 0`,
  sourceDrew: (source: 'recorded' | 'run', drawn: number | undefined): string =>
    `${words.source[source]}: ${drawn === undefined ? 'no draws' : many(drawn, 'draw')}`,
  drawnBy: (who: string, drawn: number, far: string): string =>
    `${who}: ${many(drawn, 'draw')}, of which ${far} are as far out.`,
  summary: (name: LawName, zero: string, far: string): string =>
    `With ${words.noise(name)} the density of a weight at 0 is: ${zero}. Beyond ${farOut} standard deviations of a normal as wide lie ${far}.`,
  source: { recorded: 'Recorded', run: 'Your run' },
  column: {
    zero: 'At 0',
    far: `Beyond ${farOut} sd`,
    kurtosis: 'Excess kurtosis',
    small: 'Pull at 0.1',
    large: 'Pull at 3',
  },
  columnHelp: {
    zero: 'Density at 0, and the probability of exactly 0',
    far: `Probability that |w| is more than ${farOut} standard deviations of the normal`,
    kurtosis: '3 E λ⁴/(E λ²)² − 3: 0 for a normal',
    small: 'How strongly a weight of 0.1 is drawn to 0: −d ln p/dw',
    large: 'How strongly a weight of 3 is drawn to 0: −d ln p/dw',
  },
  row: {
    prior: 'prior',
    normal: (sd: number, infinite: boolean): string =>
      `normal, sd ${significant(sd)}${infinite ? ', same median of |w|' : ''}`,
  },
  infinite: 'infinite',
  zero: (peak: number, infinite: boolean, mass: number): string =>
    [infinite ? 'infinite' : fixed(peak, 2), ...(mass > 0 ? [`mass ${plain(Number(mass.toPrecision(3)))}`] : [])].join(
      ', ',
    ),
  numbers: {
    caption: `What each noise does to a weight${intervalsNamed}`,
    head: [
      'Noise',
      'Evidence',
      'Prior',
      'Exactly 0',
      `Beyond ${farOut} sd`,
      'Excess kurtosis',
      'Draws',
      'Of these beyond',
      'Misfit',
    ],
  },
  densities: {
    caption: 'Density of a weight, apart from the probability of exactly 0',
    head: ['Noise', 'Evidence', 'w', 'Density'],
  },
};

export const captionText = (name: LawName, sizes: LawSizes, infinite: boolean): string =>
  [
    `${lawInWords(name, sizes)}. Left: the density of the noise λ and of its square. Middle: the density of a weight w = λz with z standard normal; dashed, the normal that is as wide${infinite ? ' (this prior’s variance is infinite: the normal has its median of |w|)' : ' (the same variance)'}. Right: how strongly a weight is drawn to 0 when its prior is followed uphill, on logarithmic axes.`,
    'Lines are exact. The histogram is of draws, by |w| on both sides. A stem is a probability; its height is its share of the chart’s. An arrow: the density runs to infinity there.',
  ].join(' ');

/** What one source's draws say of the prior. */
export function evidenceText({ who, name, drawn, fit, normal, named, far }: Told): string {
  const fits =
    fit.high < misfitLimit ? 'lie where the exact density has them' : 'do not lie where the exact density has them';
  const told = [
    `${who}: ${count(drawn)} weights drawn with ${words.noise(name)} ${fits} (misfit ${misfitText(fit)}, where chance makes 1; of a normal as wide ${misfitText(normal)}).`,
    `Beyond ${farOut} standard deviations of that normal are ${percent(far[0])} of the draws, ${percent(far[1])} of the prior and ${percent(far[2])} of the normal.`,
  ];
  if (named)
    told.push(`The prior that the paper names, that of noise with mean 0, has a misfit of ${misfitText(named)}.`);
  return told.join(' ');
}

export const otherText = (who: string, name: LawName): string =>
  `${who}: no draws with ${words.noise(name)} at these settings.`;

export const verdictRule =
  'Draws are counted by |w| in bins of 0.1. The misfit is Pearson’s χ² over its degrees of freedom: about 1 where the draws come from the prior named, and the larger the less they do. A prior fits where the 95 % interval of the misfit over seeds lies below 2, and does not where it lies above; with one seed the interval is that of χ². The paper’s table holds where all its kinds of noise fit the priors that it names. Gaussian noise is tried twice, with mean 0 and with mean 1, each time against the prior of mean 0 with the same variance, which is the one that a χ² gives. The control is a normal of the same variance.';
