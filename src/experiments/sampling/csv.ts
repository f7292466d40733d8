import type { Rule } from './curves.ts';
import type { RuleMeasures, SamplingResult } from './spec.ts';

/** Every number of a result as comma-separated text, one measurement a line (RFC 4180; no field needs quoting). */
export function toCsv(result: SamplingResult): string {
  const lines = ['images,rate,seed,rule,mean,masks,accuracy,cross_entropy'];
  const write = (images: string, rules: RuleMeasures) => {
    result.rates.forEach((rate, i) => {
      result.seeds.forEach((seed, s) => {
        const add = (rule: Rule, kind: string, masks: number | string, accuracy: number, entropy: number) =>
          lines.push([images, rate, seed, rule, kind, masks, accuracy, entropy].join(','));
        add('scaled', '', '', rules.scaled.accuracy[i][s], rules.scaled.crossEntropy[i][s]);
        add('single', '', 1, rules.single.accuracy[i][s], rules.single.crossEntropy[i][s]);
        for (const n of result.samples) {
          for (const kind of ['geometric', 'arithmetic'] as const) {
            const { accuracy, crossEntropy } = rules.sampled[String(n)][kind];
            add('sampled', kind, n, accuracy[i][s], crossEntropy[i][s]);
          }
        }
      });
    });
  };
  write('test', result);
  write('train', result.train);
  return `${lines.join('\r\n')}\r\n`;
}
