export const measured = {
  accuracy: 'exactitude de test',
  error: 'erreur de test',
  crossEntropy: 'entropie croisée',
  calibrationError: 'erreur de calibration',
  divergence: 'KL à l’idéal',
};

export const ways = {
  single: 'un masque au hasard',
  scaled: 'poids mis à l’échelle',
  sampled: 'moyenne sur les masques',
  distilled: 'réseau distillé',
  without: 'sans dropout',
};
