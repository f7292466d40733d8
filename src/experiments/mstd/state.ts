import type { PageState } from '../../contract/page.ts';
import type { RecordedEntry } from '../../contract/view.ts';
import { defaults } from '../../core/codec.ts';
import { nearest } from '../../core/nearest.ts';
import { type MstdParams, mstdSpec } from './spec.ts';

const standard: MstdParams = defaults<MstdParams>(mstdSpec.codecs);

/** The least dropout rate a run is asked for: without dropout MSTD is 0. */
export const leastRate = 0.05;

/** What a run is asked for in this state of the page; the width at the cursor is trained beside the usual ones. */
export function paramsOf(state: PageState): MstdParams {
  const units = standard.units.includes(state.units)
    ? standard.units
    : [...standard.units, state.units].sort((a, b) => a - b);
  return {
    ...standard,
    units,
    rate: Math.max(leastRate, state.dropout),
    noise: state.noise,
    seeds: [state.seed],
    budget: state.budget,
    steps: state.steps,
    batchSize: state.batchSize,
    learningRate: state.learningRate,
    optimiser: state.optimiser,
    trainImages: state.trainImages,
  };
}

/**
 * The recorded run of the nearest rate among those with the page's noise, or else with classic dropout; of several at
 * that rate the one of the page's budget, or else the first.
 */
export function chooseRecording(
  entries: readonly RecordedEntry<MstdParams>[],
  state: PageState,
): RecordedEntry<MstdParams> | null {
  const own = entries.filter(({ experiment }) => experiment === mstdSpec.id);
  const alike = own.filter(({ params }) => params.noise === state.noise);
  const classic = own.filter(({ params }) => params.noise === 'classic');
  const from = [alike, classic, own].find((some) => some.length > 0);
  if (!from) return null;
  const rates = from.map(({ params }) => params.rate);
  const rate = nearest(rates, state.dropout);
  const near = from.filter(({ params }) => params.rate === rate);
  return near.find(({ params }) => params.budget === state.budget) ?? near[0];
}
