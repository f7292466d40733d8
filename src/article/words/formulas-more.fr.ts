/** Formulas in words, for those who hear them, and the words that stand in them. */
export const classic =
  'Classique\u00a0: à l’entraînement, h tilde i égale m i fois h i\u00a0; pour prédire, 1 moins p fois h i';
export const inverted =
  'Inversé\u00a0: à l’entraînement, h tilde i égale m i sur 1 moins p, fois h i\u00a0; pour prédire, h i';
export const gradient =
  'Le gradient de la perte espérée sur les masques M est estimé par la moyenne, sur les B images du lot, du gradient sous un masque M i pour chacune';
export const variance =
  'La variance est la moyenne sur K réseaux k du carré de o k de x moins o barre de x\u00a0; o barre est la moyenne des sorties des réseaux';
export const maskNoise =
  'La variance de la moyenne de n masques est à peu près la variance de la moyenne de tous les masques plus sigma carré sur n';
export const adjusted =
  'L’indice de Rand ajusté est l’indice de Rand moins son espérance sous le hasard, sur 1 moins cette espérance';
export const power = 'La MSTD est proportionnelle à h puissance alpha';
export const powerLog = 'Le logarithme de la MSTD est alpha fois le logarithme de h, plus une constante';
export const independence =
  'La variance sur les masques de la somme sur j de w j m j x j est p fois 1 moins p fois la somme sur j de w j carré x j carré';
export const merge =
  'Pour un groupe K, les poids entrants de la nouvelle unité sont la moyenne des poids entrants w i de ses membres, ses poids sortants la somme de leurs poids sortants u i';
export const classicName = 'classique';
export const invertedName = 'inversé';
export const thenName = 'puis';
export const masks = 'masques';
export const allMasks = 'tous les masques';
export const adjustedName = 'ajusté';
export const constant = 'const.';
