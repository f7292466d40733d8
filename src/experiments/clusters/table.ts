import { mean } from '../../core/statistics.ts';
import type { ClustersResult } from './spec.ts';

/** The result as text: what two clusterings of one layer's units agree on, by dropout rate, with what chance leaves. */
export function table(result: ClustersResult): string {
  const { layer, k, noise, layers, networkShape, steps, images, seeds } = result;
  const two = (values: readonly number[]) => mean(values).toFixed(2);
  const head = ['rate', 'adjusted Rand', 'Rand', 'by chance', 'live only', 'dead', 'nearest cosine', 'accuracy'];
  const rows = result.rates.map((rate, i) => [
    String(rate),
    two(result.adjustedRand[i]),
    two(result.rand[i]),
    two(result.chanceRand[i]),
    `${two(result.liveAdjustedRand[i])}${result.trivial[i].some((one) => one === 1) ? ' (trivial)' : ''}`,
    mean(result.deadUnits[i]).toFixed(1),
    two(result.nearestCosine[i]),
    mean(result.accuracy[i]).toFixed(4),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const setting = `${networkShape.join('-')} hidden units, ${noise} dropout in layers ${layers.join(', ') || 'none'}, ${steps} steps`;
  const measured = `hidden layer ${layer} in ${k} clusters, ${images} test images, ${seeds.length === 1 ? `seed ${seeds[0]}` : `mean over seeds ${seeds.join(', ')}`}`;
  return [`${setting}; ${measured}`, '', ...lines].join('\n');
}
