import { count, percent, plain } from '../../../../charts/numbers.ts';
import { clippedEnd, halfCauchyEnd, type NoiseName, noiseNames } from '../../../../contract/compared-noises.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type NoisesParams, sizesOf } from '../spec.ts';
import { inPoints, margin, type Sources, type Told, varianceText } from '../view/numbers.ts';

export function settings(params: NoisesParams): string {
  const { networkShape, noises, learningRate, batchSize, seeds } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    noises.length === noiseNames.length
      ? 'tous les bruits'
      : noises.map((noise) => words.noise[noise]).join('\u00a0; '),
    `${optimiserInWords('adam', learningRate)}, ${count(steps)} étapes de ${batchSize} sur ${count(train)} images`,
    seedsInWords(seeds),
  ].join(', ');
}

export const words = {
  title: 'Quel bruit fonctionne',
  lookFor: 'Comparez entre eux les bruits d’une même variance, puis les petites variances avec les grandes.',
  noise: {
    none: 'sans bruit',
    'bernoulli-quarter': 'Bernoulli, p = 0,2',
    'normal-quarter': 'normal, variance ¼',
    'uniform-quarter': 'uniforme, variance ¼',
    'beta-quarter': 'bêta, a = 1,5',
    rayleigh: 'Rayleigh',
    'uniform-clipped': 'uniforme, coupé à 0',
    beta: 'bêta, a = 0,05',
    'half-cauchy-clipped': `demi-Cauchy, coupé à ${clippedEnd}`,
    bernoulli: 'Bernoulli, p = 0,5',
    normal: 'normal, variance 1',
    uniform: 'uniforme, variance 1',
    'half-cauchy': 'demi-Cauchy',
    dropconnect: 'DropConnect, p = 0,5',
    residual: 'résiduel, sans bruit',
    'depth-fifth': 'prof. stoch., p = 0,2',
    'depth-half': 'prof. stoch., p = 0,5',
  } satisfies Record<NoiseName, string>,
  front: 'Bruit mis en avant',
  accuracyAxis: 'exactitude de test',
  varianceAxis: 'variance du bruit',
  varianceHead: 'Variance',
  noNoise: 'sans bruit',
  read: (noise: NoiseName): string =>
    `${words.noise[noise]}\u00a0: exactitude en moyenne ± écart-type sur les graines, différences en points avec intervalles à 95\u00a0%`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  column: {
    accuracy: 'Exactitude',
    crossEntropy: 'Entropie croisée',
    control: 'Écart / sans bruit',
    dropout: 'Écart / Bernoulli',
  },
  columnHelp: {
    accuracy: 'Part des images de test que le réseau à poids mis à l’échelle classe bien, moyenne sur les graines',
    crossEntropy: 'Entropie croisée du réseau à poids mis à l’échelle, nats, moyenne sur les graines',
    control: 'Exactitude moins celle du même réseau sans bruit, avec son intervalle à 95\u00a0% sur les graines',
    dropout:
      'Exactitude moins celle du bruit de Bernoulli d’environ la même variance, avec son intervalle à 95\u00a0% sur les graines',
  },
  awaited: 'Pas encore de nombres\u00a0: attendez l’exécution enregistrée, ou appuyez sur «\u00a0Entraîner\u00a0».',
  none: '–',
  fails: (who: string, noise: NoiseName, accuracy: number, variance: number): string =>
    `${who}\u00a0: avec le bruit «\u00a0${words.noise[noise]}\u00a0», un réseau n’apprend pas. Son exactitude est de ${percent(accuracy)}\u00a0; deviner donne environ 10\u00a0%. La variance est de ${varianceText(variance)}.`,
  offAxis: (noise: NoiseName, variance: number, accuracy: number): string =>
    `${words.noise[noise]}\u00a0: variance ${varianceText(variance)}, ${percent(accuracy)} →`,
  table: {
    caption: `Exactitude de test avec les poids mis à l’échelle, moyenne ± écart-type sur les graines${intervalsNamed}`,
    head: [
      ...['Bruit', 'Source', 'Variance', 'Exactitude', 'Entropie croisée, nats'],
      ...['Écart / sans bruit', 'Écart / Bernoulli de cette variance'],
    ],
  },
} as const;

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]}\u00a0: ${count(result.steps)} étapes sur ${count(result.trainImages)} images, ${count(result.images)} images de test.`;

export const captionText = (sources: Sources): string =>
  [
    'Un réseau pour chaque bruit, tous avec les mêmes poids initiaux et les mêmes mini-lots\u00a0; aucun bruit n’agit pendant le test. Les marques sont des moyennes sur les graines, les traits leurs intervalles à 95\u00a0%\u00a0; l’axe ne commence pas à 0. La ligne en tirets est le réseau sans bruit\u00a0; les réseaux résiduels ont la leur.',
    `La variance est celle d’un facteur de moyenne 1. Une loi demi-Cauchy n’a pas de moyenne\u00a0: ici elle s’arrête à ${count(halfCauchyEnd)} fois son échelle, ou à ${clippedEnd} fois, et est divisée par la moyenne qu’elle a alors. DropConnect tire un facteur pour chaque poids, une fois par mini-lot\u00a0; la profondeur stochastique en tire un pour chaque bloc d’un réseau résiduel.`,
    ...sources.map(made),
  ].join(' ');

export function evidenceText({ who, most, variance, control }: Told): string {
  if (most.length === 0 || !variance) return `${who}\u00a0: l’exécution a trop peu de ces bruits pour les comparer.`;
  return [
    `${who}\u00a0: face au bruit de Bernoulli de même variance, la forme qui diffère le plus : ${most.map(({ noise, difference }) => `${words.noise[noise]} (${differenceInWords(difference, inPoints)})`).join(', et ')}.`,
    `Un quart de la variance, même forme\u00a0: ${differenceInWords(variance, inPoints)} pour le bruit normal.`,
    ...(control ? [`Sans bruit moins Bernoulli, p = 0,5\u00a0: ${differenceInWords(control, inPoints)}.`] : []),
  ].join(' ');
}

export const summaryText = (who: string, rows: readonly (readonly [noise: NoiseName, accuracy: number])[]): string =>
  `${who}, exactitude de test\u00a0: ${rows.map(([noise, accuracy]) => `${words.noise[noise]} ${percent(accuracy)}`).join('\u00a0; ')}.`;

export const verdictRule = `Tous les réseaux d’une graine commencent avec les mêmes poids et voient les mêmes mini-lots et images de test\u00a0; les différences d’exactitude sont appariées par graine. Les bruits normal, bêta et uniforme sont comparés chacun au bruit de Bernoulli d’environ la même variance, une fois à la variance 1 (bêta\u00a0: 0,91) et une fois à ¼. Une comparaison plaide pour «\u00a0fonctionne aussi bien\u00a0» si tout l’intervalle à 95\u00a0% est au-dessus de −${plain(100 * margin)} point, et contre s’il est au-dessous\u00a0; l’affirmation est vérifiée si plus de la moitié plaident pour elle et aucune contre. Les témoins sont l’absence de bruit, et un bruit normal d’un quart de la variance\u00a0: ce que fait un changement de variance. Avec une seule graine, l’intervalle est une borne sur les images de test.`;
