export const references = {
  cited: (number: number): string => `Reference ${number}`,
  lin: 'Report and poster, Stanford University',
  barra: 'Slides, LIMOS, UMR 6158 CNRS, Université Clermont Auvergne',
} as const;
