import { count, listed, plain } from '../../charts/numbers.ts';
import { budgetSettings, type ClustersParams } from './spec.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

/** The settings that made a picture, in words. */
export function settingsInWords(params: ClustersParams): string {
  const { networkShape, noise, layers, optimiser, learningRate, batchSize, seeds, steps, budget, restarts } = params;
  const where =
    layers.length === networkShape.length
      ? 'every hidden layer'
      : layers.length === 0
        ? 'no layer'
        : `hidden layer${layers.length > 1 ? 's' : ''} ${listed(layers.map(String))}`;
  const images = params.trainImages || (budgetSettings[budget].extent === 'first' ? 6000 : 60000);
  return [
    `784–${networkShape.join('–')}–10`,
    `${noise} dropout in ${where}`,
    `${optimiserNames[optimiser]} at ${plain(learningRate)}`,
    `${count(steps || budgetSettings[budget].steps)} steps of ${batchSize} on ${count(images)} images`,
    `k-means++, best of ${restarts}`,
    seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`,
  ].join(', ');
}
