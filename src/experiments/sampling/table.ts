import { mean } from '../../core/statistics.ts';
import { differences, type RateDifference } from './differences.ts';
import type { SamplingResult } from './spec.ts';

const inPoints = (value: number): string => `${value < 0 ? '-' : '+'}${Math.abs(value * 100).toFixed(2)}`;

function differenceText({ mean: middle, low, high, collapsed }: RateDifference): string {
  const interval = low === null || high === null ? '' : ` [${inPoints(low)}, ${inPoints(high)}]`;
  return `${inPoints(middle)}${interval}${collapsed ? ' (collapsed)' : ''}`;
}

/** The result as text: test accuracies by dropout rate, and sampled minus scaled in points with its 95 % interval. */
export function table(result: SamplingResult): string {
  const samples = result.samples[result.samples.length - 1];
  const selection = { dropout: 0, samples, measure: 'accuracy', images: 'test', mean: 'geometric' } as const;
  const byRate = new Map(differences(result, selection).map((one) => [one.rate, one]));
  const sampled = result.sampled[String(samples)].geometric;
  const head = ['rate', 'scaled', `n = ${samples}`, 'single', 'sampled - scaled, points'];
  const rows = result.rates.map((rate, i) => {
    const difference = byRate.get(rate);
    return [
      String(rate),
      ...[result.scaled, sampled, result.single].map(({ accuracy }) => mean(accuracy[i]).toFixed(4)),
      difference === undefined ? '' : differenceText(difference),
    ];
  });
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length), title.length),
  );
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const { kind, layers, networkShape, steps, images, seeds } = result;
  const setting = `${networkShape.join('-')} hidden units, ${kind} dropout in layers ${layers.join(', ') || 'none'}, ${steps} steps`;
  const measured = `${images} test images, ${seeds.length === 1 ? `seed ${seeds[0]}` : `mean over seeds ${seeds.join(', ')}`}`;
  return [`${setting}; ${measured}`, '', ...lines].join('\n');
}
