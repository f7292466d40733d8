import { signedInterval } from '../../../../charts/estimates.ts';
import { fixed, many, percent, plain, plural } from '../../../../charts/numbers.ts';
import type { PointSet } from '../../../../core/point-sets.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { type Convention, type MapShown, stepsOf, type ThinnedParams, type WalkStep } from '../spec.ts';
import type { Estimate, Told } from '../view/evidence.ts';
import { differenceInWords } from '../view/numbers.ts';
import { words as names } from './spec.ts';

export const whoInWords = (source: string, data: PointSet): string => `${source} (${names.options.data[data]})`;

export const settings = (params: ThinnedParams): string =>
  [
    `2–${params.units.join('–')}–2`,
    `${many(params.points, 'point', 'points')} (${names.options.data[params.data]})`,
    many(params.rates.length, 'taux de dropout', 'taux de dropout'),
    `Adam à ${plain(params.learningRate)}, ${many(stepsOf(params), 'étape', 'étapes')} de ${params.batchSize}`,
    seedsInWords(params.seeds),
  ].join(', ');

export const errorsInWords = ({ estimate, interval }: Estimate): string =>
  `${interval ? signedInterval(interval, 2).replaceAll('+', '') : fixed(estimate, 2)} ${plural(Math.abs(estimate), 'erreur type', 'erreurs types')}`;

const times = (factor: number): string => `×${plain(Number(factor.toFixed(2)))}`;
const keep = (rate: number): string => plain(Number((1 - rate).toFixed(2)));
const layerName = ['première', 'deuxième'];

export const words = {
  title: 'Le dropout, unité par unité',
  lookFor: 'Parcourez les quatre étapes, puis tirez de nouveau : d’autres unités sont désactivées.',
  networkLabel: 'Unité cachée',
  planeLabel: 'Point montré au réseau',
  columns: ['entrées', 'cachée 1', 'cachée 2', 'classes'],
  next: 'Suite',
  newDraw: 'Nouveau tirage',
  manyDraws: '100 tirages',
  freeze: 'Figer le masque',
  drawnTag: (factor: number): string => `D=${factor}`,
  factorTag: times,
  share: (probability: number): string => `${Math.round(100 * probability)}\u00a0%`,
  unitLabel: (layer: number, unit: number, value: string, tag: string, dropped: boolean): string =>
    `Couche cachée ${layer + 1}, unité ${unit + 1} : ${dropped ? 'désactivée' : value}${tag === '' ? '' : `, ${tag}`}`,
  told: {
    whole: () => 'Le réseau entier, sans dropout : chaque cercle contient la sortie X de son unité.',
    draw: (rate: number) =>
      `Pour ce point, un nombre D est tiré pour chaque unité cachée : 0 avec probabilité ${plain(rate)}, sinon 1.`,
    drop: (rate: number, convention: Convention) =>
      convention === 'classic'
        ? 'Entraînement : les sorties sont multipliées par D. Là où D vaut 0, l’unité est désactivée, avec toutes ses connexions.'
        : `Entraînement : les sorties sont multipliées par D/(1 − p), ici 0 ou ${plain(Number((1 / (1 - rate)).toFixed(2)))}. Les unités barrées sont désactivées.`,
    test: (rate: number, convention: Convention) =>
      convention === 'classic'
        ? `Test : toutes les unités sont de retour, et chaque sortie est multipliée par 1 − p = ${keep(rate)}.`
        : 'Test : toutes les unités sont de retour. La mise à l’échelle a eu lieu à l’entraînement ; rien n’est multiplié.',
  } satisfies Record<WalkStep, (rate: number, convention: Convention) => string>,
  pointText: ([x1, x2]: readonly number[], here: Readonly<Record<MapShown, number>>): string =>
    `Point ${fixed(x1, 2)} ; ${fixed(x2, 2)}. Probabilité du rouge : ce masque ${percent(here.mask)}, poids mis à l’échelle ${percent(here.scaled)}, tous les masques ${percent(here.average)}.`,
  drawsAxis: 'tirages de D pour cette unité',
  meanAxis: 'moyenne de D·X, classique',
  convention: { classic: 'classique', inverted: 'inversé' } satisfies Record<Convention, string>,
  conventionNote: {
    classic: (rate: number) => `entraînement ×D, test ×${keep(rate)}`,
    inverted: (rate: number) => `entraînement ×D/${keep(rate)}, test ×1`,
  } satisfies Record<Convention, (rate: number) => string>,
  unitCaption: (layer: number, unit: number): string => `Unité ${unit + 1} de la ${layerName[layer]} couche cachée`,
  unitHead: {
    now: 'Ce tirage',
    mean: (draws: number): string => `Moyenne de ${many(draws, 'tirage', 'tirages')}`,
    settled: 'Moyenne de tous',
    test: 'Test',
  },
  now: (value: string, dropped: boolean): string => (dropped ? '0 (désactivée)' : value),
  readout: {
    caption: 'Probabilité du rouge au point, et points de test corrects',
    here: 'au point',
    recorded: 'corrects, enreg.',
    run: 'corrects, votre ex.',
    mask: 'un seul masque',
    scaled: 'poids mis à l’échelle',
    average: 'moyenne des masques',
  },
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  none: '–',
  awaited: 'Rien n’est encore entraîné : le réseau a ses premiers poids, aléatoires. Appuyez sur « Entraîner ».',
  table: {
    caption: `Points de test bien prédits, et de combien les masques diffèrent${spreadNamed}`,
    head: [
      'Taux',
      'Source',
      'Un masque',
      'Échelle',
      'Moyenne de tous',
      'Sans facteur',
      'Désaccord',
      'Écart',
      'Déficit',
    ],
  },
  settlingTable: {
    caption: `Erreur de la moyenne sur les tirages, en erreurs types données par la théorie${spreadNamed}`,
    head: ['Tirages', 'Taux', 'Source', 'Moyenne(DX)/(1 − p) − X', 'Moyenne(DX) − X'],
  },
};

export const captionText = (data: PointSet, trained: boolean): string =>
  [
    `À gauche : le réseau au point marqué d’une croix. Les cercles contiennent des nombres ; les lignes sont des poids : bleues au-dessous de 0, rouges au-dessus, d’autant plus épaisses que les poids sont grands ; les unités désactivées sont barrées. À droite : deux classes de points (${names.options.data[data]}), en couleur la probabilité de la classe rouge, et la ligne où elle vaut un demi : pointillée pour ce masque, fine pour d’autres, tiretée bleue pour les poids mis à l’échelle, orange pour la moyenne de tous les masques, qui est exacte.`,
    'En bas : une unité cachée dans les deux conventions, et la moyenne de D·X sur les tirages, avec deux erreurs types autour de la valeur vers laquelle elle tend ; en bleu, ce que la mise à l’échelle met à sa place. Au point, « un seul masque » est celui qui a été tiré ; pour les points de test, c’est la moyenne sur les masques. Chaque point a son propre masque ; un masque figé est le même pour tous. Le réseau a été entraîné avec le dropout classique : montré avec le dropout inversé, il a des poids sortants 1 − p fois aussi grands, et dit la même chose.',
    ...(trained ? [] : [words.awaited]),
  ].join(' ');

export const evidenceText = ({ who, rate, single, averaging, scaling, disagreement, gap }: Told): string =>
  rate === 0
    ? `${who} : sans dropout il n’y a qu’un masque, qui ne désactive rien ; il classe bien ${percent(single)} des points de test.`
    : `${who}, p = ${plain(rate)} : un seul masque classe bien ${percent(single)} des points de test ; pour la moyenne de tous les masques, la différence avec ce résultat est de ${differenceInWords(averaging)} ; les poids mis à l’échelle diffèrent de la moyenne de ${differenceInWords(scaling)}, et de ${percent(gap)} en moyenne pour la probabilité. Pour ${percent(disagreement)} des points, deux masques prédisent des classes différentes.`;

const stepName: Readonly<Record<WalkStep, string>> = {
  whole: 'tout',
  draw: 'tirer',
  drop: 'couper',
  test: 'test',
};

export const summaryText = (step: WalkStep, dropped: number, total: number, rate: number, told: string): string =>
  `Étape « ${stepName[step]} » au taux ${plain(rate)} : ce tirage désactive ${many(dropped, 'unité cachée', 'unités cachées')} sur ${total}. ${told}`;

export const verdictRule = ([low, high]: readonly [number, number], same: number): string =>
  `Tirages : l’erreur de moyenne(DX)/(1 − p) est divisée par l’erreur type que donne la théorie ; le hasard seul donne ${plain(1)}. L’équation est vérifiée là où l’intervalle à 95 % sur les graines se trouve entre ${plain(low)} et ${plain(high)}, et non vérifiée là où il se trouve en dehors. La moyenne fait mieux là où l’intervalle de la différence d’exactitude, appariée par graine, se trouve au-dessus de 0. L’échelle vaut la moyenne là où l’intervalle reste à moins de ${plain(100 * same)} point de part et d’autre de 0, et ne la vaut pas là où il se trouve en dehors. Avec une seule graine, il n’y a ni intervalle ni verdict. Tous les masques sont calculés : la moyenne est exacte.`;
