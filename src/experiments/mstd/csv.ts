import type { Measured, MstdResult } from './spec.ts';

/** Every number of a result as comma-separated text, one measurement a line (RFC 4180; no field needs quoting). */
export function toCsv(result: MstdResult): string {
  const lines = ['training,step,seed,h,masks,images,mstd_logits,mstd_probabilities,logit_size,accuracy'];
  const { units, seeds, masks, samples, steps, images, control, checkpoints } = result;
  const add = (...cells: readonly (string | number)[]) => lines.push(cells.join(','));
  const write = (training: string, measured: Measured) => {
    for (const [s, seed] of seeds.entries()) {
      for (const [h, width] of units.entries()) {
        for (const n of masks) {
          const { mstd, onProbabilities } = n === samples ? measured : measured.fewer[String(n)];
          const rest = [mstd[h][s], onProbabilities[h][s], measured.logitSize[h][s], measured.accuracy[h][s]];
          add(training, steps, seed, width, n, images, ...rest);
        }
      }
    }
  };
  write('dropout', result);
  if (control) write('control', control);
  for (const one of checkpoints) {
    const rows = { dropout: one, ...(one.control ? { control: one.control } : {}) };
    for (const [training, { mstd, onProbabilities }] of Object.entries(rows)) {
      for (const [h, width] of units.entries()) {
        add(training, one.step, seeds[0], width, one.samples, one.images, mstd[h], onProbabilities[h], '', '');
      }
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
