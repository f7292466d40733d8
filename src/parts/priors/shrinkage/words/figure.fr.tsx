import { count, fixed, many, plain } from '../../../../charts/numbers.ts';
import type { SetName } from '../../../../contract/regression-sets.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { intervalsNamed } from '../../../../view-kit/named-spread.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import { seedsInWords } from '../../../../view-kit/settings.ts';
import { type MeasureName, type ShrinkageParams, sizesIn } from '../spec.ts';
import { inUnit, type Ratio, ratioDigits } from '../view/numbers.ts';
import { tableNames } from '../view/paper.ts';

const sets: Record<SetName, string> = {
  toy: 'jouet',
  ...tableNames,
};

const hyperprior = { 'half-cauchy': 'demi-Cauchy (1)', 'inverse-gamma': 'gamma inverse (3, 3)' };

/** The settings that make a run, in words. */
export function settings(params: ShrinkageParams): string {
  const { blocks, units, steps, batch } = sizesIn(params);
  const toy = params.sets[0] === 'toy';
  return [
    params.sets.map((set) => sets[set]).join(', ') + (toy ? ` de ${many(params.cases, 'cas', 'cas')}` : ''),
    `${many(blocks, 'bloc', 'blocs')} de ${many(units, 'unité', 'unités')}`,
    `${hyperprior[params.hyperprior]}, dropout ${plain(params.rate)}`,
    `${many(steps, 'étape', 'étapes')} de ${batch}`,
    toy ? seedsInWords(params.seeds) : many(params.seeds.length, 'partition', 'partitions'),
  ].join(', ');
}

/** "1,42 fois [1,30 ; 1,55]". */
export function ratioText(ratio: Ratio): string {
  const { value, low, high } = ratio;
  const digits = ratioDigits(ratio);
  return `${fixed(value, digits)} fois${low === undefined || high === undefined ? '' : ` [${fixed(low, digits)} ; ${fixed(high, digits)}]`}`;
}

/** Norms of the blocks. */
export const normsText = (norms: readonly number[]): string => norms.map((norm) => fixed(norm, 2)).join(' ; ');

/** Every word of the figure; its numbers come in as arguments. */
export const words = {
  title: 'Des lois a priori qui désactivent unités et couches',
  lookFor: 'Comparez les cartes à celle de la simple loi normale, par lignes et en entier.',
  set: sets,
  prior: {
    none: 'sans loi',
    normal: 'normale',
    ard: 'ARD',
    add: 'ADD',
    'ard-add': 'ARD-ADD',
    dropout: 'dropout',
  } satisfies Record<PriorName, string>,
  with: {
    none: 'sans loi a priori',
    normal: 'avec une loi normale',
    ard: 'avec ARD',
    add: 'avec ADD',
    'ard-add': 'avec ARD-ADD',
    dropout: 'avec le dropout',
  } satisfies Record<PriorName, string>,
  role: {
    none: 'témoin',
    normal: 'témoin',
    ard: 'échelle par ligne',
    add: 'échelle par couche',
    'ard-add': 'les deux échelles',
    dropout: 'masques',
  } satisfies Record<PriorName, string>,
  measure: {
    rmse: 'RMSE',
    absoluteError: 'erreur absolue',
    logLikelihood: 'log-vraisemblance',
    rowVariation: 'dispersion des lignes',
    norm: 'norme',
  } satisfies Record<MeasureName | 'rowVariation' | 'norm', string>,
  block: 'Bloc montré',
  blockName: (block: number): string => `bloc ${block}`,
  moment: 'Entraînement',
  step: (step: number): string => `étape ${count(step)}`,
  mapLabel: (prior: string, block: number, step: number, norm: number): string =>
    `Poids du bloc ${block} ${prior} après ${many(step, 'étape', 'étapes')}, une ligne par unité ; norme ${fixed(norm, 2)}`,
  scalesLabel: 'Écart-type de la loi a priori de chaque ligne',
  key: (limit: number | null): string =>
    `${limit === null ? 'Pleine couleur au plus grand poids de chaque carte : comparez les lignes d’une même carte, pas les cartes.' : `Pleine couleur à partir de ${fixed(limit, 2)}, dans les deux sens, de même sur toutes les cartes.`} Barres à leur droite : écart-type de la loi a priori de chaque ligne, là où il est trouvé.`,
  /** Of the rows of a block: from the least to the largest. */
  scales: (low: number, high: number): string =>
    low === high ? `é.-t. a priori ${fixed(low, 2)}` : `é.-t. a priori ${fixed(low, 2)} à ${fixed(high, 2)}`,
  barsLabel: (prior: string, norms: readonly number[]): string => `Normes des blocs ${prior} : ${normsText(norms)}`,
  barsTitle: 'normes des blocs',
  off: (off: readonly number[], blocks: number): string =>
    blocks === 1
      ? `désactivé dans ${off.filter((one) => one > 0).length} cas sur ${off.length}`
      : `désactivés : ${fixed(off.reduce((sum, one) => sum + one, 0) / off.length, 1)} sur ${blocks}`,
  table: (measure: MeasureName, sets: number, priors: number): string =>
    `${words.measure[measure]} sur les cas de test, moyenne ± écart-type sur les partitions ; rang : moyenne sur ${many(sets, 'jeu', 'jeux')}${
      sets > 1
        ? `, entre crochets son intervalle à 95 % sur les jeux (t de Student, n = ${sets}), borné entre 1 et ${priors}`
        : ''
    }`,
  toyTable: 'Cas de test du jeu jouet et poids, moyenne ± écart-type sur les graines',
  paperTable: 'RMSE de test de l’article, telle qu’imprimée',
  boston:
    'Boston n’est que dans le tableau de l’article : une de ses entrées est une variable raciale construite, pour laquelle scikit-learn a retiré le jeu.',
  priorHead: 'Loi',
  rank: 'rang sur six',
  paperRank: 'rang sur six méthodes',
  blocksOff: 'désactivés',
  source: { recorded: 'Enregistré', run: 'Votre exécution' },
  sourceShort: { recorded: 'enregistré', run: 'votre exécution' },
  awaited: 'Rien à montrer pour l’instant. Appuyez sur « Entraîner » : cela prend quelques secondes.',
  needs:
    'Les jeux UCI ne font pas partie de cette page. Ce qui est montré a été enregistré. Pour entraîner des réseaux avec eux, le propriétaire d’une copie de ce site les ajoute avec npm run data -- uci.',
  origins: (data: readonly { readonly title: string; readonly origin: string }[]): string =>
    `Origine des jeux de l’exécution enregistrée : ${data.map(({ title, origin }) => `${title} : ${origin.replace(/, https?:\S+/, '')}`).join(' ; ')}.`,
  tableOf: {
    caption: `Erreurs et poids, moyenne ± un écart-type sur les graines ou les partitions${intervalsNamed}`,
    head: [
      ...['Loi a priori', 'Jeu', 'Source', 'RMSE', 'RMSE moins dropout', 'Erreur absolue', 'Log-vraisemblance'],
      ...['Log-vraisemblance moins dropout', 'Dispersion des lignes', 'Norme', 'Échelle de la couche', 'Désactivés'],
    ],
  },
  blockTable: {
    caption: 'Normes des blocs, moyennes sur les graines ou les partitions',
    head: ['Loi a priori', 'Jeu', 'Source', 'Étape', 'Normes'],
  },
} as const;

/** @param seed of the heat maps; of the UCI sets the number of the split */
export const captionText = (toy: boolean, seed: number): string =>
  `Réseaux résiduels, entraînés sous six lois a priori et pour le reste à l’identique. ${
    toy
      ? 'Le jeu jouet est y = sin 2x₁ + x₂²/2 avec un peu de bruit ; cinq blocs, c’est plus qu’il n’en faut.'
      : 'Deux couches cachées de 50 unités, sur des jeux du dépôt UCI, avec les partitions publiées.'
  } Cartes de chaleur : les poids moyens d’un bloc, une ligne par unité dont ils sortent, pour la ${toy ? 'graine' : 'partition'} ${seed}. Sous chaque carte : l’écart-type (é.-t.) de la loi a priori des poids de ce bloc, et les normes des blocs, moyennes sur les ${
    toy ? 'graines' : 'partitions'
  }. Un bloc est désactivé s’il ajoute moins de 5 % de ce qui passe à côté de lui. Chaque loi a priori est à comparer à la simple loi normale : celle-ci rétrécit aussi. Sans loi a priori, et avec le dropout, les poids sont des nombres à faible pénalité, celle d’une loi normale de variance 1.`;

interface Told {
  readonly who: string;
  readonly rows: Ratio | null;
  readonly matrix: Ratio | null;
  readonly errors: readonly (readonly [set: SetName, difference: Difference])[];
}

/** What one source says of rows, layers, and errors. */
export const evidenceText = ({ who, rows, matrix, errors }: Told): string =>
  [
    ...(rows
      ? [
          `${who} : avec ARD, la dispersion des normes des lignes est ${ratioText(rows)} celle d’une simple loi normale.`,
        ]
      : []),
    ...(matrix ? [`Avec ADD, la norme des matrices est ${ratioText(matrix)} celle de cette même loi.`] : []),
    ...(errors.length > 0
      ? [
          `RMSE, ARD-ADD moins dropout : ${errors.map(([set, one]) => differenceInWords(one, inUnit(set, `(${sets[set]})`))).join(' ; ')}.`,
        ]
      : []),
  ].join(' ');

export const summaryText = (step: number, found: readonly (readonly [PriorName, readonly number[]])[]): string =>
  found.length === 0
    ? words.awaited
    : `Normes des blocs après ${many(step, 'étape', 'étapes')} : ${found.map(([prior, norms]) => `${words.prior[prior]} ${normsText(norms)}`).join('. ')}.`;

export const verdictRule =
  'Erreurs : pour chaque jeu, la différence des RMSE de la moyenne prédictive sous deux lois a priori, appariée par partition. ARD-ADD est meilleur si l’intervalle à 95 % sur les partitions est au-dessous de 0 sur plus de la moitié des jeux et au-dessus sur aucun ; il ne l’est pas si c’est l’inverse. Les partitions partagent des cas, ces intervalles sont donc trop étroits. Les rangs sont pris dans chaque partition parmi dropout, ARD, ADD et ARD-ADD, et moyennés sur les partitions, puis sur les jeux. ARD-ADD a le meilleur si son rang moyen moins celui du meilleur des autres, apparié par jeu, est au-dessous de 0 avec tout son intervalle à 95 %, et ne l’a pas s’il est au-dessus. Cet intervalle est celui du t de Student sur les jeux, n étant le nombre de jeux : trois jeux le rendent large, et avec un seul il n’y en a pas. Les intervalles des rangs eux-mêmes sont faits de même, et s’arrêtent au premier et au dernier rang. Poids : le rapport, entre deux lois a priori, des dispersions des lignes (écart-type sur moyenne des normes des lignes d’un bloc), ou des normes, doit être du côté affirmé de 1 avec tout son intervalle à 95 % sur les graines. ARD, ADD : par rapport à la simple loi normale ; ARD-ADD : ses lignes par rapport à ADD, ses normes par rapport à la simple loi normale ; dropout : les deux par rapport à l’absence de loi a priori. Une phrase en deux parties est vérifiée si les deux le sont. Si une partie ne l’est pas, la phrase est vérifiée en partie si l’autre l’est, et sinon pas du tout. Avec une seule graine, il n’y a ni intervalle ni verdict.';
