import type { PageState } from '../../contract/page.ts';
import type { RecordedEntry } from '../../contract/view.ts';
import { defaults } from '../../core/codec.ts';
import { nearest } from '../../core/nearest.ts';
import { paperC } from './paper.ts';
import { type CompressionParams, compressionSpec, laterUnits } from './spec.ts';

const standard: CompressionParams = defaults<CompressionParams>(compressionSpec.codecs);

/** The numbers of units that the page compresses to, the paper's for this width among them. */
const pageC = (units: number): readonly number[] => [10, 20, 40, 80, paperC(units), 240];

/** What a run is asked for in this state of the page. Of the layers where dropout acts, those that exist here. */
export function paramsOf(state: PageState): CompressionParams {
  const layers = state.layers.filter((layer) => layer <= 1 + laterUnits.length);
  return {
    ...standard,
    units: state.units,
    C: pageC(state.units),
    rates: state.budget === 'quick' ? fewer(state.rates) : state.rates,
    layers: layers.length > 0 || state.layers.length === 0 ? layers : standard.layers,
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

/** The recorded run of the nearest width, of those with the page's noise where there are any; then of its budget. */
export function chooseRecording(
  entries: readonly RecordedEntry<CompressionParams>[],
  state: PageState,
): RecordedEntry<CompressionParams> | null {
  const own = entries.filter(({ experiment }) => experiment === compressionSpec.id);
  const alike = own.filter(({ params }) => params.noise === state.noise);
  const from = alike.length > 0 ? alike : own;
  if (from.length === 0) return null;
  const width = nearest(
    from.map(({ params }) => params.units),
    state.units,
  );
  const near = from.filter(({ params }) => params.units === width);
  return near.find(({ params }) => params.budget === state.budget) ?? near[0];
}

/** Rates of the quick budget: every network takes seconds to be compressed in every way, so that fewer are asked for. */
const quickRates: readonly number[] = [0, 0.2, 0.4, 0.5, 0.6, 0.8];

function fewer(rates: readonly number[]): readonly number[] {
  const kept = rates.filter((rate) => quickRates.includes(rate));
  return kept.length > 1 ? kept : rates;
}
