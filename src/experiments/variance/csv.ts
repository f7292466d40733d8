import type { VarianceResult } from './spec.ts';

/** Every number of a result as comma-separated text, one measurement a line (RFC 4180; no field needs quoting). */
export function toCsv(result: VarianceResult): string {
  const lines = ['kind,rate,seed,prediction,masks,outputs,variance,mask_noise,relative,cross_entropy,accuracy,bias2'];
  const { kinds, rates, seeds, n, crossEntropy, accuracy, bias2 } = result;
  const add = (...cells: readonly (string | number)[]) => lines.push(cells.join(','));
  for (const [s, seed] of seeds.entries()) {
    for (const outputs of ['logits', 'probabilities'] as const) {
      const { noDropout, scaled, sampled, maskNoise, relative } = result[outputs];
      const own = outputs === 'probabilities';
      add(
        ...['none', 0, seed, 'whole', '', outputs, noDropout[s], 0, relative.noDropout[s]],
        ...[crossEntropy.noDropout[s], accuracy.noDropout[s], own ? bias2.noDropout[s] : ''],
      );
      for (const [k, kind] of kinds.entries()) {
        for (const [r, rate] of rates.entries()) {
          if (rate === 0) continue;
          add(
            ...[kind, rate, seed, 'scaled', '', outputs, scaled[k][r][s], 0, relative.scaled[k][r][s]],
            ...[crossEntropy.scaled[k][r][s], accuracy.scaled[k][r][s], own ? bias2.scaled[k][r][s] : ''],
          );
          for (const [i, masks] of n.entries()) {
            const mean = own ? 'sampled' : 'sampledLogits';
            add(
              ...[kind, rate, seed, 'sampled', masks, outputs, sampled[k][r][i][s], maskNoise[k][r][i][s]],
              ...[relative.sampled[k][r][i][s], crossEntropy[mean][k][r][i][s], accuracy[mean][k][r][i][s]],
              own ? bias2.sampled[k][r][i][s] : '',
            );
          }
        }
      }
    }
  }
  return `${lines.join('\r\n')}\r\n`;
}
