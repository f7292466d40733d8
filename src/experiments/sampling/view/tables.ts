import { percents, pointsInterval, ratesInBrief, spread } from '../../../charts/estimates.ts';
import { nats, plain, points } from '../../../charts/numbers.ts';
import type { DataTable } from '../../../contract/table.ts';
import { nearest } from '../../../core/nearest.ts';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { byMasks, judgedRates } from './evidence.ts';
import { differences, type Moments, type Rule, rules, type Selection, spreadAt } from './measures.ts';

/** How the difference that is judged goes with the number of masks, one row a number and source. */
const masksTable = (shown: Moments): DataTable => ({
  ...words.masksTable,
  rows: shown.flatMap(({ source, result }) =>
    byMasks(result).map((evidence) => {
      const { samples, overall, better, worse } = evidence;
      const at = (some: readonly number[]) => (some.length > 0 ? ratesInBrief(some, judgedRates(evidence)) : '–');
      return [String(samples), words.source[source], overall ? pointsInterval(overall) : '–', at(better), at(worse)];
    }),
  ),
});

/** The chart's numbers, one row a rate and source, and one a number of masks. */
export function tables(shown: Moments, selection: Selection): readonly DataTable[] {
  const accuracy = selection.measure === 'accuracy';
  const gap = accuracy ? points : nats;
  const cell = (result: SamplingResult, rule: Rule, rate: number): string => {
    const { values } = spreadAt(result, rule, selection, result.rates.indexOf(rate));
    return accuracy ? percents(values) : spread(values, 3);
  };
  const samples = nearest(shown[0]?.result.samples ?? [selection.samples], selection.samples);
  return [
    {
      caption: words.tableCaption(selection),
      head: [...words.tableRow, ...rules.map((rule) => words.rule(rule, samples)), words.difference, words.interval],
      rows: shown.flatMap(({ source, result }) =>
        differences(result, selection).map(({ rate, mean, low, high, collapsed }) => [
          plain(rate),
          words.source[source],
          ...rules.map((rule) => cell(result, rule, rate)),
          gap(mean),
          `${low === null || high === null ? words.unknown : `${gap(low)} … ${gap(high)}`}${collapsed ? ` (${words.collapsedShort})` : ''}`,
        ]),
      ),
    },
    masksTable(shown),
  ];
}
