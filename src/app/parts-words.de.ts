export const words = {
  parts: 'Teile',
  first: 'Die Wolke und ihre Cluster',
  teaching: 'Für die Lehre',
  chapter: (question: string): string => `das Kapitel „${question}“`,
};
