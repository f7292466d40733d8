import { count, listed, plain } from '../../charts/numbers.ts';
import { budgetSettings, laterUnits, type MstdParams } from './spec.ts';

const optimiserNames = { sgd: 'SGD', momentum: 'SGD with momentum 0.9', adam: 'Adam' };

/** The settings that make a picture, in words. */
export function settingsInWords(params: MstdParams): string {
  const { units, rate, noise, control, optimiser, learningRate, batchSize, seeds, steps, budget, trainImages } = params;
  const images = trainImages || (budgetSettings[budget].extent === 'first' ? 6000 : 60000);
  const widths = [...units].sort((a, b) => a - b).map(String);
  return [
    `784–h–${laterUnits.join('–')}–10 with h\u00a0=\u00a0${listed(widths)}`,
    `${noise} dropout ${plain(rate)} in hidden layer 1${control === 'yes' ? ', and the same without dropout' : ''}`,
    `${optimiserNames[optimiser]} at ${plain(learningRate)}`,
    `${count(steps || budgetSettings[budget].steps)} steps of ${batchSize} on ${count(images)} images`,
    seeds.length > 1 ? `${seeds.length} seeds` : `seed ${seeds[0]}`,
  ].join(', ');
}

/**
 * Whether the networks that `asked` asks for are among those of `made`: a network comes out the same whatever widths
 * are trained beside it, and how it is measured does not change it.
 */
export function sameNetworks(asked: MstdParams, made: MstdParams): boolean {
  const key = ({ samples: _, testImages: __, units: ___, control: ____, ...rest }: MstdParams) =>
    JSON.stringify(Object.entries(rest).sort());
  const controlled = asked.control === 'no' || made.control === 'yes';
  return controlled && asked.units.every((h) => made.units.includes(h)) && key(asked) === key(made);
}
