import { count, fixed, percent, plain, plural } from '../../charts/numbers.ts';
import type { PageState } from '../../contract/page.ts';
import type { LayerMaps } from './layer-maps.ts';
import { overlapFacts, weightText } from './overlap-facts.ts';
import type { FoundMaps } from './shown-network.ts';

const space = '\u00a0';
const many = (n: number, one: string, more: string): string => `${count(n)}${space}${plural(n, one, more)}`;
const unitsOf = (n: number): string => many(n, 'unité', 'unités');
const clustersOf = (n: number): string => many(n, 'groupe', 'groupes');
const cosineText = (value: number): string => fixed(value, 2);
const by = { incoming: 'entrants', outgoing: 'sortants' };

export const words = {
  incomingTitle: (inputs: number, first: boolean): string =>
    `Entrants, de ${first ? many(inputs, 'pixel', 'pixels') : unitsOf(inputs)}`,
  outgoingTitle: (outputs: number, last: boolean): string =>
    `Sortants, vers ${last ? many(outputs, 'classe', 'classes') : unitsOf(outputs)}`,
  overlapTitle: 'Où ils se recoupent',
  overlapNote: 'Aire\u00a0: unités communes. Un point par ligne serait un accord complet.',
  byIncoming: 'par poids entrants',
  byOutgoing: 'groupes par poids sortants',
  limits: (limit: number): readonly [low: string, high: string] => [`−${weightText(limit)}`, `+${weightText(limit)}`],
  legendHeard: ['Couleurs du bleu à', 'au rouge à'] as const,
  legendNote:
    'couleur pleine à partir de là, pour les 2\u00a0% de poids les plus forts\u00a0; la même échelle pour les deux cartes',
  rowsLabel: { incoming: 'Unités par poids entrants', outgoing: 'Unités par poids sortants' },
  deadGroup: (units: number): string => `${units} ${plural(units, 'morte', 'mortes')}`,
  noRow: 'aucune unité choisie',
  loading: 'Les poids de ce réseau sont en cours de chargement.',
  problem: (why: string): string => `Les poids de ce réseau ne peuvent pas être affichés\u00a0: ${why}`,
  unitsFile: 'Unités (CSV)',

  unit: (unit: number): string => `Unité ${unit}`,
  pinned: (otherRate: number | null): string =>
    otherRate === null ? 'épinglée' : `épinglée à p${space}=${space}${plain(otherRate)}`,
  pinnedElsewhere: (unit: number): string =>
    `L’unité ${unit} est épinglée dans un autre réseau. Ici, le numéro désigne une autre unité\u00a0; aucune n’est donc marquée. Cliquez sur une ligne pour en épingler une ici.`,
  pinnedUnit: (unit: number, place: string): string => `Unité ${unit}, épinglée\u00a0: ${place}`,
  unpinned: 'Aucune unité n’est épinglée.',
  steps: ['Unité de la ligne au-dessus', 'Unité de la ligne au-dessous'] as const,
  place: (cluster: number, mates: number): string =>
    mates === 0 ? `seule dans le groupe ${cluster}` : `groupe ${cluster}, ${many(mates, 'autre', 'autres')}`,
  activeOn: (share: number, wordy: boolean): string => `active sur ${percent(share)}${wordy ? ' des images' : ''}`,
  deadUnit: (wordy: boolean): string => (wordy ? 'morte\u00a0: 0 sur au moins 99,9\u00a0% des images' : 'morte'),
  mergedFrom: (units: number): string => `vaut pour ${unitsOf(units)}`,
  field: (layer: number): string => (layer === 1 ? 'ses poids depuis les pixels' : 'rétroprojection linéaire'),
  fieldLong: (layer: number): string =>
    layer === 1
      ? ''
      : `sur 28 × 28 pixels, à travers ${layer === 2 ? 'la couche précédente' : `les ${layer - 1} couches précédentes`}, comme si toutes les unités étaient actives`,
  inspectorEmpty:
    'Pointez une ligne pour voir ce que cherche cette unité et qui partage son groupe\u00a0; cliquez pour la garder. Les flèches du clavier marchent aussi.',
  matesTitle: 'Unités du même groupe, avec la similarité cosinus de leurs poids',
  cosine: cosineText,
  mate: (unit: number, cosine: number): string => `Unité ${unit}, cosinus ${cosineText(cosine)}`,
  moreMates: (more: number): string => `+ ${more}`,
};

const sources = { recorded: 'Enregistré', run: 'Votre exécution' };

export function headingOf({ shown, maps, clusters, k }: FoundMaps, state: PageState): string[] {
  const { source, network, merged } = shown;
  const { layer, by: side, order, dead } = maps;
  const units = dead.length;
  const asked = state.clusters;
  const rate = Math.max(0, ...network.network.rates);
  const step = network.step === 0 ? 'non entraîné' : many(network.step, 'étape', 'étapes');
  const told = [`${sources[source]}, p${space}=${space}${plain(rate)}, ${step}`];
  if (state.weightsShown === 'wide') told.push('réseau large');
  if (merged) {
    const { sizes, factor } = merged;
    const from = sizes.reduce((sum, n) => sum + n, 0);
    const drawn = layer === 1 ? `, sortants${factor === 1 ? '' : ` × ${plain(factor)}`} ÷ unités fusionnées` : '';
    told.push(`${unitsOf(from)} fusionnées en ${count(sizes.length)} par poids ${by[merged.side]}${drawn}`);
  }
  const into = clusters ? ` en ${clustersOf(new Set(order[side]).size)}` : '';
  const few = asked > units ? ` (pour ${count(asked)}, il faudrait autant d’unités)` : '';
  told.push(`couche ${layer}\u00a0: ${unitsOf(units)}${into}${few}`);
  if (!clusters) told.push('recherche des groupes…');
  else if (k !== asked) told.push(`encore affiché\u00a0: ${clustersOf(k)}`);
  if (layer !== state.layer) told.push(`il n’y a pas de couche ${state.layer}\u00a0: couche ${layer} affichée`);
  if (state.unit > units && state.pinned === '') told.push(`il n’y a pas d’unité ${state.unit}`);
  if (dead.every(Boolean)) told.push('Toutes les unités sont mortes\u00a0: rien n’atteint les couches suivantes.');
  return told;
}

export function describeMaps(maps: LayerMaps): string {
  const { layer, by: side, limit, dead } = maps;
  const { clusters, largest, still, pairs, sharing, most, incoming, outgoing } = overlapFacts(maps);
  const other = side === 'incoming' ? 'outgoing' : 'incoming';
  const grouped = (one: typeof side): string => `${clustersOf(clusters[one])} par poids ${by[one]}`;
  return `Deux cartes de chaleur de la couche cachée ${layer}, une ligne par unité\u00a0: ${unitsOf(dead.length)} en ${grouped(side)}, le plus grand de ${unitsOf(largest)}, et en ${grouped(other)}. ${still > 0 ? `${many(still, 'unité morte', 'unités mortes')}, en bas. ` : ''}Les couleurs vont du bleu (−${weightText(limit)}) au rouge (+${weightText(limit)}), en passant par 0. Les groupes par poids entrants et par poids sortants ont des unités communes dans ${sharing} paires sur ${count(pairs)}, au plus ${most} (groupes ${incoming} et ${outgoing}).`;
}
