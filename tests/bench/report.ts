import type { Clusterings } from './sections/clustering.ts';
import type { Growth } from './sections/growth.ts';
import type { KernelTimes } from './sections/kernels.ts';
import type { LaboratoryTimes } from './sections/laboratory.ts';
import type { ModelTimes } from './sections/models.ts';
import type { PageTimes } from './sections/page.ts';
import type { Sharing } from './sections/pool.ts';
import type { MonteCarlo } from './sections/prediction.ts';
import type { Running } from './sections/running.ts';
import type { Subsets } from './sections/subsets.ts';
import type { Training } from './sections/training.ts';
import type { Spread } from './spread.ts';

export interface Report {
  readonly version: string;
  readonly machine: Readonly<Record<string, string | number>>;
  /** What each backend ran on; null for WebGL where there is no GPU. */
  readonly backends: Readonly<Record<string, string | null>>;
  /** Larger is better for this project; null where something to compare with is not at hand. */
  readonly ratios: Readonly<Record<string, Spread | null>>;
  /** What was not measured is empty or null. */
  readonly absolute: {
    readonly training: Readonly<Record<string, Omit<Training, 'ratios'>>>;
    readonly pool: Sharing;
    readonly subsets: Subsets | null;
    readonly kernels: KernelTimes;
    readonly growth: Growth | null;
    readonly models: ModelTimes | null;
    readonly prediction: MonteCarlo | null;
    readonly clustering: Clusterings | null;
    readonly laboratory: LaboratoryTimes | null;
    readonly running: Running | null;
    readonly slider: PageTimes | null;
  };
}

const number = (value: number): string => {
  if (value === 0) return '0';
  const size = Math.abs(value);
  return size >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
};

const cells = ({ median, min, max }: Spread): string[] => [number(median), number(min), number(max)];

function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, c) => Math.max(...[head, ...rows].map((row) => (row[c] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, c) => (c === 0 ? (row[c] ?? '').padEnd(width) : (row[c] ?? '').padStart(width))).join(' | ')} |`;
  const rule = `|${widths.map((width, c) => (c === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [`\n### ${title}\n`, line(head), rule, ...rows.map(line)].join('\n');
}

const spreads = (title: string, unit: string, values: Readonly<Record<string, Spread | null>>): string =>
  table(
    title,
    [unit, 'median', 'min', 'max'],
    Object.entries(values).map(([name, value]) => [name, ...(value ? cells(value) : ['–', '', ''])]),
  );

function trainingTables({ training, pool, subsets, kernels }: Report['absolute']): string[] {
  const parts: string[] = [];
  for (const [batch, { networkStepsPerSecond, gflopsPerSecond, learned }] of Object.entries(training)) {
    parts.push(spreads(`Training a family of ten, batch ${batch}`, 'network-steps/s', networkStepsPerSecond));
    parts.push(spreads(`Dense arithmetic, batch ${batch}`, 'GFLOP/s', gflopsPerSecond));
    const shares = Object.entries(learned).map(([name, share]) => [name, share.toFixed(3)]);
    parts.push(table('Accuracy of the peers after that', ['', 'accuracy'], shares));
  }
  for (const [batch, { networkStepsPerSecond, ratios }] of Object.entries(pool)) {
    parts.push(spreads(`One worker and two, batch ${batch}`, 'network-steps/s', networkStepsPerSecond));
    const named = { 'two workers share a family': ratios.shared, 'two workers, a family each': ratios.apart };
    parts.push(spreads(`Times one worker, batch ${batch}`, 'ratio', named));
  }
  if (subsets) {
    parts.push(
      spreads('Minibatches shared and of their own, batch 64', 'network-steps/s', subsets.networkStepsPerSecond),
    );
  }
  for (const [batch, times] of Object.entries(kernels)) {
    const total = Object.values(times).reduce((sum, value) => sum + value, 0);
    const rows = Object.entries(times).map(([name, us]) => [name, number(us), `${((100 * us) / total).toFixed(0)} %`]);
    parts.push(table(`Where a training step goes (Node, batch ${batch})`, ['kernel', 'µs per network', 'share'], rows));
  }
  return parts;
}

function growthTables({ byFamily, byWidth, byBatch, byRate }: Growth): string[] {
  const titled = [
    ['A training step by size of the family (batch 64, rate 0.5)', byFamily],
    ['… by width of the first layer (family of two)', byWidth],
    ['… by batch', byBatch],
    ['… by dropout rate', byRate],
  ] as const;
  return titled.map(([title, values]) => spreads(title, 'ms per network', values));
}

function modelTables(times: ModelTimes): string[] {
  const { networkStepsPerSecond, losses, refused, gflopsPerSecond, copiedGBPerSecond, task } = times;
  const { steps, samples, images, seconds, accuracy, passesPerMask } = task;
  const lossRows = Object.entries(losses).flatMap(([model, found]) =>
    Object.entries(found).map(([name, loss]) => [`${model}, ${name}`, loss.toPrecision(3)]),
  );
  const whole = seconds.training + seconds.prediction;
  return [
    ...Object.entries(networkStepsPerSecond).map(([model, speeds]) =>
      spreads(`Training ${model}, batch 64`, 'network-steps/s', speeds),
    ),
    ...(refused.length > 0
      ? [
          table(
            'What cannot train a model',
            ['model, contender, reason'],
            refused.map((l) => [l]),
          ),
        ]
      : []),
    table('Training loss after that', ['model, contender', 'loss'], lossRows),
    spreads('Dense arithmetic of these models', 'GFLOP/s', gflopsPerSecond),
    spreads('Memory', 'GB/s', { 'copied, read and written': copiedGBPerSecond }),
    table(
      `A LeNet: ${steps} steps, then ${samples} masks × ${images} images`,
      ['seconds', 'training', 'prediction', 'whole', 'accuracy', 'as many whole passes ÷ masks'],
      [
        [
          'ours, one worker',
          ...[seconds.training, seconds.prediction, whole].map(number),
          ...[accuracy.toFixed(4), passesPerMask.toFixed(1)],
        ],
      ],
    ),
  ];
}

function predictionTables(prediction: MonteCarlo): string[] {
  const { images, samples, milliseconds, accuracy, bySamples, imagesBySamples } = prediction;
  const accuracies = Object.entries(accuracy).map(([name, share]) => [name, share.toFixed(4)]);
  return [
    spreads(`Monte Carlo prediction, ${samples} masks × ${images} images`, 'ms', milliseconds),
    table('Its accuracy', ['', 'accuracy'], accuracies),
    spreads(`Ours by number of masks, ${imagesBySamples} images`, 'ms', bySamples),
  ];
}

function clusteringTables({ points, dimensions, milliseconds, inertia }: Clusterings): string[] {
  return Object.entries(milliseconds).flatMap(([k, times]) => [
    spreads(`k-means, ${points} × ${dimensions} into ${k}`, 'ms', times),
    table(
      'Inertia',
      ['', 'mean', 'median', 'min', 'max'],
      Object.entries(inertia[k]).map(([name, { mean, median, min, max }]) => [
        name,
        ...[mean, median, min, max].map((value) => value.toFixed(3)),
      ]),
    ),
  ]);
}

function laboratoryTables({ together, apart, before }: LaboratoryTimes): string[] {
  const row = (name: string, seconds: Readonly<Record<string, number>>, steps: readonly string[]) => [
    name,
    ...Object.keys(together.seconds).map((view) => number(seconds[view])),
    number(Object.values(seconds).reduce((sum, value) => sum + value, 0)),
    ...steps,
  ];
  const stepsOf = ({ taken, saved }: LaboratoryTimes['apart']) =>
    [taken, saved].map((value) => value.toLocaleString('en'));
  const rows = [
    row('each network once', together.seconds, stepsOf(together)),
    row('every view its own', apart.seconds, stepsOf(apart)),
    ...(before ? [row('before', before, ['–', '–'])] : []),
  ];
  const head = ['seconds', ...Object.keys(together.seconds), 'all', 'network-steps taken', 'not taken again'];
  return [table('Train in the laboratory, quick budget, two threads', head, rows)];
}

function runningTables({ chosen, startUp, memory }: Running): string[] {
  return [
    spreads(`Start-up (${chosen})`, 'ms', { 'worker made to first step done': startUp }),
    table(
      'Memory',
      ['backend', 'steps', 'bytes before', 'bytes after', 'tensors before', 'tensors after'],
      Object.entries(memory).map(([name, { steps, bytesBefore, bytesAfter, tensorsBefore, tensorsAfter }]) => [
        name,
        ...[steps, bytesBefore, bytesAfter].map((value) => value.toLocaleString('en')),
        ...[tensorsBefore, tensorsAfter].map((value) => `${value ?? '–'}`),
      ]),
    ),
  ];
}

function sliderTables({ views, dragged, training, maps, bare, bareDragged }: PageTimes): string[] {
  const rows = [
    { name: 'dropout rate to four views, by key', times: views },
    { name: 'the same, dragged', times: dragged },
    { name: 'by key while training', times: training },
    { name: 'checkpoint to heat maps of 700 units', times: maps },
    { name: 'bare slider to its number, by key', times: bare },
    { name: 'the same, dragged', times: bareDragged },
  ].map(({ name, times: { moves, ...ms } }) => [
    name,
    `${moves}`,
    ...[ms.p50, ms.p95, ms.script, ms.frame, ms.frame95].map((one) => number(one)),
  ]);
  return [
    table('Slider to painted views', ['ms', 'moves', 'p50', 'p95', 'script p50', 'frame p50', 'frame p95'], rows),
  ];
}

/** The report as Markdown tables. */
export function tables({ version, machine, backends, ratios, absolute }: Report): string {
  const { growth, models, prediction, clustering, laboratory, running, slider } = absolute;
  const described = (values: object) =>
    Object.entries(values)
      .map(([name, value]) => `${name}: ${value ?? 'none'}`)
      .join('; ');
  const parts = [
    `Version ${version}. ${described(machine)}.`,
    `Backends: ${described(backends)}.`,
    spreads('Ratios (larger is better for this project)', 'ratio', ratios),
    ...trainingTables(absolute),
    ...(growth ? growthTables(growth) : []),
    ...(models ? modelTables(models) : []),
    ...(prediction ? predictionTables(prediction) : []),
    ...(clustering ? clusteringTables(clustering) : []),
    ...(laboratory ? laboratoryTables(laboratory) : []),
    ...(running ? runningTables(running) : []),
    ...(slider ? sliderTables(slider) : []),
  ];
  return `${parts.join('\n')}\n`;
}
