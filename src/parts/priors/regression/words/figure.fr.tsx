import { count, fixed, listed, many, plain } from '../../../../charts/numbers.ts';
import { mostPoints } from '../../../../contract/points.ts';
import { mostExactUnits, thinnedNetworks } from '../../../../core/one-input/exact.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import { usualUnits } from '../../../../core/one-input/network.ts';
import type { PointXY, Preset } from '../../../../core/one-input/points.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import type { RegressionParams } from '../spec.ts';
import type { AtRate, BandWidths, Ratio } from '../view/bands.ts';
import type { Phase } from '../view/live.ts';

/** The settings that make a run, in words. */
export const settings = ({ points, rate, steps, units, more, seeds }: RegressionParams): string =>
  [
    many(points.length, 'point', 'points'),
    `taux ${plain(rate)}`,
    many(steps, 'étape', 'étapes'),
    `${units}–${units} unités`,
    ...(more > 1 ? [`de nouveau avec ${more} fois plus de données`] : []),
    seedsInWords(seeds),
  ].join(', ');

/** "1,42 fois [1,30 ; 1,55]". */
export const ratioText = ({ value, low, high }: Ratio): string =>
  `${fixed(value, 2)} fois${low === undefined || high === undefined ? '' : ` [${fixed(low, 2)} ; ${fixed(high, 2)}]`}`;

const methodNames: Record<Method, string> = {
  dropout: 'dropout MC',
  ensemble: 'cinq réseaux',
  ard: 'loi a priori ARD',
};

const withMethod: Record<Method, string> = {
  dropout: 'avec le dropout MC',
  ensemble: 'avec cinq réseaux',
  ard: 'avec la loi a priori ARD',
};

const coordinates = ({ x, y }: PointXY): string => `x ${fixed(x, 2)} ; y ${fixed(y, 2)}`;

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Là où un réseau n’a rien vu',
  lookFor: 'Déplacez des points ; voyez quelles bandes sont larges là où il en manque.',
  xAxis: 'entrée x',
  yAxis: 'sortie y',
  points: 'Points',
  presets: {
    gap: '30 avec vide',
    clusters: 'deux groupes',
    full: 'sans vide',
    few: 'cinq points',
  } satisfies Record<Preset, string>,
  own: 'les vôtres',
  add: 'Ajouter',
  clear: 'Effacer',
  rate: 'Taux de dropout',
  steps: 'Étapes',
  units: 'Unités cachées',
  unitOptions: {
    [usualUnits]: `${usualUnits}–${usualUnits}`,
    [mostExactUnits]: `${mostExactUnits}–${mostExactUnits}, tous les masques`,
  },
  exact: (units: number, furthest: number): string =>
    `En pointillé : moyenne et bande exactes sur les ${count(thinnedNetworks(units))} réseaux amincis ; la moyenne des masques tirés s’en écarte d’au plus ${fixed(furthest, 2)}.`,
  how: 'Appuyez à un endroit vide pour placer un point, faites-le glisser pour le déplacer ; appuyez deux fois dessus, ou sur Suppr, pour le retirer.',
  full: `Il y a ${mostPoints} points, le maximum. Retirez-en un pour en placer un autre.`,
  added: (point: PointXY): string => `Point placé en ${coordinates(point)}.`,
  removed: (left: number): string => `Point retiré ; il reste ${many(left, 'point', 'points')}.`,
  at: coordinates,
  pointName: (number: number, point: PointXY): string => `Point ${number} : ${coordinates(point)}`,
  method: (method: Method, rate: number): string =>
    method === 'dropout' ? `${methodNames.dropout}, p = ${plain(rate)}` : methodNames[method],
  frame: (methods: readonly Method[], rate: number, figure: string): string =>
    `${methods.map((method) => words.method(method, rate)).join(', ')} : ${figure}`,
  chart: (method: Method): string => `${methodNames[method]} : courbe et points`,
  phase: (phase: Phase | null, steps: number): string => {
    if (phase === null) return 'Aucun point : il n’y a rien à apprendre.';
    if (phase === 'first') return `Apprentissage : ${many(steps, 'étape', 'étapes')}.`;
    if (phase === 'rest') return `Appris en ${many(steps, 'étape', 'étapes')} depuis le début.`;
    return phase === 'following'
      ? 'L’apprentissage continue pendant que les points bougent.'
      : 'Les points sont au repos : tout est réappris depuis le début.';
  },
  waiting: 'L’apprentissage commence quand la figure est visible.',
  readout: {
    caption: 'Écart-type de la bande',
    method: 'Méthode',
    near: 'aux points',
    gap: 'dans le vide',
    ratio: 'vide / points',
    left: 'x = −3',
    right: 'x = 3',
    now: 'à présent',
    recorded: 'enregistré',
    run: 'votre exécution',
  },
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  awaited: 'Pas encore d’exécution à mesurer. Appuyez sur « Entraîner ».',
  table: {
    caption: `Écart-type de la bande, moyennes sur les graines${intervalsNamed}`,
    head: [
      'Méthode',
      'Source',
      'Aux points',
      'Dans le vide',
      'Vide / points',
      'x = −3',
      'x = 3',
      'Avec plus de données',
    ],
  },
  rateTable: {
    caption: 'Écart-type de la bande du dropout, selon le taux',
    head: ['Taux', 'Source', 'Aux points', 'Dans le vide'],
  },
  live: (found: readonly (readonly [method: Method, ratio: number])[]): string =>
    `Dans le vide le plus large, la bande est ${listed(found.map(([method, ratio]) => `${fixed(ratio, 1)} fois aussi large qu’aux points ${withMethod[method]}`))}.`,
} as const;

export const captionText = (rate: number, units: string, functions: boolean): string =>
  `Trois façons d’apprendre les mêmes points avec de petits réseaux (1–${units}–${units}–1, ReLU), entraînés dans cette page sous vos yeux. Le dropout MC au taux ${plain(rate)} tire des masques ; cinq réseaux partent d’autres poids ; la loi a priori ARD donne aux poids de chaque unité une échelle propre, et les poids sont tirés de ce qui a été appris. ${
    functions
      ? 'Lignes fines : des fonctions isolées, chacune sous un masque, d’un réseau, ou avec un tirage des poids.'
      : 'La ligne est la moyenne, et la bande deux écarts-types de part et d’autre, sur de nombreuses fonctions isolées, sans le bruit des points (écart-type 0,1).'
  } En tirets : la limite de la bande enregistrée, à deux écarts-types de sa moyenne, avec les mêmes points, le même taux et autant d’étapes.`;

interface Told {
  readonly who: string;
  readonly rate: number;
  readonly more: number;
  readonly widths: Readonly<Record<Method, BandWidths>>;
  readonly rates: readonly AtRate[];
}

/** What one source says of the bands. */
export function evidenceText({ who, rate, more, widths, rates }: Told): string {
  const { dropout, ensemble, ard } = widths;
  const [first, last] = [rates[0], rates[rates.length - 1]];
  return [
    `${who} : dans le vide, la bande du dropout (p = ${plain(rate)}) fait ${ratioText(dropout.ratio)} sa largeur aux points, celle de cinq réseaux ${ratioText(ensemble.ratio)}, avec la loi a priori ARD ${ratioText(ard.ratio)}.`,
    ...(rates.length > 1
      ? [
          `De p = ${plain(first.rate)} à ${plain(last.rate)}, l’écart-type du dropout aux points passe de ${fixed(first.near, 3)} à ${fixed(last.near, 3)}, avec les mêmes points.`,
        ]
      : []),
    ...(dropout.withMore
      ? [
          `Avec ${more} fois plus de données, il vaut ${ratioText(dropout.withMore)} ce qu’il était ; pour une loi a posteriori, ce serait environ ${fixed(1 / Math.sqrt(more), 2)} fois.`,
        ]
      : []),
  ].join(' ');
}

export const summaryText = (rate: number, widths: Readonly<Record<Method, BandWidths>> | null): string =>
  widths
    ? `Écart-type de la bande aux points et dans le vide. Dropout MC au taux ${plain(rate)} : ${fixed(widths.dropout.near, 2)} et ${fixed(widths.dropout.gap, 2)} ; cinq réseaux : ${fixed(widths.ensemble.near, 2)} et ${fixed(widths.ensemble.gap, 2)} ; loi a priori ARD : ${fixed(widths.ard.near, 2)} et ${fixed(widths.ard.gap, 2)}.`
    : words.awaited;

export const verdictRule =
  'La phrase de l’article porte sur d’autres travaux, et cette page la met à l’épreuve d’une seule façon. Si une bande était celle d’une loi a posteriori, son écart-type aux points tomberait à environ 1/√n avec n fois plus de données. Des réseaux sont entraînés sur les points et sur n fois plus de points, au même taux. La bande suit les données si l’intervalle à 95 % sur les graines du rapport des deux largeurs est plus près de 1/√n que de 1 (sur une échelle logarithmique, au-dessous de n à la puissance −¼), et ne les suit pas s’il est plus près de 1. Avec une seule graine, il n’y a ni intervalle ni verdict. Le témoin est le même rapport avec les deux autres méthodes.';
