import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type EnsembleKind, type EnsembleParams, type Measure, sizesOf } from '../spec.ts';
import type { Pair, Sources, Told } from '../view/curves.ts';

export function settings(params: EnsembleParams): string {
  const { networkShape, rate, members, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `un réseau avec dropout classique ${plain(rate)}, deux fois ${many(members, 'réseau', 'réseaux')} sans`,
    `${optimiserInWords(optimiser, learningRate)}, ${many(steps, 'étape', 'étapes')} de ${batchSize} sur ${many(train, 'image', 'images')}`,
    seedsInWords(seeds),
  ].join(', ');
}

export const words = {
  title: 'Plusieurs réseaux, ou un seul avec masques',
  lookFor: 'Comparez vingt réseaux et vingt masques : les erreurs, l’entropie croisée et leur coût.',
  measure: {
    error: 'erreur de test, %',
    crossEntropy: 'entropie croisée, nats',
    disagreement: 'deux membres en désaccord, %',
    errorCorrelation: 'corrélation des erreurs',
  } satisfies Record<Measure, string>,
  kind: {
    independent: 'réseaux indépendants',
    bootstrap: 'idem, bootstrap',
    masks: 'masques d’un réseau',
  } satisfies Record<EnsembleKind, string>,
  scaled: 'poids mis à l’échelle',
  short: { independent: 'indépendants', bootstrap: 'bagging', masks: 'masques', scaled: 'échelle' },
  memberAxis: 'réseaux ou masques moyennés',
  memberAxisShort: 'membres moyennés',
  cursor: 'Réseaux ou masques moyennés',
  pointer: (k: number, error: number | null): string =>
    `${count(k)} : moyenne des masques, ${error === null ? 'pas encore mesurée' : `erreur ${percent(error)}`}`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  read: (source: string, k: number): string => (k === 1 ? `${source}, un seul` : `${source}, moyennes de ${count(k)}`),
  column: {
    error: 'Erreur',
    crossEntropy: 'Entr. croisée',
    disagreement: 'Désaccord',
    errorCorrelation: 'Corr. err.',
    trainings: 'Entraînem.',
    weights: 'Poids',
  },
  brief: {
    error: 'Erreur',
    crossEntropy: 'Entr. cr.',
    disagreement: 'Désacc.',
    errorCorrelation: 'Corr.',
    trainings: 'Entr.',
    weights: 'Poids',
  },
  columnHelp: {
    error: 'Part des images de test que la moyenne prédit mal',
    crossEntropy: 'Moyenne de −ln(probabilité de la bonne classe), nats',
    disagreement:
      'Part des images de test pour lesquelles deux membres prédisent des classes différentes, moyenne sur les paires',
    errorCorrelation:
      'Corrélation des erreurs de deux membres sur les images de test : 1, ils échouent sur les mêmes images',
    trainings: 'Réseaux qu’il faut entraîner',
    weights: 'Poids et biais qu’il faut garder',
  },
  awaited: 'Pas encore de nombres : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  none: '–',
  table: {
    caption: `Moyennes de plus en plus de réseaux ou de masques${spreadNamed}`,
    head: [
      ...['Moyennés', 'Source', 'Combien', 'Entraînements', 'Poids gardés'],
      ...['Erreur', 'Entropie croisée', 'Désaccord', 'Corrélation des erreurs'],
    ],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]} : ${many(result.images, 'image de test', 'images de test')}, ${many(result.trainImages, 'image d’entraînement', 'images d’entraînement')}, réseaux de ${many(result.parameters, 'poids', 'poids')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Erreur et entropie croisée des moyennes de plus en plus de membres, et part des images de test pour lesquelles deux de ces membres prédisent des classes différentes. Moins d’erreur et moins d’entropie croisée, c’est mieux ; leurs axes ne commencent pas à 0.',
    'Losanges : réseaux sans dropout, entraînés un par un sur les mêmes images. Carrés verts : de même, chacun sur un échantillon bootstrap des images (bagging). Cercles : masques d’un réseau avec dropout. La ligne sans marques : poids mis à l’échelle de ce réseau. Bandes : un écart-type sur les graines.',
    ...sources.map(made),
  ].join(' ');

export function errorsInWords({ interval }: Difference): string {
  const side = interval === null ? 'none' : effect(interval);
  return {
    below: 'fait moins d’erreurs',
    above: 'fait plus d’erreurs',
    none: 'ne fait ni moins ni plus d’erreurs qu’on puisse distinguer du hasard',
  }[side];
}

export const inBoth = ({ error, loss }: Pair): string =>
  error && loss ? `erreur ${inUnits('error', error)}, entropie croisée ${inUnits('crossEntropy', loss)}` : words.none;

export const asGoodInWords = (asGood: number | null, members: number): string =>
  asGood === null
    ? `Même ${many(members, 'réseau indépendant n’a', 'réseaux indépendants n’ont')} pas l’entropie croisée des masques.`
    : asGood === 1
      ? 'Un seul réseau indépendant a l’entropie croisée des masques.'
      : `Il faut ${count(asGood)} réseaux indépendants pour avoir l’entropie croisée des masques.`;

export function evidenceText({ who, members, one, all, asGood }: Told): string {
  if (!one.error || !one.loss || !all.error) return `${who} : il reste des réseaux à entraîner.`;
  return [
    `${who} : pour un seul entraînement, face à un réseau sans dropout, la moyenne de ${many(members, 'masque', 'masques')} ${errorsInWords(one.error)} (${inBoth(one)}).`,
    `Face à la moyenne de ${many(members, 'réseau indépendant', 'réseaux indépendants')}, pour autant d’entraînements, elle ${errorsInWords(all.error)} (${inBoth(all)}).`,
    asGoodInWords(asGood, members),
  ].join(' ');
}

export const summaryText = (
  who: string,
  k: number,
  rows: readonly (readonly [name: string, error: number | null])[],
): string =>
  `${who}, moyennes de ${count(k)} : ${rows.map(([name, error]) => `${name}, ${error === null ? 'pas mesuré' : `erreur ${percent(error)}`}`).join(' ; ')}.`;

export const verdictRule =
  'Toutes les prédictions portent sur les mêmes images de test, et les différences sont appariées par graine. « Inexpensive but powerful » compare ce que donne un seul entraînement : la moyenne des masques et un réseau sans dropout. L’erreur et l’entropie croisée plaident chacune pour l’affirmation là où l’intervalle à 95 % sur les graines se trouve au-dessous de zéro, et contre là où il se trouve au-dessus ; l’affirmation est vérifiée là où les deux plaident pour elle, en partie là où l’une le fait et l’autre est indécise, et non vérifiée là où il n’y a pas plus de voix pour que de voix contre. « Indépendant » se juge d’après la corrélation des erreurs de deux membres, et la moyenne d’après l’erreur de nombreux masques moins celle d’un seul. À côté de chacune figure le témoin : la même chose pour des réseaux entraînés séparément.';
