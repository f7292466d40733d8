/** Words of the experiment itself and of its settings. */
export const title = 'Sampling gegen Skalieren';
export const question = 'Ist ein Netz mit skalierten Gewichten so gut wie das Mittel vieler ausgedünnter Netze?';
export const about = {
  title: 'Sampling gegen Skalieren',
  description:
    'Nach dem Training mit Dropout: eine zufällige Maske, skalierte Gewichte oder das Mittel über viele Masken? Genauigkeit bei jeder Rate.',
  picture:
    'Testgenauigkeit gegen Dropout-Rate für eine zufällige Maske, skalierte Gewichte und das Mittel vieler Masken.',
  asked: 'Ein skaliertes Netz oder das Mittel vieler Masken: Was sagt besser vorher?',
};
export const samples = 'Samples';
export const measureChoice = {
  label: 'Maß',
  options: { accuracy: 'Genauigkeit', 'cross-entropy': 'Kreuzentropie' },
};
export const splitChoice = { label: 'Bilder', options: { test: 'Test', train: 'Training' } };
export const meanChoice = {
  label: 'Mittel der Masken',
  options: { geometric: 'geometrisch', arithmetic: 'arithmetisch' },
};
export const controls = { measure: 'Maß', images: 'Bilder', mean: 'Mittel' };
