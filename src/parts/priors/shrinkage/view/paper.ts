/** The paper's table "Test Set RMSE" (Nalisnick, Hernández-Lobato & Smyth, poster, section 6): our columns of it. */
import type { SetName } from '../../../../contract/regression-sets.ts';
import type { PriorName } from '../../../../core/residual/network.ts';

export const paperPriors = ['dropout', 'ard', 'add', 'ard-add'] as const satisfies readonly PriorName[];
export type PaperPrior = (typeof paperPriors)[number];
/** As they are called in every language. */
export const tableNames = {
  boston: 'Boston',
  concrete: 'Concrete',
  energy: 'Energy',
  kin8nm: 'Kin8nm',
  power: 'Power',
  wine: 'Wine',
  yacht: 'Yacht',
} as const satisfies Omit<Record<SetName, string>, 'toy'>;
export const paperSets = ['boston', 'concrete', 'energy', 'kin8nm', 'power', 'wine', 'yacht'] as const;

const values: Readonly<Record<PaperPrior, readonly number[]>> = {
  dropout: [2.8, 4.5, 0.47, 0.08, 3.63, 0.6, 0.66],
  ard: [2.158, 3.805, 0.852, 0.066, 3.486, 0.561, 0.691],
  add: [2.343, 4.084, 0.867, 0.064, 3.29, 0.555, 0.657],
  'ard-add': [2.367, 3.761, 0.853, 0.064, 3.236, 0.538, 0.604],
};

/** Its mean ranks, among six methods of which two are other work's. */
export const paperRanks: Readonly<Record<PaperPrior, number>> = {
  dropout: 4.4,
  ard: 3.0,
  add: 2.9,
  'ard-add': 2.0,
};

/** Decimals that it prints: dropout's column is another work's. */
export const paperDecimals = (prior: PaperPrior): number => (prior === 'dropout' ? 2 : 3);

/** null where it has none. */
export function paperValue(prior: PriorName, set: SetName): number | null {
  const own = (values as Partial<Record<PriorName, readonly number[]>>)[prior];
  return own?.[(paperSets as readonly SetName[]).indexOf(set)] ?? null;
}
