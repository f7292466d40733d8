import { count, listed, plain } from '../../charts/numbers.ts';
import { budgetSettings, type CompressionParams, laterUnits, validationOf } from './spec.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

/** The settings that make a picture, in words. */
export function settingsInWords(params: CompressionParams): string {
  const { units, noise, layers, optimiser, learningRate, batchSize, seeds, steps, budget, trainImages } = params;
  const depth = 1 + laterUnits.length;
  const where =
    layers.length === depth
      ? 'every hidden layer'
      : layers.length === 0
        ? 'no layer'
        : `hidden layer${layers.length > 1 ? 's' : ''} ${listed(layers.map(String))}`;
  const images = trainImages || (budgetSettings[budget].extent === 'first' ? 6000 : 60000);
  const kept = validationOf(images);
  return [
    `784–${[units, ...laterUnits].join('–')}–10`,
    `${noise} dropout in ${where}`,
    `${optimiserNames[optimiser]} at ${plain(learningRate)}`,
    `${count(steps || budgetSettings[budget].steps)} steps of ${batchSize} on ${count(images - kept)} images, ${count(kept)} more to choose on`,
    seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`,
  ].join(', ');
}

/**
 * Whether the networks that `asked` asks for are among those of `made`: what they are compressed to, what they are
 * compared with and how many test images measure them does not change them.
 */
export function sameNetworks(asked: CompressionParams, made: CompressionParams): boolean {
  const key = ({ C: _, testImages: __, restarts: ___, scratch: ____, rates: _____, ...rest }: CompressionParams) =>
    JSON.stringify(Object.entries(rest).sort());
  return asked.rates.every((rate) => made.rates.includes(rate)) && key(asked) === key(made);
}
