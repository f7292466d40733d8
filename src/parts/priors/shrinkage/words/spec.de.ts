export const title = 'Shrinkage';
export const question = 'Schalten Priors mit eigenen Skalen Einheiten und Schichten ab?';
export const about = {
  title: 'Priors, die Einheiten und Schichten abschalten',
  description:
    'Kleine Residualnetze lernen vor Ihren Augen unter sechs Priors; sehen Sie, welche Zeilen und Schichten verschwinden.',
  picture: 'Heatmaps der Gewichte unter sechs Priors und Balken der Normen der Schichten.',
  asked: 'Unter welchem Prior verliert das Netz ganze Schichten?',
};

export const labels = {
  sets: 'Daten',
  priors: 'Priors',
  hyperprior: 'Hyperprior',
  rate: 'Dropout-Rate',
  blocks: 'Blöcke',
  units: 'Einheiten',
  start: 'Erste Gewichte',
  cases: 'Trainingsfälle',
  steps: 'Schritte',
  batchSize: 'Batchgröße',
  samples: 'Ziehungen',
};

export const controls = {
  regressionData: 'Daten',
  block: 'Gezeigter Block',
  moment: 'Gezeigter Anteil des Trainings',
  colours: 'Farben der Heatmaps',
  judged: 'Maß',
};

export const dataChoice = {
  label: 'Daten',
  options: {
    toy: 'Spiel\u00adbeispiel',
    few: 'wenige Fälle',
    tables: 'UCI, klein',
    'tables-large': 'UCI, größer',
    'tables-half-cauchy': 'UCI,\u00a0Halb-Cauchy',
  },
};
export const colourChoice = { label: 'Farben', options: { same: 'eine Skala', own: 'je Heatmap eine Skala' } };
export const measureChoice = {
  label: 'Maß',
  options: { rmse: 'RMSE', absoluteError: 'absoluter Fehler', logLikelihood: 'Log-Likelihood' },
};
