import { mean } from '../../core/statistics.ts';
import type { ModelVariances, VarianceResult } from './spec.ts';

const digits = (value: number): string => (value > 0 ? value.toPrecision(3) : '0');

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}

/** One line for each kind and rate above 0. */
function linesOf(result: VarianceResult, variances: ModelVariances, unit: number): string[] {
  const { kinds, rates, n, crossEntropy, accuracy } = result;
  const most = n.length - 1;
  const cell = (values: readonly number[], scale = unit) => digits(mean(values) * scale);
  const head = ['dropout', 'p', 'scaled', ...n.map((one) => `n = ${one}`), `noise, n = ${n[most]}`];
  const ends = ['relative: scaled', `n = ${n[most]}`, 'cross-entropy: scaled', `n = ${n[most]}`, 'accuracy'];
  const blank = n.map(() => '');
  const { noDropout, relative } = variances;
  const without = [
    ...['none', '0', cell(noDropout), ...blank, '', cell(relative.noDropout, 1), ''],
    ...[cell(crossEntropy.noDropout, 1), '', mean(accuracy.noDropout).toFixed(4)],
  ];
  const rows = kinds.flatMap((kind, k) =>
    rates.flatMap((rate, r) =>
      rate === 0
        ? []
        : [
            [
              kind,
              String(rate),
              cell(variances.scaled[k][r]),
              ...n.map((_, i) => cell(variances.sampled[k][r][i])),
              cell(variances.maskNoise[k][r][most]),
              cell(relative.scaled[k][r], 1),
              cell(relative.sampled[k][r][most], 1),
              cell(crossEntropy.scaled[k][r], 1),
              cell(crossEntropy.sampled[k][r][most], 1),
              mean(accuracy.scaled[k][r]).toFixed(4),
            ],
          ],
    ),
  );
  return aligned([[...head, ...ends], without, ...rows]);
}

/** The result as text: variances of logits and of probabilities (times 1,000) over the networks, means over seeds. */
export function table(result: VarianceResult): string {
  const { layers, models, modelImages, steps, images, seeds } = result;
  const made = `${models} networks 784-100-100-100-10, each on its own ${modelImages} training images, ${steps} steps, dropout in layer ${layers.join(', ')}`;
  const measured = `${images} test images, ${seeds.length === 1 ? `seed ${seeds[0]}` : `mean over seeds ${seeds.join(', ')}`}`;
  return [
    `${made}; ${measured}`,
    '',
    'Variance of the logits over networks',
    ...linesOf(result, result.logits, 1),
    '',
    'Variance of the probabilities over networks, times 1,000',
    ...linesOf(result, result.probabilities, 1000),
  ].join('\n');
}
