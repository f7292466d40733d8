/** Formulas in words, for those who hear them, and the words that stand in them. */
export const mask =
  'h tilde i égale m i fois h i\u00a0; m i vaut 0 avec la probabilité p et 1 avec la probabilité 1 moins p';
export const scaled = 'o échelle de x égale o de x avec le masque espéré, qui vaut 1 moins p pour chaque unité';
export const sampled =
  'Le logarithme de o échantillonné de x égale la moyenne sur n masques du logarithme de o de x avec le masque M k, plus une constante';
export const linear =
  'L’espérance sur M des logits z de x et M est à peu près égale aux logits de x et de l’espérance de M';
export const scaledIndex = 'échelle';
export const sampledIndex = 'échant.';
export const constant = 'const.';
