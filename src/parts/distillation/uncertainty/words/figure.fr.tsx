import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { type Difference, known, type Row } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type PredictionKind, type Signal, sizesOf, type UncertaintyParams } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { inPoints, sureness } from '../view/written.ts';

/** The settings that make a run, in words. */
export function settings(params: UncertaintyParams): string {
  const { networkShape, rate, members, targetMasks, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps, distillSteps } = sizesOf(params);
  return [
    networkInWords(networkShape),
    `dropout classique ${plain(rate)}, et ${many(members, 'réseau', 'réseaux')} sans dropout`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} étapes de ${batchSize} sur ${count(train)} images`,
    `distillé en ${count(distillSteps)} étapes sur des images d’entraînement avec un cinquième des pixels à 0, ${many(targetMasks, 'masque', 'masques')} par cible`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Sait-il quand il ne sait pas ?',
  lookFor: 'Tournez les chiffres, et voyez quelles manières de prédire deviennent moins sûres.',
  predictionLabel: 'Devant',
  signalLabel: 'Certitude',
  signal: {
    confidence: 'confiance',
    entropy: 'entropie',
    information: 'information mutuelle',
  } satisfies Record<Signal, string>,
  signalAxis: {
    confidence: 'confiance moyenne',
    entropy: 'entropie moyenne, nats',
    information: 'information mutuelle, nats',
  } satisfies Record<Signal, string>,
  thresholdLabel: 'Demander à un humain sous',
  threshold: (hundredths: number): string => `sûr à ${hundredths}\u00a0%`,
  prediction: {
    scaled: 'poids mis à l’échelle',
    sampled: 'moyenne sur les masques',
    distilled: 'réseau distillé',
    ensemble: 'réseaux indépendants',
    plain: 'un seul d’entre eux',
  } satisfies Record<PredictionKind, string>,
  short: {
    scaled: 'échelle',
    sampled: 'échantillonné',
    distilled: 'distillé',
    ensemble: 'ensemble',
    plain: 'un réseau',
  } satisfies Record<PredictionKind, string>,
  confidenceAxis: 'confiance',
  accuracyAxis: 'part juste',
  angleAxis: 'tourné de, degrés',
  coverageAxis: 'part de réponses, %',
  answeredAxis: 'dont justes, %',
  angle: 'Tourné de',
  angleText: (degrees: number, sure: number | null, signal: Signal): string =>
    `${degrees} degrés : ${sure === null ? 'pas encore mesuré' : `${words.signal[signal]} ${sureness(sure)}`}`,
  column: {
    error: 'Erreur',
    ece: 'Erreur de calibration',
    brier: 'Score de Brier',
    test: 'Chiffres',
    noise: 'Bruit',
    share: 'Répondus',
    right: 'Dont justes',
  },
  brief: {
    error: 'Erreur',
    ece: 'Err. calib.',
    brier: 'Brier',
    test: 'Chiffres',
    noise: 'Bruit',
    share: 'Rép.',
    right: 'Justes',
  },
  turned: (degrees: number): string => `Tournés ${degrees}°`,
  columnHelp: {
    error: 'Part des images de test mal prédites',
    ece: 'Distance entre la confiance et l’exactitude, sur 15 tranches de confiance',
    brier: 'Carré moyen de la distance entre les probabilités et l’étiquette, de 0 à 2 ; plus c’est bas, mieux c’est',
    test: 'Sur les images de test',
    turned: 'Sur les images de test tournées de cet angle',
    noise: 'Sur des images dont les pixels sont tirés uniformément du noir au blanc',
    share: 'Part des images de test où la confiance atteint au moins la valeur choisie',
    right: 'Part de réponses justes parmi celles données',
  },
  group: (who: string, signal: Signal, answers: boolean): string =>
    `${who} : ${words.signal[signal]} sur les chiffres et sur du bruit${answers ? ', et réponses données' : ''}`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  who: (source: 'recorded' | 'run', train: number): string =>
    `${words.source[source]} (${count(train)} images d’entraînement)`,
  awaited: 'Pas encore de nombres : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  single: 'Un réseau seul ne fait aucune moyenne : son information mutuelle est nulle par définition.',
  none: '–',
  table: {
    caption: `Cinq manières de prédire les mêmes images de test${spreadNamed}`,
    head: ['Prédiction', 'Source', 'Erreur', 'Entropie croisée', 'Erreur de calibration', 'Score de Brier'],
  },
  sureTable: {
    caption: `Degré de certitude de cinq manières de prédire${spreadNamed}`,
    head: ['Prédiction', 'Source', 'Entrée', 'Confiance', 'Entropie, nats', 'Information mutuelle, nats'],
  },
  input: {
    test: 'chiffres de test',
    turned: 'tournés de 90°',
    noise: 'bruit',
    fashion: 'vêtements (Fashion-MNIST)',
  },
  angleTable: {
    caption: `La même chose sur les chiffres de test tournés d’un angle${spreadNamed}`,
    head: ['Prédiction', 'Source', 'Angle, degrés', 'Confiance', 'Entropie, nats', 'Information mutuelle, nats'],
  },
  binTable: {
    caption: 'Le diagramme de fiabilité : images de test selon la confiance',
    head: ['Prédiction', 'Source', 'Confiance dès', 'Images', 'Confiance moyenne', 'Part juste'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]} : ${many(result.images, 'image', 'images')} de test, dont ${count(result.angleImages)} tournées ; moyennes de ${many(result.samples, 'masque', 'masques')} et de ${many(result.members, 'réseau', 'réseaux')}.`;

export const captionText = (sources: Sources): string =>
  [
    'À gauche : pour les images rangées par confiance, la part de réponses justes ; sur la diagonale la confiance est honnête, au-dessous le réseau est trop sûr. Dessous, le nombre d’images de chaque tranche.',
    'À côté : à quel point chaque manière de prédire est sûre pendant que l’on tourne les chiffres de test. Enfin, s’il y a la place : la part de réponses justes quand on ne donne que celles d’une confiance suffisante.',
    'Carrés : poids mis à l’échelle. Cercles : moyenne sur les masques. Triangles : distillé. Losanges : réseaux indépendants sans dropout. Tirets : l’un d’eux. Bandes : un écart-type sur les graines.',
    ...sources.map(made),
  ].join(' ');

interface Told {
  readonly who: string;
  readonly samples: number;
  readonly members: number;
  readonly ece: readonly [scaled: Row, sampled: Row];
  readonly error: Difference | null;
  readonly turned: readonly [scaled: Row, sampled: Row, ensemble: Row];
  readonly ensemble: Difference | null;
}

const inShort = (row: Row): string => (known(row).length > 0 ? percent(mean(known(row))) : words.none);

/** What one source of evidence says of averaging. */
export function evidenceText({ who, samples, members, ece, error, turned, ensemble }: Told): string {
  if (!error) return `${who} : le réseau avec dropout n’est pas encore mesuré.`;
  const told = [
    `${who} : l’erreur de calibration est de ${inShort(ece[0])} avec les poids mis à l’échelle, de ${inShort(ece[1])} avec la moyenne de ${many(samples, 'masque', 'masques')} ; les erreurs diffèrent de ${inPoints(error)}.`,
  ];
  if (known(turned[0]).length > 0)
    told.push(
      `Sur les chiffres tournés de 90°, la confiance moyenne est de ${inShort(turned[0])} avec les poids mis à l’échelle, de ${inShort(turned[1])} avec la moyenne sur les masques et de ${inShort(turned[2])} avec ${many(members, 'réseau indépendant', 'réseaux indépendants')}.`,
    );
  if (ensemble)
    told.push(
      `Faire la moyenne de ${many(members, 'réseau indépendant', 'réseaux indépendants')} change l’erreur d’un seul de ${inPoints(ensemble)}.`,
    );
  return told.join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  signal: Signal,
  degrees: number,
  rows: readonly (readonly [PredictionKind, Readonly<Record<'test' | 'turned' | 'noise', Row>>])[],
): string => {
  const one = (row: Row) => (known(row).length > 0 ? sureness(mean(known(row))) : 'inconnu');
  const parts = rows.flatMap(([kind, { test, turned, noise }]) =>
    known(test).length > 0 ? [`${words.prediction[kind]} ${one(test)} / ${one(turned)} / ${one(noise)}`] : [],
  );
  return `${who} : ${words.signalAxis[signal]} sur les chiffres de test, sur les chiffres tournés de ${degrees} degrés et sur du bruit : ${parts.join(' ; ')}.`;
};

export const verdictRule =
  'Toutes les prédictions portent sur les mêmes images de test, et les différences sont appariées par graine. L’affirmation selon laquelle la moyenne sur les masques fait moins d’erreurs que les poids mis à l’échelle est vérifiée là où l’intervalle à 95 % de la différence de leurs erreurs sur les graines est au-dessous de zéro, et non vérifiée là où il est au-dessus ; sinon elle est indécise. Le témoin est la même différence pour des réseaux indépendants sans dropout. Avec une seule graine, l’intervalle porte sur les images de test, et il est plus large que nécessaire.';
