import { count, listed, many, percent, plain } from '../../../../charts/numbers.ts';
import { intervalsNamed, spreadNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { dropoutName, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import { type ConvolutionParams, type MeasureName, networks, type PlaceKind, type SetName, sizesOf } from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import type { Sides, Told } from '../view/looks.ts';
import { accuracyUnit, write } from '../view/numbers.ts';

function layersInWords(set: SetName): string {
  const { channels, kernel, dense } = networks[set];
  return `convolutions de ${listed(channels.map(String))} canaux (${kernel} × ${kernel}) avec pooling, ${listed(dense.map(String))} unités denses`;
}

export function settings(params: ConvolutionParams): string {
  const { set, noise, rates, seeds, batchSize, optimiser, learningRate } = params;
  const { train, steps } = sizesOf(params);
  return [
    `${words.setName[set]} : ${layersInWords(set)}`,
    `${dropoutName(noise)} à ${many(rates.length, 'taux', 'taux')}`,
    `${optimiserInWords(optimiser, learningRate)}, ${many(steps, 'étape', 'étapes')} de ${batchSize} sur ${many(train, 'image', 'images')}`,
    seedsInWords(seeds),
  ].join(', ');
}

export const words = {
  title: 'Le dropout dans les réseaux convolutifs',
  lookFor: 'Déplacez le taux : où le dropout aide-t-il, et où coûte-t-il de l’exactitude ?',
  setName: { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST', 'cifar-10': 'CIFAR-10' } satisfies Record<
    SetName,
    string
  >,
  measureAxis: {
    accuracy: 'exactitude de test, %',
    'cross-entropy': 'entropie croisée (test), nats',
  } satisfies Record<MeasureName, string>,
  place: {
    dense: 'couches denses',
    all: 'toutes, chaque valeur',
    channels: 'toutes, canaux entiers',
  } satisfies Record<PlaceKind, string>,
  short: { dense: 'denses', all: 'toutes', channels: 'canaux' } satisfies Record<PlaceKind, string>,
  without: 'sans dropout',
  withoutShort: 'sans',
  rateAxis: 'taux de dropout p',
  stepAxis: 'étapes d’entraînement',
  cursor: 'Taux de dropout lu',
  pointer: (rate: number, place: string, value: number | null, as: (value: number) => string): string =>
    `${plain(rate)} : ${place}, ${value === null ? 'pas encore mesuré' : as(value)}`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  column: { test: 'Test', seen: 'Entraîn.', gain: 'Avec moins sans' },
  seenHelp: 'La même chose sur les premières des images sur lesquelles le réseau a été entraîné',
  gainHelp: 'Sur les images de test, avec dropout moins sans, apparié par graine, avec un intervalle à 95 %',
  share: (value: number | null): string => (value === null ? words.none : percent(value)),
  awaited: 'Pas encore de nombres : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  none: '–',
  table: {
    caption: `Réseaux selon l’emplacement et le taux du dropout${spreadNamed}${intervalsNamed}`,
    head: [
      ...['Dropout sur', 'Source', 'Taux', 'Exactitude de test', 'Avec moins sans dropout'],
      ...['Entropie croisée (test)', 'Exactitude sur les images d’entraînement'],
    ],
  },
  stepTable: {
    caption: 'Courbes d’apprentissage sur les images de test',
    head: ['Dropout sur', 'Source', 'Taux', 'Étapes', 'Exactitude', 'Entropie croisée'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]} : ${words.setName[result.set]}, ${many(result.images, 'image de test', 'images de test')}, courbes sur ${count(result.curveImages)} d’entre elles ; ${many(result.trainImages, 'image d’entraînement', 'images d’entraînement')} ; réseaux de ${many(result.parameters, 'poids', 'poids')}, ${dropoutName(result.noise)}, poids mis à l’échelle au test.`;

export const captionText = (sources: Sources): string =>
  [
    'À gauche : les images de test selon le taux de dropout ; toutes les lignes partent du même réseau, sans dropout. À droite : la même chose pendant l’entraînement, au taux du curseur de gauche ; ce qui sort de l’axe est coupé. Les axes verticaux ne commencent pas à 0.',
    'Carrés : dropout sur les unités des couches denses. Cercles : sur celles-ci et sur chaque valeur des convolutions après pooling. Losanges : sur des canaux entiers au lieu de valeurs. Tirets verts : sans dropout. Bandes : un écart-type sur les graines.',
    ...sources.map(made),
  ].join(' ');

export const looksInWords = ({ judged, supporting, opposing }: Sides): string =>
  `plus exact dans ${count(supporting)} cas sur ${count(judged)} (emplacements et taux), moins exact dans ${count(opposing)}`;

export const evidenceText = (who: string, told: Told | null): string =>
  told === null
    ? `${who} : il reste des réseaux à entraîner.`
    : `${who} : par rapport à l’absence de dropout, le dropout est ${looksInWords(told.sides)}, pour autant qu’on puisse le distinguer du hasard ; le meilleur cas change l’exactitude de ${differenceInWords(told.best.gain, accuracyUnit)} (${words.place[told.best.place]}, p = ${plain(told.best.rate)}).`;

export const summaryText = (
  who: string,
  measure: MeasureName,
  rate: number,
  rows: readonly (readonly [name: string, value: number | null])[],
): string =>
  `${who} : ${words.measureAxis[measure]} au taux ${plain(rate)} : ${rows
    .flatMap(([name, value]) => (value === null ? [] : [`${name} ${write[measure](value)}`]))
    .join(' ; ')}.`;

export const verdictRule =
  'Avec et sans dropout, les réseaux partent des mêmes poids, voient les mêmes mini-lots et sont mesurés sur les mêmes images de test ; les différences sont appariées par graine. Chaque combinaison d’un emplacement et d’un taux plaide pour « améliore » là où l’intervalle à 95 % de la différence se trouve au-dessus de zéro, et contre là où il se trouve au-dessous. L’affirmation est vérifiée là où plus de la moitié des cas plaident pour elle et aucun contre, non vérifiée là où il n’y a pas plus de cas pour que de cas contre, et vérifiée en partie sinon. Avec autant de comparaisons, une sur vingt tombe d’un côté ou de l’autre par hasard. Pour « dépend de p », on compte les emplacements où l’exactitude au taux le plus haut diffère de celle au taux le plus bas. Le témoin est la même différence sur des images sur lesquelles les réseaux ont été entraînés. Avec une seule graine, l’intervalle porte sur les images de test, et il est plus large que nécessaire.';
