import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { mean } from '../../../../core/statistics.ts';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import { type Difference, known, type Row } from '../../../../view-kit/seeds.ts';
import { networkInWords, optimiserInWords, seedsInWords } from '../../../../view-kit/settings.ts';
import {
  type Baseline,
  type Measure,
  type SmallerParams,
  type SmallerResult,
  sizesOf,
  type Training,
} from '../spec.ts';
import type { Sources } from '../view/curves.ts';
import { side } from '../view/evidence.ts';
import { keptPercent } from '../view/kept.ts';

/** "60 % des paramètres". */
export const keptInWords = (kept: number): string => `${keptPercent(kept)} des paramètres`;

/** The settings that make a run, in words. */
export function settings(params: SmallerParams): string {
  const { rate, seeds, layers, batchSize, optimiser, learningRate, distillSteps, distillRate, networkShape } = params;
  const { train, steps } = sizesOf(params);
  return [
    `professeur ${networkInWords(networkShape)}, dropout classique ${plain(rate)}`,
    `${optimiserInWords(optimiser, learningRate)}, ${count(steps)} étapes de ${batchSize} sur ${count(train)} images`,
    `élèves avec ${layers === 'all' ? 'toutes les couches cachées réduites' : 'la dernière couche cachée réduite'}, Adam à ${plain(distillRate)}, ${count(distillSteps)} étapes`,
    seedsInWords(seeds),
  ].join(', ');
}

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Des élèves plus petits',
  lookFor: 'Comparez le réseau distillé à celui qui apprend les étiquettes d’images avec des pixels à 0.',
  measure: {
    error: 'erreur de test, %',
    crossEntropy: 'entropie croisée, nats',
    ece: 'erreur de calibration, %',
  } satisfies Record<Measure, string>,
  training: {
    distilled: 'distillé',
    labels: 'entraîné sur étiquettes',
    'labels-perturbed': 'sur étiquettes, pixels à 0',
    merged: 'unités fusionnées',
    'merged-distilled': 'fusionné, puis distillé',
  } satisfies Record<Training, string>,
  short: {
    distilled: 'distillé',
    labels: 'étiquettes',
    'labels-perturbed': 'étiq., pixels à 0',
    merged: 'fusionné',
    'merged-distilled': 'fusionné, distillé',
  } satisfies Record<Training, string>,
  baseline: {
    scaled: 'professeur entier, à l’échelle',
    sampled: 'professeur entier, moyenne',
  } satisfies Record<Baseline, string>,
  shortBaseline: { scaled: 'prof., échelle', sampled: 'prof., masques' } satisfies Record<Baseline, string>,
  keptAxis: 'paramètres gardés, %',
  cursor: 'Part de paramètres gardés',
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  /** "Enregistré, 50 unités sur 100 par couche". */
  read: (source: string, units: readonly number[], kept: number): string =>
    `${source} : ${units.join('–')} unités, ${keptInWords(kept)}`,
  pointer: (kept: number, error: number | null): string =>
    `${keptInWords(kept)} : distillé, ${error === null ? 'pas encore mesuré' : `erreur ${percent(error)}`}`,
  awaited: 'Pas encore de nombres : attendez l’exécution enregistrée, ou appuyez sur « Entraîner ».',
  none: '–',
  table: {
    caption: `Réseaux plus petits selon la manière dont ils ont été faits${spreadNamed}`,
    head: ['Réseau', 'Source', 'Unités gardées', 'Paramètres', 'Erreur', 'Entropie croisée', 'Erreur de calibration'],
  },
};

const made = ({ source, result }: Sources[number]): string =>
  `${words.source[source]} : ${many(result.images, 'image', 'images')} de test, élèves de ${many(result.distillSteps, 'étape', 'étapes')}, de ${count(result.mergedSteps)} après fusion ; le professeur a ${many(result.teacherParameters, 'paramètre', 'paramètres')}.`;

export const captionText = (sources: Sources): string =>
  [
    'Erreur, entropie croisée et erreur de calibration de réseaux plus petits, en fonction de la part des paramètres du professeur qu’ils possèdent. Plus c’est bas, mieux c’est ; les deux premiers axes verticaux ne commencent pas à 0, et une ligne qui sort d’un graphique par le haut est pire qu’il ne le montre.',
    'Triangles : distillé à partir du professeur sur des images dont un cinquième des pixels est à 0 ; tirets : entraîné sur les étiquettes des images d’entraînement ; carrés : sur les étiquettes des mêmes images avec des pixels à 0. Brun : les unités du professeur fusionnées par groupes (clusters) de leurs poids entrants, en tirets telles quelles, avec cercles après un peu de distillation. Lignes horizontales : le professeur entier, avec les poids mis à l’échelle et avec la moyenne sur les masques. Bandes : un écart-type sur les graines.',
    ...sources.map(made),
  ].join(' ');

/** What a difference of errors says, up to "que". */
const errors = (difference: Difference): string =>
  ({
    fewer: 'fait moins d’erreurs',
    more: 'fait plus d’erreurs',
    same: 'ne fait ni moins ni plus d’erreurs, au hasard près,',
  })[side(difference)];

interface Told {
  readonly who: string;
  readonly kept: number;
  /** Errors of the distilled network less those of networks on labels. */
  readonly labels: Difference | null;
  readonly perturbed: Difference | null;
  readonly ece: Readonly<Record<'distilled' | 'labels' | 'labels-perturbed', Row>>;
}

/** What one source of evidence says at a share. */
export function evidenceText({ who, kept, labels, perturbed, ece }: Told): string {
  if (!labels || !perturbed) return `${who} : les élèves ne sont pas encore entraînés.`;
  const sure = (way: keyof Told['ece']) => percent(mean(known(ece[way])));
  return `${who} : avec ${keptInWords(kept)}, le réseau distillé ${errors(labels)} qu’un réseau entraîné sur des étiquettes (${inUnits('error', labels)}), et ${errors(perturbed)} qu’un réseau entraîné sur les étiquettes des mêmes images avec des pixels à 0 (${inUnits('error', perturbed)}). Son erreur de calibration est de ${sure('distilled')}, les leurs de ${sure('labels')} et ${sure('labels-perturbed')}.`;
}

/** What the charts show, for someone who cannot see them. */
export const summaryText = (
  who: string,
  { kept }: SmallerResult,
  at: number,
  rows: readonly (readonly [name: string, error: Row])[],
): string =>
  `${who} : erreur avec ${keptInWords(kept[at])} : ${rows
    .flatMap(([name, row]) => (known(row).length > 0 ? [`${name} ${percent(mean(known(row)))}`] : []))
    .join(' ; ')}.`;

export const verdictRule =
  'Tous les réseaux sont mesurés sur les mêmes images de test, et les différences d’erreurs sont appariées par graine. Une affirmation selon laquelle l’un fait moins d’erreurs qu’un autre est jugée à la part de paramètres indiquée ; elle est vérifiée là où l’intervalle à 95 % de la différence sur les graines est au-dessous de zéro, et non vérifiée là où il est au-dessus ; sinon elle est indécise. Avec une seule graine, l’intervalle porte sur les images de test, et il est plus large que nécessaire. À côté figure le témoin : la même différence pour un réseau entraîné sur les étiquettes des images avec des pixels à 0, qui n’a pas eu de professeur.';
