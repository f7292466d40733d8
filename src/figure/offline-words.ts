import { budgetNames } from './words.ts';

const { quick, lecture, paper } = budgetNames;

export const offlineWords = {
  all: 'Ready offline, with every budget.',
  some: (bytes: number): string =>
    `Ready offline with the budget ${quick}. ${lecture} and ${paper} need ${Math.ceil(bytes / 1e6)}\u00a0MB once from the network.`,
} as const;
