import { budgetNames } from './words.ts';

const { quick, lecture, paper } = budgetNames;

export const offlineWords = {
  all: 'Ohne Netzwerk bereit, mit jedem Budget.',
  some: (bytes: number): string =>
    `Ohne Netzwerk bereit mit dem Budget „${quick}“. „${lecture}“ und „${paper}“ brauchen einmal ${Math.ceil(bytes / 1e6)}\u00a0MB aus dem Netzwerk.`,
} as const;
