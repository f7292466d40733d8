export const title = 'Bänder des Zweifels';
export const question = 'Weiß Dropout, wo es keine Daten gibt?';
export const about = {
  title: 'Wo ein Netz nichts gesehen hat',
  description:
    'Setzen Sie Punkte; Dropout, fünf Netze und ein Shrinkage-Prior lernen sie sofort und zeigen ihren Zweifel.',
  picture: 'Drei Kurven mit Bändern durch dieselben Punkte, mit einer Lücke dazwischen.',
  asked: 'Ist das Band von Dropout breiter, wo keine Punkte sind?',
};

export const labels = {
  points: 'Punkte',
  rate: 'Dropout-Rate',
  rates: 'Verglichene Raten',
  steps: 'Schritte',
  units: 'Einheiten je Schicht',
  more: 'Mehr Daten',
};

export const controls = {
  points: 'Punkte',
  maskRate: 'Dropout-Rate des Bandes',
  fitSteps: 'Trainingsschritte',
  fitUnits: 'Einheiten je Schicht',
  method: 'Band von',
  curves: 'Band oder einzelne Funktionen',
};

export const methodChoice = {
  label: 'Band von',
  options: {
    all: 'allen dreien',
    over: 'allen in einem',
    dropout: 'MC-Dropout',
    ensemble: 'fünf Netzen',
    ard: 'ARD-Prior',
  },
};
export const curveChoice = { label: 'Zeigen', options: { band: 'Band', functions: 'Funktionen' } };

export const noPoints = (most: number): string =>
  `es gibt keine Punkte, aus denen zu lernen wäre; erlaubt sind 1 bis ${most}`;
