import { layersInWords, trainingInWords } from '../../../view-kit/settings.ts';
import { budgets, type SamplingParams } from '../spec.ts';

/** The settings that make a run, in words. */
export function settings(params: SamplingParams): string {
  const { networkShape, noise, layers } = params;
  return [
    `784–${networkShape.join('–')}–10`,
    `${noise} dropout in ${layersInWords(layers, networkShape.length)}`,
    ...trainingInWords(params, budgets),
  ].join(', ');
}
