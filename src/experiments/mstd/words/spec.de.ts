export const title = 'Sampling-Streuung nach Breite';
export const question =
  'Wie weit streuen die Vorhersagen ausgedünnter Netze, und zeigt das, dass Einheiten Cluster bilden?';
export const about = {
  title: 'Wie weit ausgedünnte Netze streuen',
  description:
    'Die mittlere Standardabweichung beim Sampling (MSTD) über der Breite des Netzes, mit Potenzgesetz und Kontrolle.',
  picture:
    'Mittlere Standardabweichung beim Sampling über den verdeckten Einheiten auf logarithmischen Achsen, mit angepassten Geraden.',
  asked: 'Wie weit streuen ausgedünnte Netze, und rücken sie mit der Breite zusammen?',
};
export const controls = { outputs: 'Ausgaben', axes: 'Achsen', fit: 'Anpassungsbereich' };

export const hiddenUnits = 'Verdeckte Einheiten';
export const units = 'Einheiten';
export const dropoutRate = 'Dropout-Rate';
export const samplesLabel = 'Samples';
export const masks = 'Masken';
export const controlLabel = 'Kontrolle';

export const outputsChoice = {
  label: 'Ausgaben',
  options: { logits: 'Logits', probabilities: 'Wahrscheinlichkeiten' },
};
export const axesChoice = { label: 'Achsen', options: { log: 'log', linear: 'linear' } };
