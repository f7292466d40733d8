/** The same run as a Python script with PyTorch: that scripts are Python, complete, and ask for what was asked. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readParams, splitArguments } from '../../src/cli/arguments.ts';
import { ORIGINALS, packedOrder } from '../../src/cli/mnist.ts';
import { experimentIds, loadPyTorch, loadSpec } from '../../src/cli/registry.ts';
import type { ExperimentView } from '../../src/contract/view.ts';

const views = Object.values(
  import.meta.glob<{ view: ExperimentView }>(
    ['../../src/experiments/*/view/index.tsx', '../../src/parts/*/*/view/index.tsx'],
    { eager: true },
  ),
).map(({ view }) => view);

/** `npm test` names it in PYTHON. */
const python = process.env.PYTHON || 'python3';

function runPython(program: string, input: unknown): unknown {
  const { status, stdout, stderr, error } = spawnSync(python, ['-c', program], {
    input: JSON.stringify(input),
    encoding: 'utf8',
  });
  if (error) throw new Error(`${python} is needed to check scripts, and does not run; PYTHON names another program`);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

/** Names that a script uses and nothing defines, and names that it defines and nothing uses. */
const checker = `
import ast, builtins, json, sys
found = {}
for script, text in json.load(sys.stdin).items():
    tree = ast.parse(text, script)
    compile(tree, script, "exec")
    used, known, own = set(), set(dir(builtins)), set()
    for node in ast.walk(tree):
        top = node in tree.body
        names = []
        if isinstance(node, ast.Name):
            (used if isinstance(node.ctx, ast.Load) else known).add(node.id)
        elif isinstance(node, ast.arg):
            names = [node.arg]
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names = [node.name]
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            names = [(alias.asname or alias.name).split(".")[0] for alias in node.names]
        if isinstance(node, ast.Assign) and top:
            own.update(target.id for target in node.targets)
        known.update(names)
        if top:
            own.update(names)
    found[script] = {"undefined": sorted(used - known), "unused": sorted(own - used)}
print(json.dumps(found))
`;

/** Parameters as on the command line, and what the script must then hold. */
const cases: Readonly<Record<string, readonly (readonly [given: string, ...holds: string[]])[]>> = {
  sampling: [
    [
      '',
      'RATES = [0, 0.1,',
      'STEPS = 1500',
      'TEST_IMAGES = 5000',
      'torch.optim.Adam(',
      'eps=1e-8',
      '"kind": "classic"',
    ],
    [
      '--rates 0.25 --noise gaussian --optimiser momentum --seeds 4294967295,7 --budget quick --units 3,2 --layers 2',
      'RATES = [0.25]',
      'Network(UNITS, rates, gaussian)',
      'momentum=0.9',
      'SEEDS = [4294967295, 7]',
      'STEPS = 500',
      'TRAIN_IMAGES = 6000',
      'page_order(test_y.tolist(), 2000)[:TEST_IMAGES]',
      'UNITS = [3, 2]',
    ],
    ['--layers= --learning-rate 0.00001 --steps 3', 'LAYERS = []', 'LEARNING_RATE = 0.00001', 'STEPS = 3'],
  ],
  clusters: [
    ['', 'LAYER = 2', 'K = 10', 'RESTARTS = 10', 'STEPS = 2500'],
    ['--layer 1 --k 400 --noise inverted --units 5 --layers 1 --optimiser sgd', 'K = 400', 'F.dropout(', '.SGD('],
    ['--noise beta-dropout', 'Network(UNITS, rates, beta_dropout)', '"noise": "beta-dropout"'],
  ],
  mstd: [
    ['', 'UNITS = [25, 50, 100, 200, 400, 800]', 'MASKS = [5, 10, 20, 50]', 'CONTROL = True', 'STEPS = 800', '2.776'],
    ['--units 30,10 --samples 2 --control no', 'UNITS = [10, 30]', 'MASKS = [2]', 'CONTROL = False'],
    ['--noise rayleigh-dropout', '[rate_in_training, 0, 0], rayleigh_dropout)', 'def rayleigh_dropout('],
  ],
  compression: [
    ['', 'UNITS = 400', 'C = [10, 20, 40, 80, 160, 240]', 'VALIDATION_IMAGES = 2000', 'SCRATCH = True'],
    ['--C 3 --units 7 --scratch off --trainImages 60', 'C = [3]', 'SCRATCH = False', 'VALIDATION_IMAGES = 10'],
  ],
  'batch-size': [
    ['', 'BATCHES = [16, 32, 64, 128, 256, 512]', 'EXAMPLES = 64000', 'RATE = 0.4', 'return LEARNING_RATE\n'],
    [
      '--batches 8,2 --scaleRate sqrt --examples 100',
      'BATCHES = [2, 8]',
      'EXAMPLES = 100',
      'math.sqrt(batch_size / 64)',
    ],
  ],
  variance: [
    ['', 'KINDS = {"classic": classic, "inverted": inverted}', 'N = [1, 5, 10, 20, 50]', 'MODEL_IMAGES = 10000'],
    ['--kinds gaussian --samples 9,2 --models 3 --budget quick', 'N = [2, 9]', 'MODELS = 3', 'MODEL_IMAGES = 2000'],
    ['--kinds gaussian,uniform-dropout', '"gaussian": gaussian, "uniform-dropout": uniform_dropout}'],
  ],
  distillation: [
    [
      '',
      'TRAIN_IMAGES = 1000',
      'IDEAL_MASKS = 1000',
      'SLOW_AFTER = 1400',
      'order = range(len(y))',
      '* (torch.rand_like',
    ],
    [
      '--teacher lenet-all --maskPlace before-pool --source noise --budget quick --start random --targetMasks 10 --slowSteps 100',
      'SLOW_STEPS = 100',
      'train(teacher, x, y, seed + 2, SLOW_STEPS, LEARNING_RATE / 10)',
      'before the pool',
      'x.std() * torch.randn(',
      'page_order(y.tolist(), 6000)',
      'TARGET_MASKS = 10',
      'with random weights',
    ],
    [
      '--teacher quick --otherSources all --trainImages 2000',
      'load_cifar(given.folder)',
      'range(4000, 5000)',
      'SOURCES = ["zeroed", "train", "unseen", "noise"]',
      'for source in SOURCES[1:]',
    ],
    ['--teacher lenet --source unseen', 'Network([0, 0, RATE])', 'distil(teacher, test_x, seed)'],
  ],
  theorem: [
    ['', 'UNITS = [12]', 'TEST_IMAGES = 1000', 'range(2**total)'],
    ['--units 3,2 --budget quick --distillSteps 30', 'UNITS = [3, 2]', 'DISTILL_STEPS = 30', 'TEST_IMAGES = 100'],
  ],
  smaller: [
    [
      '',
      'SHARES = [0.1, 0.25, 0.5, 0.65, 0.75, 1]',
      '    [25, 25, 25],',
      'TRAIN_IMAGES = 1000',
      'DISTILL_STEPS = 1000',
    ],
    [
      '--layers penultimate --shares 0.5,0.2 --units 20,10 --budget quick --mergedSteps 3 --optimiser sgd',
      'SHARES = [0.2, 0.5]',
      '    [20, 2],',
      'MERGED_STEPS = 3',
      'page_order(y.tolist(), 6000)',
    ],
  ],
  uncertainty: [
    [
      '',
      'TRAIN_IMAGES = 1000',
      'MEMBERS = 5',
      'ANGLE_IMAGES = 2000',
      'DISTILL_STEPS = [2000]',
      'order = range(len(y))',
    ],
    [
      '--members 3 --samples 7 --budget quick --targetMasks 2',
      'MEMBERS = 3',
      'SAMPLES = 7',
      'TARGET_MASKS = 2',
      'page_order(',
    ],
  ],
  priors: [
    ['', 'DRAWS = 100000', '"half-cauchy": lambda', 'RATE = 0.5', 'result = run()'],
    ['--noise rayleigh --scale 2 --seeds 3', 'NOISES = ["rayleigh"]', 'SPREAD = 2', 'SEEDS = [3]'],
  ],
  thinned: [
    ['', 'RATES = [0, 0.1,', 'UNITS = [5, 5]', 'torch.cos(math.pi * share)', 'itertools.product', 'STEPS = 1500'],
    ['--data clouds --units 3,4 --points 50 --seeds 2', 'UNITS = [3, 4]', 'POINTS = 50', '[-0.6, -0.4]', 'SEEDS = [2]'],
  ],
  features: [
    ['', 'RATES = [0, 0.5]', 'SIDE = 28', 'WINDOW = 7', 'LOOKS = [0, 250, 500, 1000, 2000, 3000]', 'page_order('],
    [
      '--side 14 --units 20 --rate 0 --steps 300 --optimiser sgd --budget quick',
      'RATES = [0]',
      'WINDOW = 4',
      'LOOKS = [0, 75, 150, 225, 300]',
      'F.avg_pool2d(x.reshape(',
      '.SGD(network',
    ],
  ],
  convolution: [
    ['', 'RATES = [0, 0.1, 0.3, 0.5, 0.7]', '"channels"]', 'CURVE_IMAGES = 2000', 'nn.Conv2d(a, b, 5, padding=0)'],
    [
      '--places channels,dense --rates 0.5,0.2 --noise inverted --budget quick --steps 20',
      'PLACES = ["dense", "channels"]',
      'RATES = [0.2, 0.5]',
      'POINTS = [1, 2, 4, 7, 10, 13, 16, 18, 20]',
      'return inverted(x, self.rate, noisy)',
    ],
    ['--noise uniform-dropout', 'return uniform_dropout(x, self.rate, noisy)', 'def uniform_dropout('],
  ],
  noises: [
    ['', 'STEPS = 1500', 'TRAIN_IMAGES = 60000', '"half-cauchy": ("units", half_cauchy(5000))', 'made = x + made'],
    ['--noise none,normal --budget quick --units 20,10', 'UNITS = [20, 10]', '"normal": ("units", normal(1))'],
  ],
  ensemble: [
    ['', 'MEMBERS = 20', 'RATE = 0.5', 'TRAIN_IMAGES = 1000', 'order = range(len(y))', 'apart(True)'],
    ['--members 3 --budget quick --rate 0.2 --units 20,10', 'MEMBERS = 3', 'RATE = 0.2', 'UNITS = [20, 10]'],
  ],
  structure: [
    ['', 'DRAWS = 1000', 'ROWS = 12', '"units-layer"', 'result = run()'],
    ['--noise uniform --rows 5 --columns 4', 'NOISES = ["uniform"]', 'ROWS = 5', 'COLUMNS = 4'],
  ],
  shrinkage: [
    ['', 'STEPS = 3000', 'BLOCKS = 5', 'CASES = 1000', 'SETS = ["toy"]', 'torch.sqrt(b**2', 'result = run()'],
    [
      '--sets yacht,energy --hyperprior inverse-gamma --steps 20',
      'BLOCKS = 1',
      'BATCH = 64',
      '(2 * 3 + moment)',
      'urllib',
    ],
  ],
  regression: [
    ['', 'RATE = 0.1', 'STEPS = 1000', 'MORE = 1', 'RATES = [0.05, 0.1, 0.2, 0.4]', 'result = run()'],
    ['--points 0.5_-1,1_0.25 --rate 0.3 --steps 20 --more 5', '(0.5, -1), (1, 0.25),', 'MORE = 5'],
  ],
};

async function scriptOf(id: string, given: string): Promise<string> {
  const params = readParams(await loadSpec(id), splitArguments(given === '' ? [] : given.split(' '), []).options);
  const [text, again] = [(await loadPyTorch(id))(params), (await loadPyTorch(id))(structuredClone(params))];
  expect(again).toBe(text);
  return text;
}

describe('the same run as a Python script', () => {
  test('every experiment has one, and its view offers it', async () => {
    expect(Object.keys(cases).sort()).toEqual(experimentIds());
    for (const view of views) {
      expect(await view.pytorch(), view.spec.id).toBe(await loadPyTorch(view.spec.id));
    }
  });

  test('is Python in which every name is defined and used', async () => {
    const scripts: Record<string, string> = {};
    for (const [id, each] of Object.entries(cases)) {
      for (const [given] of each) scripts[`${id} ${given}`] = await scriptOf(id, given);
    }
    const fine = Object.keys(scripts).map((name) => [name, { undefined: [], unused: [] }]);
    expect(runPython(checker, scripts)).toEqual(Object.fromEntries(fine));
  });

  test.each(Object.entries(cases).flatMap(([id, each]) => each.map(([given, ...holds]) => ({ id, given, holds }))))(
    '$id $given asks for what was asked',
    async ({ id, given, holds }) => {
      const text = await scriptOf(id, given);
      for (const part of holds) expect(text).toContain(part);
      const { action, data } = await loadSpec(id);
      const reads = !action && data !== 'none' && !text.includes('load_cifar(');
      for (const { file, md5 } of Object.values(ORIGINALS).flatMap(Object.values)) {
        expect(text.includes(`"${file}": "${md5}"`)).toBe(reads);
      }
      expect(text).not.toMatch(/undefined|NaN|\[object|\t|[^\n -~]/);
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
    },
  );

  test('has the images in the order of the page', async () => {
    const labels = Uint8Array.from({ length: 1234 }, (_, i) => (i * i + (i >> 3)) % 10);
    const program = `
import ast, json, sys
given = json.load(sys.stdin)
tree = ast.parse(given["text"])
tree.body = [node for node in tree.body if getattr(node, "name", "") == "page_order"]
exec(compile(tree, "script", "exec"))
print(json.dumps(page_order(given["labels"], 123)))
`;
    const order = runPython(program, { text: await scriptOf('sampling', ''), labels: [...labels] });
    expect(order).toEqual(packedOrder(labels, 123));
  });
});
