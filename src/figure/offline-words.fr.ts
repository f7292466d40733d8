import { budgetNames } from './words.ts';

const { quick, lecture, paper } = budgetNames;

export const offlineWords = {
  all: 'Prêt hors ligne, avec tous les budgets.',
  some: (bytes: number): string =>
    `Prêt hors ligne avec le budget «\u00a0${quick}\u00a0». «\u00a0${lecture}\u00a0» et «\u00a0${paper}\u00a0» ont besoin une fois de ${Math.ceil(bytes / 1e6)}\u00a0Mo du réseau.`,
} as const;
