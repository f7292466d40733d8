export const cited = (number: number): string => `Literaturangabe ${number}`;
export const lin = 'Bericht und Poster, Stanford University';
export const barra = 'Folien, LIMOS, UMR 6158 CNRS, Université Clermont Auvergne';
