import type { Clusterings } from './sections/clustering.ts';
import type { Growth } from './sections/growth.ts';
import type { KernelTimes } from './sections/kernels.ts';
import type { PageTimes } from './sections/page.ts';
import type { MonteCarlo } from './sections/prediction.ts';
import type { Running } from './sections/running.ts';
import type { Training } from './sections/training.ts';
import type { Spread } from './spread.ts';

export interface Report {
  readonly version: string;
  readonly machine: Readonly<Record<string, string | number>>;
  /** What each backend ran on; null for WebGL where there is no GPU. */
  readonly backends: Readonly<Record<string, string | null>>;
  /** Larger is better for this project; null where something to compare with is not at hand. */
  readonly ratios: Readonly<Record<string, Spread | null>>;
  readonly absolute: {
    readonly training: Readonly<Record<string, Omit<Training, 'ratios'>>>;
    readonly kernels: KernelTimes;
    readonly growth: Growth;
    readonly prediction: MonteCarlo;
    readonly clustering: Clusterings;
    readonly running: Running;
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

/** The report as Markdown tables. */
export function tables({ version, machine, backends, ratios, absolute }: Report): string {
  const { training, kernels, growth, prediction, clustering, running, slider } = absolute;
  const described = (values: object) =>
    Object.entries(values)
      .map(([name, value]) => `${name}: ${value ?? 'none'}`)
      .join('; ');
  const parts = [
    `Version ${version}. ${described(machine)}.`,
    `Backends: ${described(backends)}.`,
    spreads('Ratios (larger is better for this project)', 'ratio', ratios),
  ];
  for (const [batch, { networkStepsPerSecond, gflopsPerSecond, learned }] of Object.entries(training)) {
    parts.push(spreads(`Training a family of ten, batch ${batch}`, 'network-steps/s', networkStepsPerSecond));
    parts.push(spreads(`Dense arithmetic, batch ${batch}`, 'GFLOP/s', gflopsPerSecond));
    const shares = Object.entries(learned).map(([name, share]) => [name, share.toFixed(3)]);
    parts.push(table('Accuracy of the peers after that', ['', 'accuracy'], shares));
  }
  for (const [batch, times] of Object.entries(kernels)) {
    const total = Object.values(times).reduce((sum, value) => sum + value, 0);
    const rows = Object.entries(times).map(([name, us]) => [name, number(us), `${((100 * us) / total).toFixed(0)} %`]);
    parts.push(table(`Where a training step goes (Node, batch ${batch})`, ['kernel', 'µs per network', 'share'], rows));
  }
  for (const [title, values] of [
    ['A training step by size of the family (batch 64, rate 0.5)', growth.byFamily],
    ['… by width of the first layer (family of two)', growth.byWidth],
    ['… by batch', growth.byBatch],
    ['… by dropout rate', growth.byRate],
  ] as const) {
    parts.push(spreads(title, 'ms per network', values));
  }
  const { images, samples } = prediction;
  parts.push(spreads(`Monte Carlo prediction, ${samples} masks × ${images} images`, 'ms', prediction.milliseconds));
  const accuracies = Object.entries(prediction.accuracy).map(([name, share]) => [name, share.toFixed(3)]);
  parts.push(table('Its accuracy', ['', 'accuracy'], accuracies));
  parts.push(spreads(`Ours by number of masks, ${images} images`, 'ms', prediction.bySamples));
  for (const [k, milliseconds] of Object.entries(clustering.milliseconds)) {
    parts.push(
      spreads(`k-means, ${clustering.points} × ${clustering.dimensions} into ${k}`, 'ms', milliseconds),
      table(
        'Inertia',
        ['', 'mean', 'median', 'min', 'max'],
        Object.entries(clustering.inertia[k]).map(([name, value]) => [
          name,
          ...[value.mean, value.median, value.min, value.max].map((inertia) => inertia.toFixed(3)),
        ]),
      ),
    );
  }
  parts.push(spreads(`Start-up (${running.chosen})`, 'ms', { 'worker made to first step done': running.startUp }));
  parts.push(
    table(
      'Memory',
      ['backend', 'steps', 'bytes before', 'bytes after', 'tensors before', 'tensors after'],
      Object.entries(running.memory).map(([name, memory]) => [
        name,
        ...[memory.steps, memory.bytesBefore, memory.bytesAfter].map((value) => value.toLocaleString('en')),
        ...[memory.tensorsBefore, memory.tensorsAfter].map((value) => `${value ?? '–'}`),
      ]),
    ),
  );
  if (slider) {
    const row = ['dropout rate', `${slider.moves}`, number(slider.p50), number(slider.p95)];
    parts.push(table('Slider to painted views', ['ms', 'moves', 'p50', 'p95'], [row]));
  }
  return `${parts.join('\n')}\n`;
}
