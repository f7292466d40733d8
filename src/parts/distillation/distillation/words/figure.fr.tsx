import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits, write } from '../../../../view-kit/outcomes.ts';
import { type Difference, known } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type DistillationParams, type PredictionKind, type ShownMeasure, sizesOf } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { side } from '../view/evidence.ts';

const poolInWords = { 'before-pool': 'avant chaque pooling', 'after-pool': 'après chaque pooling' } as const;

const teacherInWords = ({ teacher, networkShape, maskPlace }: DistillationParams): string =>
  ({
    mlp: networkInWords(networkShape),
    lenet: 'LeNet avec dropout avant sa dernière couche',
    'lenet-all': `LeNet avec dropout ${poolInWords[maskPlace]} et avant sa dernière couche`,
    quick: `le réseau pour CIFAR-10 « Quick » à la moitié de sa largeur, avec dropout ${poolInWords[maskPlace]} et avant sa dernière couche`,
  })[teacher];

const sourceInWords = {
  zeroed: 'des images d’entraînement avec un cinquième des pixels à 0',
  train: 'des images d’entraînement telles quelles',
  unseen: 'les images de test, sans leurs étiquettes',
  noise: 'du bruit normal',
} as const;

/** The settings that make a run, in words. */
export function settings(params: DistillationParams): string {
  const { rate, seeds, source, start, targetMasks, batchSize, optimiser, learningRate } = params;
  const { train, steps, distillSteps } = sizesOf(params);
  return [
    teacherInWords(params),
    `dropout classique ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} étapes de ${batchSize} sur ${count(train)} images`,
    `distillé en ${count(distillSteps)} étapes sur ${sourceInWords[source]}, ${many(targetMasks, 'masque', 'masques')} par cible, à partir ${start === 'scaled' ? 'des poids mis à l’échelle' : 'de poids aléatoires'}`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Ce que la moyenne répare',
  lookFor: 'Comparez les erreurs, puis la confiance du réseau ; changez ensuite le nombre d’images.',
  measureLabel: 'Mesure',
  images: 'Images d’entraînement',
  steps: 'Étapes',
  measure: {
    crossEntropy: 'entropie croisée, nats',
    error: 'erreur de test, %',
    ece: 'erreur de calibration, %',
    kl: 'distance à la moyenne idéale, nats',
  } satisfies Record<ShownMeasure, string>,
  measureNamed: {
    'cross-entropy': 'entropie croisée',
    error: 'erreur',
    ece: 'erreur de calibration',
    kl: 'distance à l’idéal',
  },
  prediction: {
    single: 'un seul masque',
    scaled: 'poids mis à l’échelle',
    temperature: 'à l’échelle, une température',
    geometric: 'moyenne géométrique',
    sampled: 'moyenne sur les masques',
    distilled: 'réseau distillé',
  } satisfies Record<PredictionKind, string>,
  short: {
    scaled: 'échelle',
    temperature: 'température',
    sampled: 'échantillonné',
    distilled: 'distillé',
    single: '',
    geometric: '',
  },
  passes: 'Passages',
  passesHelp: 'Combien de fois une image traverse un réseau',
  labels: (n: number): string => `et ${count(n)} étiquettes`,
  masksAxis: 'masques moyennés, n',
  stepsAxis: 'étapes de distillation',
  cursor: 'Masques moyennés',
  pointer: (n: number, value: number | null, measure: ShownMeasure): string =>
    `${many(n, 'masque', 'masques')} : ${value === null ? 'pas encore mesuré' : write[measure](value)}`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  who: (source: 'recorded' | 'run', train: number): string =>
    `${words.source[source]} (${count(train)} images d’entraînement)`,
  teacherLabel: 'Professeur',
  teacher: {
    mlp: 'perceptron',
    lenet: 'LeNet, dropout sur la couche dense',
    'lenet-all': 'LeNet, dropout partout',
    'lenet-all-before': 'LeNet, dropout avant poolings',
    quick: '« Quick » sur les images CIFAR-10',
  },
  sourceLabel: 'Images sans étiquette',
  startLabel: 'L’élève part de',
  start: { scaled: 'poids mis à l’échelle', random: 'poids aléatoires' },
  targetsLabel: 'Masques par cible',
  targets: { one: '1', ten: '10' },
  fromCaption: (who: string): string => `${who} : distillé sur`,
  awaited: 'Pas encore de nombres : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  none: '–',
  table: {
    caption: `Six manières de prédire avec un réseau entraîné avec dropout${spreadNamed}`,
    head: ['Prédiction', 'Source', 'Erreur', 'Entropie croisée', 'Erreur de calibration', 'KL à l’idéal', 'Passages'],
  },
  fromTable: {
    caption: `Réseaux distillés à partir du même professeur, selon les images sans étiquette${spreadNamed}`,
    head: ['Images sans étiquette', 'Source', 'Erreur', 'Entropie croisée', 'Erreur de calibration', 'KL à l’idéal'],
  },
  stepTable: {
    caption: `Le réseau distillé au fil des étapes de distillation${spreadNamed}`,
    head: ['Étape', 'Source', 'Erreur', 'Entropie croisée', 'Erreur de calibration', 'KL à l’idéal'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]} : ${many(result.images, 'image', 'images')} de test ; l’idéal est la moyenne de ${many(result.idealMasks, 'masque', 'masques')}.`;

export const captionText = (sources: Sources): string =>
  [
    'À gauche : une mesure en fonction du nombre de masques dont on moyenne les prédictions. À droite : la même pour le réseau distillé, pendant qu’il apprend des masques du professeur.',
    'Carrés : poids mis à l’échelle. Cercles : moyenne sur les masques. Triangles : le réseau distillé. Tirets : poids mis à l’échelle avec une température, qui demande des étiquettes dont la moyenne se passe. Bandes : un écart-type sur les graines. Pour les quatre mesures, plus c’est bas, mieux c’est.',
    ...sources.map(made),
  ].join(' ');

interface Told {
  readonly who: string;
  readonly error: Difference | null;
  readonly crossEntropy: Difference | null;
  readonly ece: readonly [before: readonly number[], after: readonly number[]];
  readonly distilled: Difference | null;
  readonly kl: readonly [before: readonly number[], after: readonly number[]];
  readonly samples: number;
}

/** What one source of evidence says of averaging, and of the network that learnt it. */
export function evidenceText({ who, error, crossEntropy, ece, distilled, kl, samples }: Told): string {
  if (!error || !crossEntropy) return `${who} : le professeur n’est pas encore mesuré.`;
  const errors = {
    same: 'ne fait ni moins ni plus d’erreurs, au hasard près',
    less: 'fait moins d’erreurs',
    more: 'fait plus d’erreurs',
  }[side(error)];
  const sure = {
    less: 'répare sa confiance',
    more: 'dégrade sa confiance',
    same: 'laisse sa confiance comme elle était',
  }[side(crossEntropy)];
  const [before, after] = ece;
  const told = [
    `${who} : par rapport aux poids mis à l’échelle, la moyenne de ${many(samples, 'masque', 'masques')} ${errors} (${inUnits('error', error)}) et ${sure} (entropie croisée ${inUnits('crossEntropy', crossEntropy)}, erreur de calibration ${percent(mean(before))} avant, ${percent(mean(after))} après).`,
  ];
  if (distilled && kl[1].length > 0)
    told.push(
      `Le réseau distillé demande un seul passage : sa distance à la moyenne idéale tombe de ${fixed(mean(kl[0]), 3)} à ${fixed(mean(kl[1]), 3)} nats, et son erreur diffère de celle des poids mis à l’échelle de ${inUnits('error', distilled)}.`,
    );
  return told.join(' ');
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  rows: readonly (readonly [PredictionKind, readonly (number | null)[]])[],
): string =>
  `${who} : entropie croisée : ${rows
    .flatMap(([kind, values]) =>
      known(values).length > 0 ? [`${words.prediction[kind]} ${fixed(mean(known(values)), 3)}`] : [],
    )
    .join(' ; ')}.`;

export const verdictRule =
  'Les deux prédictions portent sur les mêmes images de test, et les différences sont appariées par graine. L’affirmation selon laquelle le réseau distillé fait moins d’erreurs que les poids mis à l’échelle est vérifiée là où l’intervalle à 95 % de la différence de leurs erreurs sur les graines est au-dessous de zéro, et non vérifiée là où il est au-dessus ; sinon elle est indécise. Avec une seule graine, l’intervalle porte sur les images de test, et il est plus large que nécessaire. Que toute image sans étiquette convienne est vérifié là où l’erreur sur les images d’entraînement et sur les images de test diffère de l’erreur sur les images avec des pixels à 0 de moins que les 0,3 point de l’article (0,35 avant arrondi), intervalles compris ; le bruit, que l’article n’essaie pas, est le témoin.';
