import { count, listed, many, percent, plain, signedTwo } from '../../../charts/numbers.ts';
import { sizesOf } from '../../../contract/parameters.ts';
import { effect } from '../../../core/statistics.ts';
import {
  dropoutName,
  layersInWords,
  networkInWords,
  optimiserInWords,
  seedsInWords,
} from '../../../view-kit/settings.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { type BatchSizeParams, budgets, examplesOf } from '../spec.ts';
import { paperTable, type Rule, type Sources } from '../view/curves.ts';
import type { Ends, Trend, Trends, Verdicts } from '../view/evidence.ts';
import { inPoints, restless, withInterval } from '../view/numbers.ts';

type Made = Pick<BatchSizeParams, 'optimiser' | 'learningRate' | 'scaleRate'>;
const scaled = { no: '', linear: ' × lot/64', sqrt: ' × √(lot/64)' } as const;
/** "Adam" with its learning rate, and how it follows the batch. */
export const rateInWords = ({ optimiser, learningRate, scaleRate }: Made): string =>
  `${optimiserInWords(optimiser, learningRate)}${scaled[scaleRate]}`;

const stepsSaid = (n: number): string => many(n, 'étape', 'étapes');
const examplesSaid = (n: number): string => many(n, 'exemple', 'exemples');
const seedsSaid = (n: number): string => many(n, 'graine', 'graines');
const imagesSaid = (n: number): string => many(n, 'image de test', 'images de test');

/** The settings that make a run, in words. */
export function settings(params: BatchSizeParams): string {
  const { networkShape, noise, rate, layers, batches, seeds } = params;
  const sizes = [...batches].sort((a, b) => a - b).map(String);
  return [
    networkInWords(networkShape),
    `${dropoutName(noise)} ${plain(rate)} dans ${layersInWords(layers, networkShape.length)}, et sans dropout`,
    rateInWords(params),
    `${examplesSaid(examplesOf(params))} parmi ${many(sizesOf(params, budgets).train, 'image', 'images')} en lots de ${listed(sizes)}`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Taille de lot et taux d’apprentissage',
  lookFor: 'Voyez si l’exactitude monte vers la droite\u00a0; changez ensuite le taux d’apprentissage.',
  xAxis: 'taille de lot',
  yAxis: 'exactitude de test',
  curveX: 'exemples vus',
  curveY: (batch: number, images: number): string => `lot ${batch}\u00a0: sur ${imagesSaid(images)}`,
  rule: { sampled: 'dropout, échant.', scaled: 'dropout, échelle', control: 'sans dropout' },
  paperMark: { dropout: 'article, dropout', noDropout: 'article, sans dropout' },
  source: { recorded: 'Enregistré', run: 'Votre exécution', paper: 'Article' },
  none: '–',
  column: { accuracy: 'curseur', fluctuation: 'é.-t. int.', trend: 'par doublement' },
  columnHelp: {
    accuracy: 'Exactitude à la taille de lot du curseur',
    fluctuation: 'Fluctuation dans une exécution\u00a0: écart-type en points',
    trend: 'Points par doublement du lot, avec intervalle à 95\u00a0%',
  },
  /** How a source was made, in as few words as tell two recordings apart. */
  made: (params: Made, rate: number): string => `${rateInWords(params)}, p\u00a0=\u00a0${plain(rate)}`,
  paperName: 'Tableau 1',
  madeByPaper: `tableau 1, p\u00a0=\u00a0${plain(paperTable.rate)}`,
  /** Where the cursor is: "lot 64 · 1 000 étapes · taux d’apprentissage 0,001". */
  place: (batch: number, at: { readonly steps: number; readonly learningRate: number } | null): string =>
    [
      `lot ${batch}`,
      ...(at ? [stepsSaid(at.steps), `taux d’apprentissage ${plain(Number(at.learningRate.toPrecision(3)))}`] : []),
    ].join(' · '),
  awaited: 'Pas encore de nombres\u00a0: attendez l’exécution enregistrée, ou appuyez sur «\u00a0Entraîner\u00a0».',
  noCurve: (batch: number): string => `Pas encore d’entraînement au lot ${batch}.`,
  cursor: 'Curseur du graphique',
  explanation: 'Pourquoi le taux d’apprentissage décide',
  table: {
    caption: 'Exactitude de test selon la taille de lot',
    head: [
      'Lot',
      'Source',
      'Réseau',
      'Exactitude',
      'é.-t. sur les graines, points',
      'é.-t. dans une exécution, points',
      'Étapes',
      'Taux d’apprentissage',
    ],
  },
};

/** The numbers at the cursor, for someone who cannot see it. */
export function pointerText(batch: number, at: (rule: Rule) => number | null): string {
  const told = (['sampled', 'scaled', 'control'] as const).flatMap((rule) => {
    const value = at(rule);
    return value === null ? [] : [`${words.rule[rule]} ${percent(value)}`];
  });
  return `lot ${batch}\u00a0: ${told.length > 0 ? told.join('\u00a0; ') : 'pas encore entraîné'}`;
}

type Asked = Pick<Made, 'optimiser' | 'learningRate'>;

const shownAs = ({ source, params, result }: Sources[number], asked: Asked): string => {
  const { examples, seeds, images, samples } = result;
  const other = params.optimiser !== asked.optimiser || Math.abs(params.learningRate / asked.learningRate - 1) > 1e-9;
  const nearest =
    source === 'recorded' && other ? ', l’enregistrement le plus proche du taux d’apprentissage choisi' : '';
  return `${words.source[source]}\u00a0: ${words.made(params, result.rate)}${nearest}\u00a0; ${examplesSaid(examples)}, ${seedsSaid(seeds.length)}\u00a0; ${imagesSaid(images)}, ${many(samples, 'masque', 'masques')}.`;
};

/** What the picture shows and how to read it. */
export const captionText = (sources: Sources, asked: Asked): string =>
  [
    'Exactitude de test selon la taille de lot, avec le même nombre d’exemples pour chaque taille\u00a0: un lot deux fois plus grand, moitié moins d’étapes.',
    'Carrés\u00a0: dropout, poids mis à l’échelle. Cercles\u00a0: dropout, moyenne sur des masques tirés. Triangles, tirets\u00a0: sans dropout. Trait fin, avec une bande d’un écart-type sur les graines\u00a0: enregistré. Trait épais\u00a0: votre exécution.',
    `Losanges creux\u00a0: le tableau 1 de l’article, une exécution chacun après ${examplesSaid(paperTable.examples)}.`,
    'À côté\u00a0: exactitude pendant l’entraînement pour le lot au curseur, une ligne par graine\u00a0; en pâle, les autres tailles de lot.',
    ...sources.map((one) => shownAs(one, asked)),
  ].join(' ');

/** Who says it: the source and its settings. */
export const speaker = (source: 'recorded' | 'run', made: Made, rate: number): string =>
  `${words.source[source]} (${words.made(made, rate)})`;

const over = ({ over: what, count: n }: Trend): string =>
  what === 'seeds' ? `sur ${seedsSaid(n)}` : `d’après la dispersion de ${n} tailles de lot`;

/** Both claims of the paper, in the words of one source of evidence. */
export function trendSentences({ dropout, noDropout, difference }: Trends, verdicts: Verdicts, who: string): string {
  if (!dropout || !noDropout || !difference) {
    return `${who}\u00a0: moins de trois tailles de lot sont terminées, ce qui ne fait pas une tendance.`;
  }
  return [
    `${who}\u00a0: un doublement du lot change l’exactitude avec dropout de ${withInterval(dropout)} points (${over(dropout)}).`,
    `L’affirmation selon laquelle de plus grands lots aident avec dropout ${verdictSaid[verdicts.help]} ici.`,
    `Sans dropout, c’est ${withInterval(noDropout)}, soit une différence de ${withInterval(difference)}. L’affirmation selon laquelle ils aident davantage le dropout ${verdictSaid[verdicts.helpMore]} ici.`,
  ].join(' ');
}

/** What the learning rate has to do with it. */
export function rateSentence({ dropout }: Trends, { batches, steps, fluctuation }: Ends, made: Made): string {
  if (!dropout) return '';
  const [least, most] = fluctuation;
  const updates = `${count(steps[1])} au lot ${batches[1]} contre ${count(steps[0])} au lot ${batches[0]}`;
  const known = least !== null && most !== null;
  const unrest = known
    ? ` Dans une exécution, l’exactitude avec dropout fluctue avec un écart-type de ${inPoints(least)} points au lot ${batches[0]} et de ${inPoints(most)} au lot ${batches[1]}.`
    : '';
  const at = rateInWords(made);
  switch (effect(dropout.interval)) {
    case 'above':
      return `${known && least > restless * most ? `Le taux (${at}) est trop élevé pour de petits lots.` : `Avec ${at}, les petits lots réussissent moins bien, malgré leurs étapes plus nombreuses.`}${unrest} Baissez le taux d’apprentissage, et voyez si de plus grands lots aident encore.`;
    case 'below':
      return `Avec ${at}, un plus grand lot perd plus à faire moins d’étapes (${updates}) qu’il ne gagne à les faire plus régulières.${unrest} Augmentez le taux d’apprentissage, et voyez si la tendance s’inverse.`;
    default:
      return `Avec ${at}, des étapes moins nombreuses (${updates}) et plus régulières ne font pas de différence qui se distingue de 0.${unrest} Faites varier le taux d’apprentissage.`;
  }
}

interface Turned {
  readonly trend: Trend;
  readonly made: Made;
}
const turned = ({ trend, made }: Turned, unit = ''): string =>
  `${signedTwo(trend.interval.estimate)}${unit} avec ${rateInWords(made)}`;

/** Two sources whose trends lie on different sides of 0. */
export const turnSentence = (recorded: Turned, run: Turned): string =>
  `Le taux d’apprentissage inverse la tendance avec dropout\u00a0: ${turned(recorded, ' points par doublement')}, ${turned(run)}.`;

/** What the paper's own table says, by the same rule. */
export const paperSentence = ({ dropout, noDropout, difference }: Trends): string =>
  dropout && noDropout && difference
    ? `Le tableau 1 de l’article a une exécution pour chaque taille\u00a0: ${withInterval(dropout)} points par doublement avec dropout, ${withInterval(noDropout)} sans, une différence de ${withInterval(difference)}, ${over(dropout)}.`
    : '';

/** What the chart shows, for someone who cannot see it. */
export const summaryText = (
  who: string,
  rule: Rule,
  ends: readonly { readonly batch: number; readonly mean: number }[],
): string =>
  `${who}, ${words.rule[rule]}\u00a0: exactitude ${ends.map(({ batch, mean }) => `${percent(mean)} au lot ${batch}`).join('\u00a0; ')}.`;

export const verdictRule =
  'La tendance est la pente d’une droite des moindres carrés de l’exactitude de test en fonction du logarithme de la taille de lot, en points par doublement. L’exactitude avec dropout est celle de la moyenne sur des masques tirés, comme dans l’article. L’intervalle à 95\u00a0% de la tendance est celui de Student sur les pentes de chaque graine\u00a0; avec une seule graine, il vient de la dispersion des tailles de lot autour de la droite. L’affirmation selon laquelle de plus grands lots aident avec dropout est vérifiée quand l’intervalle est au-dessus de zéro, et n’est pas vérifiée quand il est au-dessous\u00a0; sinon, elle est indécise. L’affirmation selon laquelle ils aident un réseau avec dropout plus qu’un réseau sans est vérifiée quand ils aident et que l’intervalle de la différence des deux tendances est au-dessus de zéro. Elle n’est pas vérifiée quand ils n’aident pas, ou quand cet intervalle est au-dessous de zéro\u00a0; sinon, elle est indécise. La différence apparie des réseaux de même taille de lot et de même graine. La fluctuation dans une exécution est l’écart-type des exactitudes de la seconde moitié de l’entraînement autour d’une droite qui les traverse.';
