export const nats = 'nat';

export const outcomeNames = {
  error: 'Fehler',
  crossEntropy: 'Kreuz\u00adentropie',
  ece: 'Kalibrierungs\u00adfehler',
  kl: 'KL zum Ideal',
};

export const outcomeHelp = {
  error: 'Anteil der Testbilder, die falsch vorhergesagt werden',
  crossEntropy: 'Mittel von −ln(Wahrscheinlichkeit der richtigen Klasse), nat',
  ece: 'Wie weit Konfidenz und Genauigkeit auseinanderliegen, über 15 Abschnitte der Konfidenz',
  kl: 'Kullback-Leibler-Divergenz vom Mittel über sehr viele Masken, nat',
};
