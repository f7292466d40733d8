export const references = {
  cited: (number: number): string => `Literaturangabe ${number}`,
  lin: 'Bericht und Poster, Stanford University',
  barra: 'Folien, LIMOS, UMR 6158 CNRS, Université Clermont Auvergne',
} as const;
