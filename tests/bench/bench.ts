/**
 * `npm run bench`: this engine, its peers and the machine's own limit, on the same work in one run, in a real browser.
 * `--json` prints one JSON object instead of tables; `--quick` only tries everything out; `--only pool,kernels` measures
 * those sections alone. Progress goes to standard error.
 */
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { openBench } from './browser.ts';
import { openPyTorch } from './pytorch.ts';
import { type Report, tables } from './report.ts';
import { measureClustering } from './sections/clustering.ts';
import { measureGrowth } from './sections/growth.ts';
import { measureKernels } from './sections/kernels.ts';
import { type LaboratoryTimes, measureLaboratory } from './sections/laboratory.ts';
import { measureModels } from './sections/models.ts';
import { measurePage } from './sections/page.ts';
import { measureSharing } from './sections/pool.ts';
import { measurePrediction } from './sections/prediction.ts';
import { measureRunning } from './sections/running.ts';
import { measureSubsets } from './sections/subsets.ts';
import { type Devices, measureTraining, type Training } from './sections/training.ts';
import { full, quick, type Session } from './settings.ts';

const sections = [
  'training',
  'pool',
  'subsets',
  'kernels',
  'growth',
  'models',
  'prediction',
  'clustering',
  'laboratory',
  'running',
  'slider',
] as const;
type Section = (typeof sections)[number];
const isSection = (word: string): word is Section => sections.some((section) => section === word);

const usage = `npm run bench -- [--json] [--quick] [--only ${sections.join(',')}]`;
const batches = [64, 256];

async function measure(session: Session, only: readonly Section[]): Promise<Report> {
  const { bench } = session;
  const probe = await bench.open('ours');
  const webgl = await probe.call<{ name: string; device: string }>('start', { name: 'webgl' });
  const wasm = await probe.call<{ name: string; device: string }>('start', { name: 'wasm' });
  await probe.close();
  const isGpu = webgl.name === 'webgl' && !/swiftshader|llvmpipe|software|basic render/i.test(webgl.device);
  const devices: Devices = { gpu: isGpu ? webgl.device : null };
  const pytorch = await openPyTorch();
  pytorch?.close();

  const inPlan = (section: Section) => only.includes(section);
  const training: Record<string, Training> = {};
  for (const batch of inPlan('training') ? batches : []) {
    training[batch] = await measureTraining(session, batch, devices);
  }
  const pool = inPlan('pool') && cpus().length > 1 ? await measureSharing(session, batches) : {};
  const subsets = inPlan('subsets') ? await measureSubsets(session) : null;
  const kernels = inPlan('kernels') ? await measureKernels(session) : {};
  const growth = inPlan('growth') ? await measureGrowth(session) : null;
  const models = inPlan('models') ? await measureModels(session) : null;
  const prediction = inPlan('prediction') ? await measurePrediction(session) : null;
  const clustering = inPlan('clustering') ? await measureClustering(session) : null;
  const laboratory = inPlan('laboratory') ? await measureLaboratory(session) : null;
  const running = inPlan('running') ? await measureRunning(session) : null;
  const slider = inPlan('slider') ? await measurePage(session) : null;

  const ratios: Record<string, Report['ratios'][string]> = {};
  for (const [batch, { ratios: own }] of Object.entries(training)) {
    for (const [name, value] of Object.entries(own)) ratios[`train${batch}.${name}`] = value;
  }
  if (inPlan('pool')) ratios['pool2/pool1'] = pool[64]?.ratios.shared ?? null;
  if (subsets) ratios['subsets/shared'] = subsets.ratio;
  if (laboratory) Object.assign(ratios, laboratoryRatios(laboratory));
  Object.assign(ratios, models?.ratios);
  if (prediction) ratios['mc.ours/apply'] = prediction.ratio;
  for (const [k, value] of Object.entries(clustering?.ratios ?? {})) ratios[`kmeans${k}.ours/mlkmeans`] = value;
  return {
    version: JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version,
    machine: {
      cpu: cpus()[0]?.model.trim() ?? 'unknown',
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      platform: `${process.platform} ${process.arch}`,
      browser: `Chromium ${bench.version}`,
      node: process.version,
      pytorch: pytorch?.version ?? 'none',
    },
    backends: { webgl: devices.gpu, wasm: wasm.device, cpu: 'plain JavaScript' },
    ratios,
    absolute: {
      training: withoutRatios(training),
      pool,
      subsets,
      kernels,
      growth,
      models: models?.times ?? null,
      prediction,
      clustering,
      laboratory,
      running,
      slider,
    },
  };
}

const total = (seconds: Readonly<Record<string, number>>): number =>
  Object.values(seconds).reduce((sum, value) => sum + value, 0);

/** How many times as long it takes where nothing is shared, and before. */
function laboratoryRatios({ together, apart, before }: LaboratoryTimes): Report['ratios'] {
  const once = (value: number) => ({ median: value, min: value, max: value });
  const whole = total(together.seconds);
  return {
    'laboratory.apart/together': once(total(apart.seconds) / whole),
    'laboratory.before/now': before ? once(total(before) / whole) : null,
  };
}

const withoutRatios = (training: Readonly<Record<string, Training>>): Report['absolute']['training'] =>
  Object.fromEntries(Object.entries(training).map(([batch, { ratios: _, ...rest }]) => [batch, rest]));

async function main(words: readonly string[]): Promise<number> {
  const at = words.indexOf('--only');
  const chosen = at < 0 ? [...sections] : (words[at + 1] ?? '').split(',');
  const only = chosen.filter(isSection);
  const flags = words.filter((_, i) => at < 0 || i < at || i > at + 1);
  const unknown =
    flags.find((word) => word !== '--json' && word !== '--quick') ?? chosen.find((word) => !isSection(word));
  if (unknown !== undefined) {
    process.stderr.write(`"${unknown}" does not fit: ${usage}\n`);
    return 2;
  }
  const start = performance.now();
  const say = (line: string) => {
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
  };
  const bench = await openBench();
  try {
    const report = await measure({ bench, extent: words.includes('--quick') ? quick : full, say }, only);
    process.stdout.write(words.includes('--json') ? `${JSON.stringify(report)}\n` : tables(report));
    say('done');
    return 0;
  } finally {
    await bench.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
