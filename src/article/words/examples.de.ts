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
  return `So liest man eine Steigung auf logarithmischen Achsen: Eine Schicht mit ${count(to)} Einheiten ist ${plain(wider)}-mal so breit wie eine mit ${count(from)}. Bei einer Steigung von ${two(slope)} ist ihre ${what} das ${two(wider ** slope)}-Fache derjenigen der schmalen Schicht, denn ${plain(wider)} hoch ${two(slope)} ist ${two(wider ** slope)}.`;
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
  return `So rechnet man: Der Index ${where(rate)} beträgt ${fixed(found, 3)}, und der Zufall allein ergibt ${fixed(chance, 3)}. Der Abstand vom Zufall zur vollen Übereinstimmung ist 1 − ${fixed(chance, 3)} = ${fixed(room, 3)}; der Abstand vom Zufall zum gefundenen Wert ist ${fixed(gained, 3)}. Der adjustierte Index ist der zweite Abstand geteilt durch den ersten: ${two(gained / room)}.`;
}

/** What a 95 % interval of a difference of accuracies says of 0. */
export function intervalExample(where: string, { estimate, low, high }: Interval): string {
  const write = (value: number) => signedTwo(100 * value);
  const said =
    low > 0 || high < 0
      ? 'Das Intervall enthält die 0 nicht: Die Startwerte sind sich einig, dass es einen Unterschied gibt.'
      : 'Das Intervall enthält die 0: Aus diesen Startwerten lässt sich nicht sagen, ob es einen Unterschied gibt.';
  return `So liest man ein solches Intervall: Die mittlere Differenz über die Startwerte beträgt ${where} ${write(estimate)} Prozentpunkte, und ihr Intervall reicht von ${write(low)} bis ${write(high)} Prozentpunkte. ${said}`;
}
