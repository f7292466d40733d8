import { count, listed, plain } from '../../charts/numbers.ts';
import { type BatchSizeParams, budgetSettings, examplesOf, type ScaleRate } from './spec.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };
const scaled: Record<ScaleRate, string> = { no: '', linear: ' × batch/64', sqrt: ' × √(batch/64)' };

/** "Adam at 0.001", and how it follows the batch. */
export const optimiserInWords = ({
  optimiser,
  learningRate,
  scaleRate,
}: Pick<BatchSizeParams, 'optimiser' | 'learningRate' | 'scaleRate'>): string =>
  `${optimiserNames[optimiser]} at ${plain(learningRate)}${scaled[scaleRate]}`;

/** The settings that make a picture, in words. */
export function settingsInWords(params: BatchSizeParams): string {
  const { networkShape, noise, rate, layers, batches, budget, trainImages, seeds } = params;
  const where =
    layers.length === networkShape.length
      ? 'every hidden layer'
      : layers.length === 0
        ? 'no layer'
        : `hidden layer${layers.length > 1 ? 's' : ''} ${listed(layers.map(String))}`;
  const images = trainImages || (budgetSettings[budget].extent === 'first' ? 6000 : 60000);
  const sizes = [...batches].sort((a, b) => a - b).map(String);
  return [
    `784–${networkShape.join('–')}–10`,
    `${noise} dropout ${plain(rate)} in ${where}, and none`,
    optimiserInWords(params),
    `${count(examplesOf(params))} examples of ${count(images)} images in batches of ${listed(sizes)}`,
    seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`,
  ].join(', ');
}

/**
 * Whether the networks that `asked` asks for are among those of `made`: a network comes out the same whatever batch
 * sizes are trained beside it, and how it is measured does not change it.
 */
export function sameNetworks(asked: BatchSizeParams, made: BatchSizeParams): boolean {
  const key = (params: BatchSizeParams) => {
    const { samples: _, testImages: __, batches: ___, ...rest } = params;
    return JSON.stringify(Object.entries(rest).sort());
  };
  return asked.batches.every((batch) => made.batches.includes(batch)) && key(asked) === key(made);
}
