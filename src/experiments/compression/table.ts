import { mean, sd } from '../../core/statistics.ts';
import type { CompressionResult } from './spec.ts';

const three = (value: number): string => value.toFixed(3);

const withSpread = (values: readonly number[]): string =>
  values.length > 1 ? `${three(mean(values))} ± ${three(sd(values))}` : three(mean(values));

/** The mean of what is known; empty where nothing is. */
function known(values: readonly (number | null)[], write: (mean: number) => string): string {
  const numbers = values.filter((value) => value !== null);
  return numbers.length > 0 ? write(mean(numbers)) : '';
}

/** The result as text: test accuracies by dropout rate and number of units. */
export function table(result: CompressionResult): string {
  const { rates, C, seeds, baselines, agreementOnly } = result;
  const head = ['rate', 'C', 'clusters', 'side', 'factor', 'random', 'norms', 'agreed', 'units', 'scratch'];
  const rows = rates.flatMap((rate, r) => [
    [String(rate), `${result.units}`, withSpread(result.full[r]), 'whole', '', '', '', '', '', ''],
    ...C.map((count, c) => {
      const sides = result.chosenSide[r][c];
      const incoming = sides.filter((side) => side === 'incoming').length;
      return [
        String(rate),
        String(count),
        withSpread(result.chosen[r][c]),
        incoming === sides.length ? 'incoming' : incoming === 0 ? 'outgoing' : `${incoming}/${sides.length} incoming`,
        mean(result.factor[r][c]).toFixed(2),
        three(mean(baselines.randomSubset[r][c])),
        known(baselines.normPruning[r][c], three),
        known(agreementOnly.accuracy[r][c], three),
        known(agreementOnly.units[r][c], (value) => value.toFixed(0)),
        known(baselines.scratch?.[r][c] ?? [], three),
      ];
    }),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const setting = `${result.networkShape.join('-')} hidden units, ${result.kind} dropout in layers ${result.layers.join(', ') || 'none'}, ${result.steps} steps`;
  const measured = `${result.images} test images, ${result.validationImages} to choose on, ${seeds.length === 1 ? `seed ${seeds[0]}` : `mean over seeds ${seeds.join(', ')}`}`;
  const beyond = C.filter((count) => count > result.units);
  const note = beyond.length > 0 ? [`C of ${beyond.join(', ')} is more than the layer has: the whole network`] : [];
  return [`${setting}; ${measured}`, ...note, '', ...lines].join('\n');
}
