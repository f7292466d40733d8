import { count, listed, plain } from '../../charts/numbers.ts';
import { budgetModelImages, budgetSettings, hiddenUnits, type VarianceParams } from './spec.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

/** "hidden layers 2 and 3" */
export const layersInWords = (layers: readonly number[]): string =>
  `hidden layer${layers.length > 1 ? 's' : ''} ${listed([...layers].sort((a, b) => a - b).map(String))}`;

/** The settings that make a picture, in words. */
export function settingsInWords(params: VarianceParams): string {
  const { models, kinds, rates, layers, optimiser, learningRate, batchSize, seeds, steps, budget } = params;
  const available = params.trainImages || (budgetSettings[budget].extent === 'first' ? 6000 : 60000);
  const own = params.modelImages || budgetModelImages[budget];
  const shown = [...rates].sort((a, b) => a - b).map(plain);
  return [
    `${models} networks 784–${hiddenUnits.join('–')}–10 for each rate and kind, each on its own ${count(own)} of ${count(available)} training images`,
    `${listed(kinds)} dropout ${listed(shown)} in ${layersInWords(layers)}`,
    `${optimiserNames[optimiser]} at ${plain(learningRate)}`,
    `${count(steps || budgetSettings[budget].steps)} steps of ${batchSize}`,
    seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`,
  ].join(', ');
}

/**
 * Whether the networks that `asked` asks for are among those of `made`: a network comes out the same whatever rates and
 * kinds are trained beside it, and how it is measured does not change it.
 */
export function sameNetworks(asked: VarianceParams, made: VarianceParams): boolean {
  const key = ({ rates: _, kinds: __, samples: ___, testImages: ____, layers, ...rest }: VarianceParams) =>
    JSON.stringify([[...layers].sort(), Object.entries(rest).sort()]);
  const trained = (rate: number) => rate === 0 || made.rates.includes(rate);
  return (
    asked.rates.every(trained) && asked.kinds.every((kind) => made.kinds.includes(kind)) && key(asked) === key(made)
  );
}
