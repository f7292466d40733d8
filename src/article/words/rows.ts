import type { Verdict } from '../../contract/verdict.ts';
import type { Tally } from '../rows.ts';

const numbers: readonly (readonly [Verdict, (n: number) => string])[] = [
  ['partly', (n) => `${n} ${n === 1 ? 'holds' : 'hold'} in part`],
  ['does not hold', (n) => `${n} ${n === 1 ? 'does' : 'do'} not hold`],
  ['undecided', (n) => `${n} ${n === 1 ? 'is' : 'are'} undecided`],
];

/** "5 of 14 claims hold in the recorded runs, 2 hold in part, 4 do not hold; 3 have no recorded run yet." */
export function summaryOf(tallied: Tally, source: 'recorded' | 'run'): string {
  const { holds, judged: seen, loading, all } = tallied;
  const where = source === 'recorded' ? 'in the recorded runs' : 'in your runs';
  const rest = numbers.flatMap(([verdict, write]) => (tallied[verdict] > 0 ? [write(tallied[verdict])] : []));
  const missing = all - seen - loading;
  const unseen = [
    ...(loading > 0 ? [`${loading} ${loading === 1 ? 'is' : 'are'} loading`] : []),
    ...(source === 'recorded' && missing > 0
      ? [`${missing} ${missing === 1 ? 'has' : 'have'} no recorded run yet`]
      : []),
  ];
  const of = source === 'recorded' ? all : seen;
  const told = [`${holds} of ${of} claims ${holds === 1 ? 'holds' : 'hold'} ${where}`, ...rest].join(', ');
  return `${told}${unseen.length > 0 ? `; ${unseen.join(', ')}` : ''}.`;
}
