import { plural } from '../../charts/numbers.ts';
import type { Verdict } from '../../contract/verdict.ts';
import type { Tally } from '../rows.ts';

const numbers: readonly (readonly [Verdict, (n: number) => string])[] = [
  ['partly', (n) => `${n} ${plural(n, 'est vérifiée', 'sont vérifiées')} en partie`],
  ['does not hold', (n) => `${n} ${plural(n, 'n’est pas vérifiée', 'ne sont pas vérifiées')}`],
  ['undecided', (n) => `${n} ${plural(n, 'est indécise', 'sont indécises')}`],
];

/** "5 affirmations sur 14 sont vérifiées dans les exécutions enregistrées, 2 sont vérifiées en partie ; 3 n’ont …" */
export function summaryOf(tallied: Tally, source: 'recorded' | 'run'): string {
  const { holds, judged: seen, loading, all } = tallied;
  const where = source === 'recorded' ? 'dans les exécutions enregistrées' : 'dans vos exécutions';
  const rest = numbers.flatMap(([verdict, write]) => (tallied[verdict] > 0 ? [write(tallied[verdict])] : []));
  const missing = all - seen - loading;
  const unseen = [
    ...(loading > 0 ? [`${loading} en cours de chargement`] : []),
    ...(source === 'recorded' && missing > 0
      ? [`${missing} ${plural(missing, 'n’a', 'n’ont')} pas encore d’exécution enregistrée`]
      : []),
  ];
  const of = source === 'recorded' ? all : seen;
  const told = [
    `${holds} ${plural(holds, 'affirmation', 'affirmations')} sur ${of} ${plural(holds, 'est vérifiée', 'sont vérifiées')} ${where}`,
    ...rest,
  ].join(', ');
  return `${told}${unseen.length > 0 ? `\u00a0; ${unseen.join(', ')}` : ''}.`;
}
