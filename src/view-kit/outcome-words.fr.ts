export const nats = 'nats';

export const outcomeNames = {
  error: 'Erreur',
  crossEntropy: 'Entropie croisée',
  ece: 'Erreur de calibration',
  kl: 'KL à l’idéal',
};

export const outcomeHelp = {
  error: 'Part des images de test mal prédites',
  crossEntropy: 'Moyenne de −ln(probabilité de la bonne classe), nats',
  ece: 'Écart entre la confiance et l’exactitude, sur 15 tranches de confiance',
  kl: 'Divergence de Kullback-Leibler par rapport à la moyenne sur un très grand nombre de masques, nats',
};
