import { spread } from '../../../../charts/estimates.ts';
import { marked } from '../../../../charts/format.ts';
import type { DataTable } from '../../../../contract/table.ts';
import type { DistillationResult, PredictionKind } from '../spec.ts';
import { tableWords } from '../words/chapter.tsx';

type Repeated = readonly [mean: string, sd: string];
/** Test errors in per cent, as the paper prints them: Bulò, Porzi & Kontschieder, Table 1, left. */
const paper: readonly (readonly [network: string, standard: string, sampled: Repeated, distilled: Repeated])[] = [
  ['MNIST LeNet', '0.67', ['0.67', '0.01'], ['0.67', '0.01']],
  ['MNIST LeNetAll', '0.51', ['0.49', '0.01'], ['0.49', '0.01']],
  ['CIFAR10 Quick', '18.15', ['16.78', '0.14'], ['17.20', '0.06']],
  ['CIFAR10 NiN', '11.16', ['11.04', '0.06'], ['11.14', '0.04']],
  ['CIFAR10 AllConv', '11.20', ['10.60', '0.10'], ['10.80', '0.04']],
  ['CIFAR100 AllConv', '32.46', ['30.99', '0.18'], ['32.07', '0.05']],
  ['CIFAR100 NiN', '35.28', ['35.05', '0.08'], ['35.20', '0.05']],
];

/** Recorded runs of networks like the paper's, by the row they stand beside. */
export const rowRecordings: Readonly<Record<string, string>> = {
  'MNIST LeNet': 'distillation-lenet-long',
  'MNIST LeNetAll': 'distillation-lenet-all-long',
  'CIFAR10 Quick': 'distillation-quick',
};

const ways: readonly PredictionKind[] = ['scaled', 'sampled', 'distilled'];

const errorOf = ({ predictions, error }: DistillationResult, kind: PredictionKind): string =>
  spread(
    error[predictions.indexOf(kind)].flatMap((share) => (share === null ? [] : [100 * share])),
    2,
  );

const repeated = ([mean, sd]: Repeated): string => tableWords.repeated(marked(mean), marked(sd));

/** Table 1 of the paper, with what was recorded here below the rows that can be. `recorded` is by the row's name. */
export const paperTable = (recorded: ReadonlyMap<string, DistillationResult>): DataTable => ({
  ...tableWords,
  rows: paper.flatMap(([network, standard, sampled, distilled]) => {
    const result = recorded.get(network);
    return [
      [network, tableWords.paper, `${marked(standard)} %`, repeated(sampled), repeated(distilled)],
      ...(result
        ? [[network, tableWords.recorded(result.seeds.length), ...ways.map((kind) => `${errorOf(result, kind)} %`)]]
        : []),
    ];
  }),
});
