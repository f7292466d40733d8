import { geometricMean } from './fit.ts';
import type { Fit, MstdResult } from './spec.ts';

const digits = (value: number): string => (value > 0 ? value.toPrecision(3) : '0');

function fitText({ slope, slopeCi95, r2 }: Fit): string {
  if (slope === null || slopeCi95 === null || r2 === null) return 'no fit (it needs three widths and an MSTD above 0)';
  return `slope ${slope.toFixed(3)} [${slopeCi95.map((end) => end.toFixed(3)).join(', ')}], R2 ${r2.toFixed(3)}`;
}

/** The result as text: MSTD by width, the mean over seeds of its logarithm, and the power laws through it. */
export function table(result: MstdResult): string {
  const { control } = result;
  const head = ['h', 'MSTD', 'on probabilities', 'accuracy'];
  const beside = control ? ['control MSTD', 'on probabilities', 'accuracy'] : [];
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const cells = (of: Pick<MstdResult, 'mstd' | 'onProbabilities' | 'accuracy'>, h: number) => [
    digits(geometricMean(of.mstd[h])),
    digits(geometricMean(of.onProbabilities[h])),
    average(of.accuracy[h]).toFixed(4),
  ];
  const rows = result.units.map((h, i) => [String(h), ...cells(result, i), ...(control ? cells(control, i) : [])]);
  const all = [[...head, ...beside], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
  const { kind, rate, steps, images, samples, seeds } = result;
  const measured = `${images} test images, ${samples} masks, ${seeds.length === 1 ? `seed ${seeds[0]}` : `mean over seeds ${seeds.join(', ')}`}`;
  const fits = [
    `logits:         ${fitText(result)}`,
    `probabilities:  ${fitText(result.probabilities)}`,
    ...(control
      ? [`control, logits:         ${fitText(control)}`, `control, probabilities:  ${fitText(control.probabilities)}`]
      : []),
  ];
  return [
    `h-100-100 hidden units, ${kind} dropout ${rate} in layer 1, ${steps} steps; ${measured}`,
    '',
    ...lines,
    '',
    ...fits,
  ].join('\n');
}
