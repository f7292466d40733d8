/** Every word about the weights of a network; numbers come in as arguments. */
import { count, fixed, percent, plain } from '../../charts/numbers.ts';
import type { PageState } from '../../contract/page.ts';
import type { LayerMaps } from './layer-maps.ts';
import { overlapFacts, weightText } from './overlap-facts.ts';
import type { FoundMaps } from './shown-network.ts';

const space = '\u00a0';
const many = (n: number, one: string, more = `${one}s`): string => `${count(n)}${space}${n === 1 ? one : more}`;
const cosineText = (value: number): string => fixed(value, 2);

export const words = {
  incomingTitle: (inputs: number, first: boolean): string => `Incoming, from ${many(inputs, first ? 'pixel' : 'unit')}`,
  outgoingTitle: (outputs: number, last: boolean): string =>
    `Outgoing, to ${many(outputs, last ? 'class' : 'unit', last ? 'classes' : 'units')}`,
  overlapTitle: 'Where they overlap',
  overlapNote: 'Area: units shared. One dot a row would be full agreement.',
  byIncoming: 'by incoming',
  byOutgoing: 'clusters by outgoing',
  limits: (limit: number): readonly [low: string, high: string] => [`−${weightText(limit)}`, `+${weightText(limit)}`],
  legendHeard: ['Colours from blue at', 'to red at'] as const,
  legendNote: 'full colour from there on, for the strongest 2 % of weights; the same scale for both maps',
  rowsLabel: { incoming: 'Units by incoming weights', outgoing: 'Units by outgoing weights' },
  deadGroup: (units: number): string => `${units} dead`,
  noRow: 'no unit chosen',
  loading: 'The weights of this network are being loaded.',
  problem: (why: string): string => `The weights of this network cannot be shown: ${why}`,
  unitsFile: 'Units (CSV)',

  unit: (unit: number): string => `Unit ${unit}`,
  /** @param otherRate the dropout rate of the network it was pinned in, where that is another */
  pinned: (otherRate: number | null): string =>
    otherRate === null ? 'pinned' : `pinned at p${space}=${space}${plain(otherRate)}`,
  pinnedElsewhere: (unit: number): string =>
    `Unit ${unit} is pinned in another network. Here the number means another unit, so none is marked. Click a row to pin one here.`,
  pinnedUnit: (unit: number, place: string): string => `Unit ${unit}, pinned: ${place}`,
  unpinned: 'No unit is pinned.',
  steps: ['Unit of the row above', 'Unit of the row below'] as const,
  place: (cluster: number, mates: number): string =>
    mates === 0 ? `alone in cluster ${cluster}` : `cluster ${cluster}, ${many(mates, 'mate')}`,
  activeOn: (share: number, wordy: boolean): string => `active on ${percent(share)}${wordy ? ' of images' : ''}`,
  deadUnit: (wordy: boolean): string => (wordy ? 'dead: 0 on at least 99.9 % of images' : 'dead'),
  mergedFrom: (units: number): string => `stands for ${many(units, 'unit')}`,
  field: (layer: number): string => (layer === 1 ? 'its weights from the pixels' : 'linear back-projection'),
  fieldLong: (layer: number): string =>
    layer === 1
      ? ''
      : `to 28 × 28 pixels, through the ${layer === 2 ? 'layer' : `${layer - 1} layers`} before as if every unit were on`,
  inspectorEmpty:
    'Point at a row to see what that unit looks for, and its cluster-mates; press it to keep it. Arrow keys work too.',
  matesTitle: 'Cluster-mates, with the cosine similarity of their weights',
  cosine: cosineText,
  mate: (unit: number, cosine: number): string => `Unit ${unit}, cosine ${cosineText(cosine)}`,
  moreMates: (more: number): string => `+ ${more}`,
};

const sources = { recorded: 'Recorded', run: 'Your run' };

/** Whose weights the heat maps show, in parts. */
export function headingOf({ shown, maps, clusters, k }: FoundMaps, state: PageState): string[] {
  const { source, network, merged } = shown;
  const { layer, by, order, dead } = maps;
  const units = dead.length;
  const asked = state.clusters;
  const rate = Math.max(0, ...network.network.rates);
  const step = network.step === 0 ? 'untrained' : many(network.step, 'step');
  const told = [`${sources[source]}, p${space}=${space}${plain(rate)}, ${step}`];
  if (state.weightsShown === 'wide') told.push('wide network');
  if (merged) {
    const { sizes, side, factor } = merged;
    const from = sizes.reduce((sum, n) => sum + n, 0);
    const drawn = layer === 1 ? `, outgoing${factor === 1 ? '' : ` × ${plain(factor)}`} ÷ units merged` : '';
    told.push(`${many(from, 'unit')} merged into ${count(sizes.length)} by ${side} weights${drawn}`);
  }
  const into = clusters ? ` in ${many(new Set(order[by]).size, 'cluster')}` : '';
  const few = asked > units ? ` (${count(asked)} would need as many units)` : '';
  told.push(`layer ${layer}: ${many(units, 'unit')}${into}${few}`);
  if (!clusters) told.push('clustering…');
  else if (k !== asked) told.push(`still showing ${many(k, 'cluster')}`);
  if (layer !== state.layer) told.push(`there is no layer ${state.layer}; showing layer ${layer}`);
  if (state.unit > units && state.pinned === '') told.push(`there is no unit ${state.unit}`);
  if (dead.every(Boolean)) told.push('All units are dead: nothing reaches the layers behind.');
  return told;
}

/** The heat maps for someone who cannot see them. */
export function describeMaps(maps: LayerMaps): string {
  const { layer, by, limit, dead } = maps;
  const { clusters, largest, still, pairs, sharing, most, incoming, outgoing } = overlapFacts(maps);
  const other = by === 'incoming' ? 'outgoing' : 'incoming';
  const grouped = (side: typeof by): string => `${many(clusters[side], 'cluster')} by ${side} weights`;
  return `Two heat maps of hidden layer ${layer}, one row a unit: ${many(dead.length, 'unit')} in ${grouped(by)}, the largest of ${many(largest, 'unit')}, and in ${grouped(other)}. ${still > 0 ? `${many(still, 'unit')} dead, in rows at the bottom. ` : ''}Colours run from −${weightText(limit)}, blue, over 0 to +${weightText(limit)}, red. Clusters by incoming and by outgoing weights share units in ${sharing} of ${count(pairs)} pairs, at most ${most} (clusters ${incoming} and ${outgoing}).`;
}
