import { many } from '../../../../charts/numbers.ts';

export const words = {
  slide: 'Diapositive « Bagging »',
  inexpensive: 'Peu coûteux mais puissant',
  sharing: 'Le bagging est plus indépendant',
  bagging: 'Moyenner réduit les erreurs',
  oneTraining: (masks: number): string => `un entraînement, ${many(masks, 'masque', 'masques')}`,
  againstNetwork: (masks: string, one: string): string => `erreur ${masks} contre ${one} pour un réseau sans dropout`,
  manyTrainings: (members: number, found: string): string =>
    `${many(members, 'entraînement', 'entraînements')}, moyenne de réseaux indépendants : ${found}`,
  weights: (members: number, one: number): string =>
    `${many(members, 'membre', 'membres')}, ${many(members * one, 'poids', 'poids')} contre ${many(one, 'poids', 'poids')}`,
  correlations: (bagged: string, masks: string): string =>
    `corrélation des erreurs ${bagged} pour le bagging contre ${masks} pour les masques`,
  sameImages: (found: string): string => `réseaux sur les mêmes images, sans échantillons bootstrap : ${found}`,
  masks: (masks: number): string => many(masks, 'masque', 'masques'),
  againstMask: (masks: string, one: string): string => `erreur ${masks} contre ${one} pour un seul masque`,
  error: (found: string): string => `erreur ${found}`,
  baggingError: (found: string): string => `bagging, autant de réseaux contre un seul : erreur ${found}`,
};
