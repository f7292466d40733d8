import type { AnySpec } from '../contract/check.ts';
import type { SliceSetting } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import { axesOf } from '../contract/result/tidy.ts';
import { textOf } from '../contract/table.ts';
import { defaults, number } from '../core/codec.ts';
import { selectionCodecs, trainingCodecs } from '../state/selection.ts';
import { describeParams, namesOf, readParams, refuseKept, splitArguments } from './arguments.ts';
import { main, print } from './main.ts';
import { type NodeBackend, nodeBackends, openNodeBackend, perform, workerRange, workersIn } from './perform.ts';
import { experimentIds, loadPyTorch, loadSpec, loadView } from './registry.ts';
import { printed, rounded } from './rounding.ts';
import { UsageError } from './usage-error.ts';

const usage =
  'npm run experiment -- <experiment> [--name value …] [--backend wasm|cpu] [--workers n] [--json] [--as pytorch|json]';

/** What may be printed instead of a table. */
const forms = ['pytorch', 'json'] as const;

async function help(id: string | undefined): Promise<string> {
  const ids = experimentIds().join(', ');
  if (id === undefined)
    return `${usage}\n\nExperiments: ${ids}. Their parameters: npm run experiment -- <experiment> --help`;
  const spec = await loadSpec(id);
  const flags = [
    '  --backend\n      What computes: wasm, cpu; default wasm.',
    `  --workers\n      Threads that share the work on wasm; the result is the same for any number. ${number(workerRange).range}; default ${workerRange.default}.`,
    '  --json\n      Print one JSON object instead of a table.',
    '  --as\n      Print instead of a table: pytorch, the same run as a Python script with PyTorch, without running anything; json, as --json.',
  ];
  return [usage, '', `${spec.title}. ${spec.question}`, '', ...describeParams(spec), ...flags].join('\n');
}

/** The page's state as it opens, in which a result is told. */
const usualState = ({ id, slice }: AnySpec): PageState => ({
  ...defaults(selectionCodecs([id], '', 1)),
  ...defaults(trainingCodecs),
  ...Object.fromEntries(Object.entries<SliceSetting<unknown>>(slice).map(([name, { codec }]) => [name, codec.default])),
});

function backendIn(value: string | undefined): NodeBackend {
  const found = nodeBackends.find((name) => name === value);
  if (found) return found;
  const given = value === undefined ? 'has no value' : `"${value}" is not available on the command line`;
  throw new UsageError(`--backend ${given}; allowed are ${nodeBackends.join(', ')}`);
}

function formIn(value: string | undefined): (typeof forms)[number] {
  const found = forms.find((name) => name === value);
  if (found) return found;
  throw new UsageError(
    `--as ${value === undefined ? 'has no value' : `"${value}" is unknown`}; allowed are ${forms.join(', ')}`,
  );
}

await main('experiment', async (given) => {
  const flags = ['json', 'help'];
  const valued = ['backend', 'workers', 'as'];
  const { words, options } = splitArguments(
    given.map((token) => (token === '-h' ? '--help' : token)),
    flags,
  );
  const [id, extra] = words;
  if (options.some(({ name }) => name === 'help')) {
    await print(await help(id));
    return;
  }
  if (id === undefined) throw new UsageError(`no experiment is named; allowed are ${experimentIds().join(', ')}`);
  const spec = await loadSpec(id);
  refuseKept('experiment', [...namesOf(spec).keys(), ...valued], process.env);
  if (extra !== undefined) throw new UsageError(`"${extra}" belongs to no name; use ${usage}`);
  for (const flag of [...flags, ...valued]) {
    const times = options.filter(({ name }) => name === flag);
    if (times.length > 1) throw new UsageError(`--${flag} is given twice; allowed is once`);
    if (!valued.includes(flag) && times[0]?.value !== undefined) {
      throw new UsageError(`--${flag} "${times[0].value}" is too much; --${flag} takes no value`);
    }
  }
  const own = [...valued, ...flags];
  const params = readParams(
    spec,
    options.filter(({ name }) => !own.includes(name)),
  );
  const [asked, threads, as, json] = [...valued, 'json'].map((flag) => options.find(({ name }) => name === flag));
  const choice = asked === undefined ? 'wasm' : backendIn(asked.value);
  const workers = threads === undefined ? undefined : workersIn(threads.value);
  const form = as ? formIn(as.value) : json ? 'json' : 'table';
  if (form === 'pytorch') {
    await print((await loadPyTorch(id))(params).trimEnd());
    return;
  }
  const made = await perform(spec, params, await openNodeBackend(choice, workers));
  const { experiment, seed, backend, version, seconds, result } = made;
  if (form === 'json') {
    const axes = axesOf(spec.result, result);
    const numbers = { axes, ...(rounded(result, printed) as Record<string, unknown>) };
    await print(JSON.stringify({ experiment, params, seed, backend, version, seconds, result: numbers }));
    return;
  }
  const view = await loadView(id);
  const shown = { recorded: null, run: made, complete: true };
  const state = { ...usualState(spec), ...spec.shownBy?.(params) };
  const told = [
    `${spec.title}: ${view.settings(params)}`,
    ...view.tables(shown, state).map(textOf),
    ...view.evidence(shown, state).map(({ text }) => text),
    `${backend}, version ${version}, ${seconds} s`,
  ];
  await print(told.join('\n\n'));
});
