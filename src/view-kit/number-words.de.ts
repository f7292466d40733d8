export const measured = {
  accuracy: 'Testgenauigkeit',
  error: 'Testfehler',
  crossEntropy: 'Kreuzentropie',
  calibrationError: 'Kalibrierungsfehler',
  divergence: 'KL zum Ideal',
};

export const ways = {
  single: 'eine zufällige Maske',
  scaled: 'skalierte Gewichte',
  sampled: 'Mittel über Masken',
  distilled: 'destilliertes Netz',
  without: 'ohne Dropout',
};
