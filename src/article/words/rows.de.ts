import { plural } from '../../charts/numbers.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { Tally } from '../rows.ts';

const hold = (n: number): string => plural(n, 'trifft', 'treffen');

const numbers: readonly (readonly [Verdict, (n: number) => string])[] = [
  ['partly', (n) => `${n} ${hold(n)} teilweise zu`],
  ['does not hold', (n) => `${n} ${hold(n)} nicht zu`],
  ['undecided', (n) => `${n} ${plural(n, 'ist', 'sind')} unentschieden`],
];

/** "5 von 14 Behauptungen treffen in den aufgezeichneten Läufen zu, 2 treffen teilweise zu; 3 haben …" */
export function summaryOf(tallied: Tally, source: 'recorded' | 'run'): string {
  const { holds, judged: seen, loading, all } = tallied;
  const where = source === 'recorded' ? 'in den aufgezeichneten Läufen' : 'in Ihren Läufen';
  const rest = numbers.flatMap(([verdict, write]) => (tallied[verdict] > 0 ? [write(tallied[verdict])] : []));
  const missing = all - seen - loading;
  const unseen = [
    ...(loading > 0 ? [`${loading} ${plural(loading, 'wird', 'werden')} geladen`] : []),
    ...(source === 'recorded' && missing > 0
      ? [`${missing} ${plural(missing, 'hat', 'haben')} noch keinen aufgezeichneten Lauf`]
      : []),
  ];
  const of = source === 'recorded' ? all : seen;
  const told = [
    `${holds} von ${of} ${plural(of, 'Behauptung', 'Behauptungen')} ${hold(holds)} ${where} zu`,
    ...rest,
  ].join(', ');
  return `${told}${unseen.length > 0 ? `; ${unseen.join(', ')}` : ''}.`;
}
