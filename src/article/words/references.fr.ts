export const references = {
  cited: (number: number): string => `Référence ${number}`,
  lin: 'Rapport et poster, Stanford University',
  barra: 'Diapositives, LIMOS, UMR 6158 CNRS, Université Clermont Auvergne',
} as const;
