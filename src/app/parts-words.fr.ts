export const words = {
  parts: 'Parties',
  first: 'Le nuage et ses groupes',
  teaching: 'Pour enseigner',
  chapter: (question: string): string => `le chapitre «\u00a0${question}\u00a0»`,
};
