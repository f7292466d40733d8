import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import type { StructureParams } from '../spec.ts';
import { estimateText, type Told } from '../view/correlations.ts';

export const settings = ({ noises, rate, spread, shape, rows, columns, draws, seeds }: StructureParams): string =>
  [
    many(noises.length, 'type de bruit', 'types de bruit'),
    `taux ${plain(rate)}, échelle ${plain(spread)}, forme ${plain(shape)}`,
    `${count(draws)} matrices de ${rows} × ${columns} pour chacun`,
    seedsInWords(seeds),
  ].join(', ');

export const words = {
  title: 'Ce qui partage une échelle',
  lookFor: 'Choisissez sur quoi porte le bruit\u00a0; pointez un poids pour voir ses partenaires.',
  size: 'Taille',
  again: 'Nouveau tirage',
  maps: { factors: 'bruit Λ', normals: 'normal z', weights: 'poids Λz' },
  range: (limit: number): string => `pleine couleur à partir de ${fixed(limit, 1)} d’écart à 0`,
  mapLabel: (name: string): string => `Matrice\u00a0: ${name}\u00a0; une ligne par unité`,
  sharing: {
    units: 'les unités',
    weights: 'les poids',
    layer: 'la couche',
    'units-layer': 'les unités et la couche',
  } satisfies Record<Sharing, string>,
  called: {
    units: 'dropout, ARD',
    weights: 'DropConnect',
    layer: 'profondeur stochastique, ADD',
    'units-layer': 'ARD-ADD',
  } satisfies Record<Sharing, string>,
  partners: {
    units: 'Il partage λ avec les autres poids de sa ligne.',
    weights: 'Il ne partage λ avec aucun autre poids.',
    layer: 'Il partage λ avec tous les poids de la matrice.',
    'units-layer': 'Il partage un facteur avec sa ligne et un avec toute la matrice.',
  } satisfies Record<Sharing, string>,
  cell: (row: number, column: number, factor: number, normal: number): string =>
    `Unité ${row + 1}, poids ${column + 1}\u00a0: λ = ${fixed(factor, 2)}, z = ${fixed(normal, 2)}, λz = ${fixed(factor * normal, 2)}.`,
  noCell: 'Pointez un poids, ou allez jusqu’à l’un d’eux avec les touches fléchées.',
  readout: {
    caption: (intervals: boolean): string => `Corrélation des carrés de deux poids${intervals ? intervalsNamed : ''}`,
    on: 'Bruit sur',
    within: 'd’une même unité',
    between: 'd’unités différentes',
    exact: (kind: 'within' | 'between'): string => `${words.readout[kind]}, exact`,
    recorded: 'enregistré',
    run: 'votre exécution',
  },
  none: 'aucune',
  noneHelp: 'Le moment d’ordre quatre de ce bruit est infini\u00a0: il n’y a pas de corrélation.',
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  awaited:
    'Pas encore de tirages pour estimer\u00a0: les nombres exacts s’en passent. Appuyez sur «\u00a0Tirer\u00a0».',
  table: {
    caption: `Corrélation des carrés de deux poids${intervalsNamed}`,
    head: [
      'Bruit',
      'Sur',
      'Source',
      'Même unité, exact',
      'Même unité, tiré',
      'Unités différentes, exact',
      'Unités différentes, tiré',
    ],
  },
  summary: (law: LawName, sharing: Sharing, within: string, between: string): string =>
    `Avec un ${lawWords.noise(law)} sur ${words.sharing[sharing]}, corrélation des carrés de deux poids d’une même unité\u00a0: ${within}\u00a0; d’unités différentes\u00a0: ${between}.`,
};

export const exactText = (value: number | null): string => (value === null ? words.none : fixed(value, 3));

export const captionText = (law: LawName, sharing: Sharing): string =>
  `Un tirage avec un ${lawWords.noise(law)} sur ${words.sharing[sharing]} (${words.called[sharing]}). Chaque ligne est une unité et contient ses poids sortants. À gauche\u00a0: le bruit, réparti sur les poids qui le partagent. Au milieu\u00a0: des poids normaux. À droite\u00a0: leur produit, sur la même échelle qu’au milieu. En bas\u00a0: comment les carrés de deux poids vont ensemble, exactement et sur de nombreux tirages. Le dropout tire un tel bruit pour chaque exemple\u00a0; une loi a priori le tire une fois.`;

export function evidenceText({ who, law, sharing, drawn, within, between, exact }: Told): string {
  const noise = `un ${lawWords.noise(law)} sur ${words.sharing[sharing]}`;
  if (drawn === 0 || !within || !between) return `${who}\u00a0: aucun tirage avec ${noise} pour ces réglages.`;
  if (exact.within === null)
    return `${who}\u00a0: avec ${noise}, les carrés n’ont pas de corrélation, puisque le moment d’ordre quatre est infini\u00a0; ce que donnent les tirages (${estimateText(within)} pour une unité) ne se stabilise pas.`;
  return `${who}\u00a0: sur ${count(drawn)} matrices avec ${noise}, les carrés de deux poids d’une même unité ont une corrélation de ${estimateText(within)} (exactement ${exactText(exact.within)}), et ceux d’unités différentes de ${estimateText(between)} (exactement ${exactText(exact.between)}).`;
}

export const verdictRule = (near: number): string =>
  `La corrélation des carrés de deux poids est estimée pour chaque graine sur de nombreuses matrices avec un bruit de Bernoulli. Les poids vont ensemble si l’intervalle à 95\u00a0% sur les graines est au-dessus de 0\u00a0; ils n’ont pas de structure s’il est à moins de ${plain(near)} de part et d’autre de 0, et en ont une s’il est au-delà. Avec une seule graine, il n’y a ni intervalle ni verdict. Le témoin est la même corrélation quand le bruit porte sur autre chose.`;
