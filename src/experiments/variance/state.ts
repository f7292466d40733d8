import type { PageState } from '../../contract/page.ts';
import type { RecordedEntry } from '../../contract/view.ts';
import { defaults } from '../../core/codec.ts';
import { budgetModelImages, type VarianceParams, varianceSpec } from './spec.ts';

const standard: VarianceParams = defaults<VarianceParams>(varianceSpec.codecs);

/** What a run is asked for in this state of the page: the usual rates, kinds and numbers of masks. */
export const paramsOf = (state: PageState): VarianceParams => ({
  ...standard,
  layers: state.where.split(',').map(Number),
  seeds: [state.seed],
  budget: state.budget,
  steps: state.steps,
  batchSize: state.batchSize,
  learningRate: state.learningRate,
  optimiser: state.optimiser,
  trainImages: state.trainImages,
  // Where there are so few, every network sees them all.
  modelImages: state.trainImages > 0 && state.trainImages < budgetModelImages[state.budget] ? state.trainImages : 0,
});

/** The recorded run with dropout in the layers looked at; of several the one of the page's budget, or else the first. */
export function chooseRecording(
  entries: readonly RecordedEntry<VarianceParams>[],
  state: PageState,
): RecordedEntry<VarianceParams> | null {
  const own = entries.filter(({ experiment }) => experiment === varianceSpec.id);
  const there = own.filter(({ params }) => [...params.layers].sort().join() === state.where);
  const from = there.length > 0 ? there : own;
  return from.find(({ params }) => params.budget === state.budget) ?? from[0] ?? null;
}
