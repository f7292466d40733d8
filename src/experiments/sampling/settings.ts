import { count, listed, plain } from '../../charts/numbers.ts';
import { budgetSettings, type SamplingParams } from './spec.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

/** The settings that make a picture, in words. */
export function settingsInWords(params: SamplingParams): string {
  const { networkShape, noise, layers, optimiser, learningRate, batchSize, seeds, steps, budget, trainImages } = params;
  const where =
    layers.length === networkShape.length
      ? 'every hidden layer'
      : layers.length === 0
        ? 'no layer'
        : `hidden layer${layers.length > 1 ? 's' : ''} ${listed(layers.map(String))}`;
  const images = trainImages || (budgetSettings[budget].extent === 'first' ? 6000 : 60000);
  return [
    `784–${networkShape.join('–')}–10`,
    `${noise} dropout in ${where}`,
    `${optimiserNames[optimiser]} at ${plain(learningRate)}`,
    `${count(steps || budgetSettings[budget].steps)} steps of ${batchSize} on ${count(images)} images`,
    seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`,
  ].join(', ');
}

/** Whether two sets of parameters ask for the same networks; how many masks are drawn changes the picture, not them. */
export function sameNetworks(a: SamplingParams, b: SamplingParams): boolean {
  const key = ({ samples: _, ...rest }: SamplingParams) => JSON.stringify(Object.entries(rest).sort());
  return key(a) === key(b);
}
