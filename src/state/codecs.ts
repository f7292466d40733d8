import type { Slice } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import type { Codecs } from '../core/codec.ts';
import { openingId, sceneIds, specs, viewIds } from './experiments.ts';
import { selectionCodecs, trainingCodecs } from './selection.ts';

/** The settings of the page that belong to single experiments. What two of them call the same is the same. */
const slices: Slice<Record<string, unknown>> = Object.assign({}, ...specs.map(({ slice }) => slice));

/** Every setting of the page, in the order in which the address is written. */
export const pageCodecs: Codecs<PageState> = {
  ...selectionCodecs(viewIds, openingId, sceneIds.length),
  ...Object.fromEntries(Object.entries(slices).map(([name, { codec }]) => [name, codec])),
  ...trainingCodecs,
};

/** Names in the address, where they are not those of the page's state. */
export const addressNames: Readonly<Record<string, string>> = {
  firstWidth: 'units',
  weightsShown: 'network',
  cloudNetwork: 'cloud',
  ...Object.fromEntries(
    Object.entries(slices).flatMap(([name, { address }]) => (address === undefined ? [] : [[name, address]])),
  ),
};

/** Other names under which a setting is read; it is written under its own. */
export const aliases: Readonly<Record<string, keyof PageState>> = {
  p: 'dropout',
  rate: 'dropout',
  batch: 'batchSize',
  shape: 'networkShape',
  width: 'firstWidth',
  k: 'clusters',
  C: 'clusters',
  lr: 'learningRate',
  optimizer: 'optimiser',
};
