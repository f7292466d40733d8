export const title = 'Batch size';
export const question = 'Do larger batches help a network with dropout, and more than one without?';
export const about = {
  title: 'Batch size and learning rate',
  description: 'How batch size and learning rate act on networks trained with dropout, and on those trained without.',
  picture: 'Test accuracy against batch size, and accuracy during training.',
  asked: 'Does a network with dropout gain more from large batches?',
};
export const controls = { scaleRate: 'Rate of the next run' };

export const batchSizes = 'Batch sizes';
export const images = 'images';
export const dropoutRate = 'Dropout rate';
export const samplesLabel = 'Samples';
export const masks = 'masks';
export const examplesLabel = 'Examples';
export const examplesUnit = 'examples';
export const rateByBatch = 'Rate by batch';

export const scaleChoice = {
  label: 'Learning rate of the next run',
  options: { no: 'one rate', sqrt: 'rate ∝ √batch', linear: 'rate ∝ batch' },
};
