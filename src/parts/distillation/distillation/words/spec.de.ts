/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Destillation';
export const question = 'Was ändert das Mitteln über Masken, und kann ein einziges Netz es lernen?';
export const about = {
  title: 'Ein Netz für die Wolke',
  description: 'Fehler, Kreuzentropie und Kalibrierung der skalierten, gemittelten und destillierten Vorhersage.',
  picture:
    'Balken für Fehler, Kreuzentropie und Kalibrierungsfehler von sechs Vorhersagen, Kurven über die Destillation.',
  asked: 'Was verbessert das Mittel über Masken: die Fehler, oder wie sicher das Netz ist?',
};

export const labels = {
  teacher: 'Lehrer',
  maskPlace: 'Masken',
  source: 'Bilder ohne Label',
  otherSources: 'Andere Quellen',
  start: 'Anfang',
  idealMasks: 'Masken des Ideals',
  slowSteps: 'Langsame Schritte',
};
export const units = { masks: 'Masken', steps: 'Schritte' };

export const controls = {
  measure: 'Maß',
  teacher: 'Lehrer',
  source: 'Bilder ohne Label im nächsten Lauf',
  start: 'Anfang des nächsten Laufs',
  targets: 'Masken je Ziel im nächsten Lauf',
};
export const sources = { zeroed: 'mit Pixeln auf 0', train: 'wie sie sind', unseen: 'ungesehen', noise: 'Rauschen' };
