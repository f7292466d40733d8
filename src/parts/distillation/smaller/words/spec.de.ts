/** The experiment's names, for those who link to it, embed it, or tell of its settings. */
export const title = 'Kleinere Schüler';
export const question = 'Wie klein darf das destillierte Netz sein, und wozu ist der Lehrer gut?';
export const about = {
  title: 'Kleinere Schüler',
  description:
    'Fehler, Kreuzentropie und Kalibrierung kleinerer Netze: destilliert, auf Labels trainiert oder zusammengelegt.',
  picture: 'Kurven des Fehlers über dem Anteil behaltener Parameter, für fünf Wege zu einem kleineren Netz.',
  asked: 'Ein kleineres Netz lernt von einem Lehrer, nicht von Labels. Was trägt der Lehrer bei?',
};

export const labels = {
  layers: 'Kleinere Schichten',
  shares: 'Behaltene Einheiten',
  distillSteps: 'Schritte der Schüler',
  mergedSteps: 'Schritte nach Zusammenlegen',
  distillRate: 'Lernrate der Schüler',
  restarts: 'Neustarts',
  share: 'Abgelesener Anteil der Einheiten',
};
export const units = { steps: 'Schritte' };
export const shrink = { all: 'jede Schicht kleiner', penultimate: 'nur die letzte' };
