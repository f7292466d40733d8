/** Worked examples in words, for readers who meet a measure for the first time; numbers come in as arguments. */
import { count, fixed, plain, signedTwo } from '../../charts/numbers.ts';
import type { Interval } from '../../core/statistics.ts';

const two = (value: number): string => fixed(value, 2);

/** What a slope on two logarithmic axes says; `what` is the quantity, `from` and `to` are numbers of units. */
export function slopeExample(
  what: string,
  slope: number,
  { from, to }: { readonly from: number; readonly to: number },
) {
  const wider = to / from;
  return `Comment lire une pente sur des axes logarithmiques\u00a0: une couche de ${count(to)} unités est ${plain(wider)} fois plus large qu’une couche de ${count(from)}. Avec une pente de ${two(slope)}, sa valeur de ${what} est ${two(wider ** slope)} fois celle de la couche étroite, puisque ${plain(wider)} à la puissance ${two(slope)} vaut ${two(wider ** slope)}.`;
}

interface Indices {
  readonly rate: number;
  readonly rand: number;
  readonly chance: number;
}

/** How an index between chance and 1 is adjusted for chance, by the last of these. */
export function adjustedExample(where: (rate: number) => string, indices: readonly Indices[]): string {
  const { rate, rand: found, chance } = indices[indices.length - 1];
  const [room, gained] = [1 - chance, found - chance];
  return `Comment le calculer\u00a0: ${where(rate)}, l’indice vaut ${fixed(found, 3)}, et le hasard seul donne ${fixed(chance, 3)}. La distance du hasard à l’accord complet est 1 − ${fixed(chance, 3)} = ${fixed(room, 3)}\u00a0; la distance du hasard à la valeur trouvée est ${fixed(gained, 3)}. L’indice ajusté est la seconde distance divisée par la première\u00a0: ${two(gained / room)}.`;
}

/** What a 95 % interval of a difference of accuracies says of 0. */
export function intervalExample(where: string, { estimate, low, high }: Interval): string {
  const write = (value: number) => signedTwo(100 * value);
  const said =
    low > 0 || high < 0
      ? 'L’intervalle ne contient pas 0\u00a0: les graines s’accordent sur l’existence d’une différence.'
      : 'L’intervalle contient 0\u00a0: d’après ces graines, on ne peut pas dire s’il y a une différence.';
  return `Comment lire un intervalle\u00a0: ${where} la différence moyenne sur les graines est de ${write(estimate)} points, et son intervalle va de ${write(low)} à ${write(high)} points. ${said}`;
}
