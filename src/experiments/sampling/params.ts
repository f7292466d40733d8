import type { PageState } from '../../state/types.ts';
import { allTestImages, type SamplingParams, samplesRange } from './spec.ts';

/**
 * What the sampling experiment is asked for; unlisted values are the budget's. All the masks that the slider of samples
 * can reach are drawn, so that moving it only selects.
 */
export const samplingParams = (state: PageState): SamplingParams => ({
  rates: state.rates,
  networkShape: state.networkShape,
  layers: state.layers,
  noise: state.noise,
  samples: samplesRange.max,
  seeds: [state.seed],
  budget: state.budget,
  steps: state.steps,
  batchSize: state.batchSize,
  learningRate: state.learningRate,
  optimiser: state.optimiser,
  // The page measures on all test images wherever they are loaded.
  testImages: state.budget === 'quick' ? 0 : allTestImages,
  trainImages: state.trainImages,
});
