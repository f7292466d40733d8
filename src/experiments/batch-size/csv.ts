import type { BatchSizeResult } from './spec.ts';

/** Every number of a result as comma-separated text, one measurement a line (RFC 4180; no field needs quoting). */
export function toCsv(result: BatchSizeResult): string {
  const { batches, seeds, points, samples, learningRate, images, curveImages } = result;
  const lines = ['training,batch,learning_rate,seed,examples,rule,masks,images,accuracy,within_run_sd'];
  for (const training of ['dropout', 'no-dropout'] as const) {
    const measured = training === 'dropout' ? result.dropout : result.noDropout;
    for (const [b, batch] of batches.entries()) {
      for (const [s, seed] of seeds.entries()) {
        const add = (...cells: readonly (string | number | null)[]) =>
          lines.push([training, batch, learningRate[b], seed, ...cells].join(','));
        for (const [i, accuracy] of measured.curve[b][s].entries())
          add(points[i], 'scaled', '', curveImages, accuracy, '');
        const scaled = measured.scaled[b][s];
        if (scaled !== null) add(result.examples, 'scaled', '', images, scaled, measured.withinRunSd[b][s]);
        const sampled = training === 'dropout' ? result.dropout.sampled[b][s] : null;
        if (sampled !== null) add(result.examples, 'sampled', samples, images, sampled, '');
      }
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
