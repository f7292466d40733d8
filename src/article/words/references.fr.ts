export const cited = (number: number): string => `Référence ${number}`;
export const lin = 'Rapport et poster, Stanford University';
export const barra = 'Diapositives, LIMOS, UMR 6158 CNRS, Université Clermont Auvergne';
