import { nats, percent, plain, points } from '../../../charts/numbers.ts';
import type { DataTable } from '../../../contract/table.ts';
import { nearest } from '../../../core/nearest.ts';
import type { SamplingResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { differences, type Moments, type Rule, rules, type Selection, spreadAt } from './measures.ts';

/** The chart's numbers, one row a rate and source. */
export function tables(shown: Moments, selection: Selection): readonly DataTable[] {
  const accuracy = selection.measure === 'accuracy';
  const write = accuracy ? percent : nats;
  const gap = accuracy ? points : nats;
  const cell = (result: SamplingResult, rule: Rule, rate: number): string => {
    const { mean, sd } = spreadAt(result, rule, selection, result.rates.indexOf(rate));
    const margin = accuracy ? plain(Math.round(sd * 1000) / 10) : nats(sd);
    return `${write(mean)}${result.seeds.length > 1 ? ` ± ${margin}` : ''}`;
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
  ];
}
