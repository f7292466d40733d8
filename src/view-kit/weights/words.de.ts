import { count, fixed, percent, plain, plural } from '../../charts/numbers.ts';
import type { PageState } from '../../contract/page.ts';
import type { LayerMaps } from './layer-maps.ts';
import { overlapFacts, weightText } from './overlap-facts.ts';
import type { FoundMaps } from './shown-network.ts';

const space = '\u00a0';
const many = (n: number, one: string, more: string): string => `${count(n)}${space}${plural(n, one, more)}`;
const unitsOf = (n: number): string => many(n, 'Einheit', 'Einheiten');
const clustersOf = (n: number): string => many(n, 'Cluster', 'Cluster');
const clustersBehind = (n: number): string => many(n, 'Cluster', 'Clustern');
const cosineText = (value: number): string => fixed(value, 2);
const by = { incoming: 'eingehenden', outgoing: 'ausgehenden' };

export const words = {
  incomingTitle: (inputs: number, first: boolean): string =>
    `Eingang: ${first ? many(inputs, 'Pixel', 'Pixel') : unitsOf(inputs)}`,
  outgoingTitle: (outputs: number, last: boolean): string =>
    `Ausgang: ${last ? many(outputs, 'Klasse', 'Klassen') : unitsOf(outputs)}`,
  overlapTitle: 'Wo sie sich decken',
  overlapNote: 'Fläche: gemeinsame Einheiten. Ein Punkt je Zeile wäre volle Übereinstimmung.',
  byIncoming: 'nach eingehenden',
  byOutgoing: 'Cluster nach ausgehenden',
  limits: (limit: number): readonly [low: string, high: string] => [`−${weightText(limit)}`, `+${weightText(limit)}`],
  legendHeard: ['Farben von Blau bei', 'bis Rot bei'] as const,
  legendNote: 'ab dort volle Farbe, für die stärksten 2\u00a0% der Gewichte; dieselbe Skala für beide Karten',
  rowsLabel: { incoming: 'Einheiten nach eingehenden Gewichten', outgoing: 'Einheiten nach ausgehenden Gewichten' },
  deadGroup: (units: number): string => `${units} tot`,
  noRow: 'keine Einheit gewählt',
  loading: 'Die Gewichte dieses Netzes werden geladen.',
  problem: (why: string): string => `Die Gewichte dieses Netzes lassen sich nicht zeigen: ${why}`,
  unitsFile: 'Einheiten (CSV)',

  unit: (unit: number): string => `Einheit ${unit}`,
  pinned: (otherRate: number | null): string =>
    otherRate === null ? 'angeheftet' : `angeheftet bei p${space}=${space}${plain(otherRate)}`,
  pinnedElsewhere: (unit: number): string =>
    `Einheit ${unit} ist in einem anderen Netz angeheftet. Hier meint die Nummer eine andere Einheit, daher ist keine markiert. Klicken Sie auf eine Zeile, um hier eine anzuheften.`,
  pinnedUnit: (unit: number, place: string): string => `Einheit ${unit}, angeheftet: ${place}`,
  unpinned: 'Keine Einheit ist angeheftet.',
  steps: ['Einheit der Zeile darüber', 'Einheit der Zeile darunter'] as const,
  place: (cluster: number, mates: number): string =>
    mates === 0 ? `allein in Cluster ${cluster}` : `Cluster ${cluster}, ${many(mates, 'weitere', 'weitere')}`,
  activeOn: (share: number, wordy: boolean): string => `aktiv auf ${percent(share)}${wordy ? ' der Bilder' : ''}`,
  deadUnit: (wordy: boolean): string => (wordy ? 'tot: 0 auf mindestens 99,9\u00a0% der Bilder' : 'tot'),
  mergedFrom: (units: number): string => `steht für ${unitsOf(units)}`,
  field: (layer: number): string => (layer === 1 ? 'ihre Gewichte von den Pixeln' : 'lineare Rückprojektion'),
  fieldLong: (layer: number): string =>
    layer === 1
      ? ''
      : `auf 28 × 28 Pixel, durch die ${layer === 2 ? 'Schicht' : `${layer - 1} Schichten`} davor, als wäre jede Einheit an`,
  inspectorEmpty:
    'Zeigen Sie auf eine Zeile, um zu sehen, wonach diese Einheit sucht und wer in ihrem Cluster ist; drücken Sie darauf, um sie anzuheften. Pfeiltasten gehen auch.',
  matesTitle: 'Einheiten desselben Clusters, mit der Kosinus-Ähnlichkeit ihrer Gewichte',
  cosine: cosineText,
  mate: (unit: number, cosine: number): string => `Einheit ${unit}, Kosinus ${cosineText(cosine)}`,
  moreMates: (more: number): string => `+ ${more}`,
};

const sources = { recorded: 'Aufgezeichnet', run: 'Ihr Lauf' };

export function headingOf({ shown, maps, clusters, k }: FoundMaps, state: PageState): string[] {
  const { source, network, merged } = shown;
  const { layer, by: side, order, dead } = maps;
  const units = dead.length;
  const asked = state.clusters;
  const rate = Math.max(0, ...network.network.rates);
  const step = network.step === 0 ? 'untrainiert' : many(network.step, 'Schritt', 'Schritte');
  const told = [`${sources[source]}, p${space}=${space}${plain(rate)}, ${step}`];
  if (state.weightsShown === 'wide') told.push('breites Netz');
  if (merged) {
    const { sizes, factor } = merged;
    const from = sizes.reduce((sum, n) => sum + n, 0);
    const drawn =
      layer === 1 ? `, ausgehende${factor === 1 ? '' : ` × ${plain(factor)}`} ÷ zusammengelegte Einheiten` : '';
    told.push(`${unitsOf(from)} zu ${count(sizes.length)} zusammengelegt nach ${by[merged.side]} Gewichten${drawn}`);
  }
  const into = clusters ? ` in ${clustersBehind(new Set(order[side]).size)}` : '';
  const few = asked > units ? ` (${count(asked)} bräuchten ebenso viele Einheiten)` : '';
  told.push(`Schicht ${layer}: ${unitsOf(units)}${into}${few}`);
  if (!clusters) told.push('Cluster werden gesucht …');
  else if (k !== asked) told.push(`noch gezeigt: ${clustersOf(k)}`);
  if (layer !== state.layer) told.push(`es gibt keine Schicht ${state.layer}; gezeigt wird Schicht ${layer}`);
  if (state.unit > units && state.pinned === '') told.push(`es gibt keine Einheit ${state.unit}`);
  if (dead.every(Boolean)) told.push('Alle Einheiten sind tot: Nichts erreicht die Schichten dahinter.');
  return told;
}

export function describeMaps(maps: LayerMaps): string {
  const { layer, by: side, limit, dead } = maps;
  const { clusters, largest, still, pairs, sharing, most, incoming, outgoing } = overlapFacts(maps);
  const other = side === 'incoming' ? 'outgoing' : 'incoming';
  const grouped = (one: typeof side): string => `${clustersBehind(clusters[one])} nach ${by[one]} Gewichten`;
  return `Zwei Heatmaps der verdeckten Schicht ${layer}, eine Zeile je Einheit: ${unitsOf(dead.length)} in ${grouped(side)}, der größte mit ${unitsOf(largest)}, und in ${grouped(other)}. ${still > 0 ? `${many(still, 'tote Einheit', 'tote Einheiten')}, in Zeilen ganz unten. ` : ''}Die Farben reichen von −${weightText(limit)}, blau, über 0 bis +${weightText(limit)}, rot. Cluster nach eingehenden und nach ausgehenden Gewichten haben in ${sharing} von ${count(pairs)} Paaren gemeinsame Einheiten, höchstens ${most} (Cluster ${incoming} und ${outgoing}).`;
}
