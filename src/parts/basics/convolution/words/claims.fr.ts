export const words = {
  properties: 'Diapositive « Properties »',
  dependence: 'Diapositive « Dependance on p »',
  improves: 'Le dropout améliore le résultat',
  depends: 'Cela dépend de p',
  looks: (set: string, looks: number): string => `${set}, ${looks} emplacements et taux`,
  best: (without: string, best: string, place: string, rate: string): string =>
    `exactitude ${without} sans, au mieux ${best} (${place}, p = ${rate})`,
  sides: (sides: string, best: string): string => `${sides} ; au mieux ${best}`,
  seenMean: (found: string): string =>
    `sur des images vues à l’entraînement, moyenne sur les emplacements et les taux : ${found}`,
  rates: (set: string, first: string, last: string): string => `${set}, p = ${first} et ${last}`,
  ends: (place: string, low: string, high: string): string => `${place} ${low} et ${high}`,
  change: (found: string): string => `du taux le plus bas au plus haut : ${found}`,
  seen: (found: string): string => `sur des images vues à l’entraînement : ${found}`,
};
