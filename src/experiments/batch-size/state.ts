import type { PageState } from '../../contract/page.ts';
import type { RecordedEntry } from '../../contract/view.ts';
import { defaults } from '../../core/codec.ts';
import { nearest } from '../../core/nearest.ts';
import { type BatchSizeParams, batchSizeSpec, referenceBatch } from './spec.ts';

const standard: BatchSizeParams = defaults<BatchSizeParams>(batchSizeSpec.codecs);

/** The least dropout rate a run is asked for: without dropout the two networks are one. */
export const leastRate = 0.05;

/**
 * What a run is asked for in this state of the page: the usual batch sizes and the one at the cursor. Steps asked for
 * are those of a batch of 64, so that all batch sizes see the examples of so many.
 */
export function paramsOf(state: PageState): BatchSizeParams {
  const batches = standard.batches.includes(state.batchSize)
    ? standard.batches
    : [...standard.batches, state.batchSize].sort((a, b) => a - b);
  // Few steps asked for by hand must fill the largest batch.
  const largest = batches[batches.length - 1];
  return {
    ...standard,
    batches,
    rate: Math.max(leastRate, state.dropout),
    layers: state.layers,
    noise: state.noise,
    samples: state.samples,
    examples: state.steps === 0 ? 0 : Math.max(largest, state.steps * referenceBatch),
    seeds: [state.seed],
    budget: state.budget,
    learningRate: state.learningRate,
    optimiser: state.optimiser,
    scaleRate: state.scaleRate,
    networkShape: state.networkShape,
    trainImages: state.trainImages,
  };
}

/**
 * The recorded run of the nearest learning rate, as a ratio, among those of the page's optimiser, or of plain gradient
 * descent for momentum, or else all; and among these of those whose learning rate follows the batch as asked for, or
 * else does not. Of several the one of the page's budget, or else the first.
 */
export function chooseRecording(
  entries: readonly RecordedEntry<BatchSizeParams>[],
  state: PageState,
): RecordedEntry<BatchSizeParams> | null {
  const own = entries.filter(({ experiment }) => experiment === batchSizeSpec.id);
  const by = (optimiser: string) => own.filter(({ params }) => params.optimiser === optimiser);
  const kin = state.optimiser === 'momentum' ? by('sgd') : [];
  const alike = [by(state.optimiser), kin, own].find((some) => some.length > 0) ?? [];
  const scaled = (how: string) => alike.filter(({ params }) => params.scaleRate === how);
  const from = [scaled(state.scaleRate), scaled('no'), alike].find((some) => some.length > 0);
  if (!from) return null;
  const rates = from.map(({ params }) => Math.log(params.learningRate));
  const rate = nearest(rates, Math.log(state.learningRate));
  const near = from.filter((_, i) => rates[i] === rate);
  return near.find(({ params }) => params.budget === state.budget) ?? near[0];
}
