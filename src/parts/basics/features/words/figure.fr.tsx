import { many, plain } from '../../../../charts/numbers.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import { trainingInWords } from '../../../../view-kit/settings.ts';
import { budgets, type FeaturesParams, type FeaturesResult, type Measure, most } from '../spec.ts';
import type { NetworkKind, Sources, Told } from '../view/curves.ts';
import { inShort, writing } from '../view/numbers.ts';

export const whoInWords = (source: string, side: number): string => `${source} (images de ${side} × ${side} pixels)`;

export function settings(params: FeaturesParams): string {
  const { rate, side, units } = params;
  const pixels = Number(side) ** 2;
  return [
    `autoencodeur ${pixels}–${units}–${pixels}`,
    `dropout inversé ${plain(rate)} sur les unités cachées, et sans`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}

export const words = {
  title: 'Ce qu’apprennent les unités cachées',
  lookFor: 'Entraînez plus : avec dropout, les vignettes deviennent des traits, et moins d’unités sont éveillées.',
  after: 'Étapes',
  afterSteps: (steps: number): string =>
    steps === 0 ? 'sans entraînement' : `après ${many(steps, 'étape', 'étapes')}`,
  network: { without: 'Sans dropout', with: 'Avec dropout' } satisfies Record<NetworkKind, string>,
  tiles: (kind: NetworkKind): string => (kind === 'with' ? 'Unités, avec dropout' : 'Unités, sans dropout'),
  same: 'Au taux 0, il n’y a pas de second réseau. Choisissez un taux supérieur à 0.',
  awaited: 'Pas encore de caractéristiques : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  short: { without: 'sans', with: 'dropout' } satisfies Record<NetworkKind, string>,
  stepsAxis: 'étapes d’entraînement',
  axis: {
    locality: 'carrés des poids dans une fenêtre, %',
    active: 'unités éveillées, %',
    correlation: 'corrélation de deux unités',
  },
  column: {
    locality: 'Une fenêtre',
    active: 'Éveillées',
    correlation: 'Corrélation',
    squaredError: 'Err. quadr.',
  } satisfies Record<Measure, string>,
  help: {
    locality: 'Part des carrés des poids du décodeur d’une unité dans la fenêtre qui en contient le plus',
    active: 'Part des unités dont la sortie est supérieure à 0 sur une image de test, sans bruit',
    correlation:
      'Des sorties de deux unités sur les images de test, sans signe ; moyenne sur toutes les paires d’unités qui varient',
    squaredError: 'D’une image de test, sommée sur ses pixels, sans bruit',
  } satisfies Record<Measure, string>,
  readout: (source: 'recorded' | 'run' | null): string =>
    `${source === 'run' ? 'Votre exécution' : 'Enregistré'} : à l’étape montrée`,
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  none: '–',
  scale: (limit: number | null): string =>
    `Rouge : une unité y ajoute de l’encre. Bleu : elle y enlève de l’encre. Couleur pleine à partir de ${limit === null ? '…' : plain(limit)}, dans les deux sens, la même dans les deux grilles ; ce seuil change avec l’étape.`,
  tileText: (result: FeaturesResult, place: number, step: number, tile: number): string => {
    const { gallery, units } = result;
    const one = gallery.tiles[step][tile - 1];
    const labels = one.wakers[place].map((image) => gallery.labels[image]);
    return `unité ${tile} sur ${units}, ${words.afterSteps(result.steps[step])} : ${
      labels.length > 0 ? `éveillée surtout par ${labels.join(', ')}` : 'éveillée par aucun chiffre montré'
    }`;
  },
  wakers: {
    title: (tile: number): string => `Unité ${tile}, éveillée surtout par`,
    never: (tile: number): string => `Unité ${tile} : aucun chiffre ne l’éveille`,
    digit: (label: number): string => `un ${label}, sortie `,
    caption: (tile: number): string =>
      `Chiffres de test qui éveillent le plus l’unité ${tile}, chacun avec la sortie de l’unité`,
    table: { head: ['Source', 'Taux de dropout', 'Étapes', 'Chiffres (sortie)'] },
  },
  table: {
    caption: `Unités cachées avec dropout et sans, sur des images de test${spreadNamed}`,
    head: [
      'Source',
      'Taux de dropout',
      'Étapes',
      'Dans une fenêtre',
      'Unités éveillées',
      'Corrélation de deux unités',
      'Erreur quadratique',
    ],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]} : images de ${result.side} × ${result.side} pixels, ${many(result.units, 'unité cachée', 'unités cachées')}, fenêtre ${result.window} × ${result.window}, ${many(result.images, 'image de test', 'images de test')}.`;

export const captionText = (sources: Sources): string =>
  [
    `Chaque vignette est une unité cachée : les poids qui vont d’elle aux pixels de l’image que le réseau écrit. On montre les ${most.tiles} premières unités, les mêmes dans les deux grilles, qui partent des mêmes poids.`,
    `Sous chaque grille : l’unité sous le pointeur, et, parmi ${most.digits} chiffres de test, ceux pour lesquels sa sortie est la plus grande.`,
    'À droite : la part des carrés des poids d’une unité dans la fenêtre qui en contient le plus, la part des unités éveillées par un chiffre de test, et la corrélation des sorties de deux unités. Tout est mesuré sans bruit. Carrés : avec dropout. Triangles, tirets : sans. Bandes : un écart-type sur les graines.',
    ...sources.map(made),
  ].join(' ');

export function evidenceText({ who, steps, of }: Told): string {
  const told = (measure: Measure) => {
    const { difference, ...rows } = of(measure);
    const by = difference ? ` (différence ${differenceInWords(difference, writing[measure])})` : '';
    return {
      with: inShort(measure, rows.with, words.none),
      without: inShort(measure, rows.without, words.none),
      by,
      rows,
    };
  };
  const [locality, active, correlation] = [told('locality'), told('active'), told('correlation')];
  return [
    `${who}, après ${many(steps, 'étape', 'étapes')} : une fenêtre contient ${locality.with} des carrés des poids d’une unité avec dropout, ${locality.without} sans${locality.by}.`,
    `Pour un chiffre de test, ${active.with} des unités sont éveillées, sans dropout ${active.without}${active.by}.`,
    `Deux unités ont une corrélation de ${correlation.with}, sans dropout de ${correlation.without}${correlation.by} ; avant l’entraînement, elle était de ${inShort('correlation', correlation.rows.untrained, words.none)}.`,
  ].join(' ');
}

export const nothingMeasured = (who: string): string => `${who} : il n’y a pas encore deux réseaux à comparer.`;

export const summaryText = (evidence: readonly string[], steps: number, tile: number): string =>
  `Deux grilles de vignettes, ${words.afterSteps(steps)}, une vignette pour chacune des premières unités cachées ; l’unité ${tile} est choisie. ${evidence.join(' ')}`;

export const verdictRule =
  'Les deux réseaux partent des mêmes poids et voient les mêmes mini-lots ; les différences sont appariées par graine, à la dernière étape. Une affirmation est vérifiée là où l’intervalle à 95 % de la différence sur les graines se trouve tout entier du côté qu’elle nomme, et non vérifiée là où il se trouve de l’autre ; sinon, et avec une seule graine, elle est indécise. L’indépendance se lit comme une corrélation moindre de deux unités. Une représentation distribuée se lit comme davantage d’unités éveillées par une image. Les témoins sont le réseau sans dropout et le réseau sans entraînement.';
