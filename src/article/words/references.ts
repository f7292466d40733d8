export const cited = (number: number): string => `Reference ${number}`;
export const lin = 'Report and poster, Stanford University';
export const barra = 'Slides, LIMOS, UMR 6158 CNRS, Université Clermont Auvergne';
