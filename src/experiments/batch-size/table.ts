import { mean } from '../../core/statistics.ts';
import type { BatchSizeResult, Table } from './spec.ts';
import { type Trend, trendOf } from './trend.ts';

const cell = (table: Table, b: number): string => {
  const values = table[b].filter((value) => value !== null);
  return values.length > 0 ? mean(values).toFixed(4) : '-';
};

const trendText = (trend: Trend | null): string => {
  if (!trend) return 'no trend (it needs three batch sizes)';
  const [estimate, low, high] = [trend.interval.estimate, trend.interval.low, trend.interval.high].map((value) =>
    value.toFixed(2),
  );
  return `${estimate} [${low}, ${high}] points per doubling, interval over ${trend.over}`;
};

/** The result as text: mean accuracies over seeds by batch size, fluctuation within runs, and trends. */
export function table(result: BatchSizeResult): string {
  const { batches, dropout, noDropout, steps, learningRate } = result;
  const head = ['batch', 'steps', 'rate', 'scaled', `n = ${result.samples}`, 'sd in run', 'no dropout', 'sd in run'];
  const rows = batches.map((batch, b) => [
    String(batch),
    String(steps[b]),
    String(learningRate[b]),
    cell(dropout.scaled, b),
    cell(dropout.sampled, b),
    cell(dropout.withinRunSd, b),
    cell(noDropout.scaled, b),
    cell(noDropout.withinRunSd, b),
  ]);
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const { kind, rate, layers, networkShape, examples, optimiser, images, seeds } = result;
  const setting = `${networkShape.join('-')} hidden units, ${kind} dropout ${rate} in layers ${layers.join(', ') || 'none'}, ${optimiser}, ${examples} examples`;
  const measured = `${images} test images, ${seeds.length === 1 ? `seed ${seeds[0]}` : `mean over seeds ${seeds.join(', ')}`}`;
  return [
    `${setting}; ${measured}`,
    '',
    ...lines,
    '',
    `dropout, sampled:  ${trendText(trendOf(result, 'sampled'))}`,
    `dropout, scaled:   ${trendText(trendOf(result, 'scaled'))}`,
    `no dropout:        ${trendText(trendOf(result, 'control'))}`,
    `difference:        ${trendText(trendOf(result, 'difference'))}`,
  ].join('\n');
}
