export const title = 'Modellvarianz';
export const question =
  'Stimmen auf verschiedenen Daten trainierte Netze eher überein, wenn sie mit Dropout trainiert wurden?';
export const about = {
  title: 'Wie sehr sich Netze unterscheiden',
  description:
    'Netze, auf verschiedenen Bildern gleich trainiert: wie sehr sich ihre Antworten unterscheiden, nach Dropout-Rate.',
  picture: 'Modellvarianz über der Dropout-Rate, mit Kreuzentropie und den Teilen des quadratischen Fehlers.',
  asked: 'Wie sehr unterscheiden sich Netze, die aus verschiedenen Bildern gelernt haben?',
};
export const controls = { outputs: 'Ausgaben', scale: 'Skala', where: 'Schichten' };

export const dropoutRates = 'Dropout-Raten';
export const noise = 'Rauschen';
export const modelsLabel = 'Modelle';
export const networks = 'Netze';
export const samplesLabel = 'Samples';
export const masksUnit = 'Masken';
export const imagesAModel = 'Bilder je Modell';
export const images = 'Bilder';

export const outputsChoice = {
  label: 'Ausgaben',
  options: { logits: 'Logits', probabilities: 'Wahrscheinlichkeiten' },
};
export const scaleChoice = { label: 'Skala', options: { absolute: 'absolut', relative: 'relativ' } };
export const layersChoice = { label: 'Dropout in', options: { '3': 'Schicht 3', '2,3': 'Schicht 2 + 3' } };
