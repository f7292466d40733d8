export const title = 'Model variance';
export const question = 'Do networks trained on different data agree more when they were trained with dropout?';
export const about = {
  title: 'How much networks differ',
  description: 'Networks trained alike on different images: how much their answers differ, by dropout rate.',
  picture: 'Model variance against dropout rate, with cross-entropy and the parts of the squared error.',
  asked: 'How much do networks that learned from different images differ?',
};
export const controls = { outputs: 'Outputs', scale: 'Scale', where: 'Layers' };

export const dropoutRates = 'Dropout rates';
export const noise = 'Noise';
export const modelsLabel = 'Models';
export const networks = 'networks';
export const samplesLabel = 'Samples';
export const masksUnit = 'masks';
export const imagesAModel = 'Images a model';
export const images = 'images';

export const outputsChoice = { label: 'Outputs', options: { logits: 'logits', probabilities: 'probabilities' } };
export const scaleChoice = { label: 'Scale', options: { absolute: 'absolute', relative: 'relative' } };
export const layersChoice = { label: 'Dropout in', options: { '3': 'layer 3', '2,3': 'layers 2 + 3' } };
