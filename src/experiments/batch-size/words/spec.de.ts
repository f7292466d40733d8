export const title = 'Batchgröße';
export const question = 'Helfen größere Batches einem Netz mit Dropout, und mehr als einem ohne?';
export const about = {
  title: 'Batchgröße und Lernrate',
  description: 'Wie Batchgröße und Lernrate auf Netze wirken, die mit Dropout trainiert werden, und auf solche ohne.',
  picture: 'Testgenauigkeit über der Batchgröße und Genauigkeit während des Trainings.',
  asked: 'Gewinnt ein Netz mit Dropout mehr durch große Batches?',
};
export const controls = { scaleRate: 'Lernrate im nächsten Lauf' };

export const batchSizes = 'Batchgrößen';
export const images = 'Bilder';
export const dropoutRate = 'Dropout-Rate';
export const samplesLabel = 'Samples';
export const masks = 'Masken';
export const examplesLabel = 'Beispiele';
export const examplesUnit = 'Beispiele';
export const rateByBatch = 'Lernrate je Batch';

export const scaleChoice = {
  label: 'Lernrate im nächsten Lauf',
  options: { no: 'eine Rate', sqrt: 'Rate ∝ √Batch', linear: 'Rate ∝ Batch' },
};
