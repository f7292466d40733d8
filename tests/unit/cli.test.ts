import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readParams, splitArguments } from '../../src/cli/arguments.ts';
import { experimentIds } from '../../src/cli/registry.ts';
import { printed, recorded, rounded } from '../../src/cli/rounding.ts';
import { spec } from '../../src/experiments/sampling/spec.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (script: string, given: readonly string[]): Promise<Outcome> =>
  outcome(spawn(process.execPath, ['--import', 'tsx', `src/cli/${script}.ts`, ...given], { cwd: root }));

/** npm as in a shell of its own: settings of an npm that runs the tests are left out. */
function npm(...given: readonly string[]): Promise<Outcome> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return outcome(spawn('npm', given, { cwd: root, env, shell: process.platform === 'win32' }));
}

function outcome(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

const ids = experimentIds().join(', ');

describe('what is asked wrongly ends with status 2 and one line', () => {
  test.concurrent.each([
    ['experiment', [], `no experiment is named; allowed are ${ids}`],
    ['experiment', ['sumpling'], `experiment "sumpling" is unknown; allowed are ${ids}`],
    ['experiment', ['../cli'], `experiment "../cli" is unknown; allowed are ${ids}`],
    ['experiment', ['sampling', '--rates', '0,2'], '--rates: "2" is outside the allowed range, 0 to 0.95'],
    [
      'experiment',
      ['sampling', '--backend', 'webgl'],
      '--backend "webgl" is not available on the command line; allowed are wasm, cpu',
    ],
    ['experiment', ['sampling', '--as', 'matlab'], '--as "matlab" is unknown; allowed are pytorch, json'],
    ['experiment', ['sampling', '--as'], '--as has no value; allowed are pytorch, json'],
    ['experiment', ['mstd', '--as', 'pytorch', '--rate', '2'], '--rate: "2" is outside the allowed range, 0 to 0.95'],
    ['record', ['--shard', '3/2'], '--shard "3/2" is not a part; allowed is i/n with 1 ≤ i ≤ n ≤ 9999'],
    ['record', ['--workers', '0'], '--workers: "0" is outside the allowed range, a whole number from 1 to 64'],
    ['record', ['--merge', '--shard', '1/2'], '--merge and --shard exclude each other'],
    ['record', ['sampling', '--only', 'x\ny'], '--only "x y" is unknown; allowed are sampling, sampling-lecture'],
  ])('%s %j', async (script, given, line) => {
    const { code, out, err } = await run(script, given);
    expect(err).toContain(`${script}: ${line}`);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
  });
});

describe('parameters', () => {
  const read = (...given: string[]) => readParams(spec, splitArguments(given, ['json']).options);

  test('are known by name, alias and hyphenated name, with a space or an equals sign', () => {
    const given = ['--rates', '0,0.5', '--batch=32', '--learning-rate', '3e-2', '--seed', '4', '--test-images', '500'];
    expect(read(...given)).toMatchObject({
      rates: [0, 0.5],
      batchSize: 32,
      learningRate: 0.03,
      seeds: [4],
      testImages: 500,
    });
    expect(read('--seeds', '1,2,3').seeds).toEqual([1, 2, 3]);
    expect(read('--layers=').layers).toEqual([]);
    expect(read('--networkShape', '30,20').layers).toEqual([1, 2]);
    expect(read()).toMatchObject({ budget: 'lecture', samples: 200, seeds: [1] });
  });

  test.each([
    [['--colour', 'red'], '"--colour" is unknown; allowed are --rates'],
    [['--__proto__', '1'], '"--__proto__" is unknown'],
    [['--steps'], '--steps has no value; allowed is a whole number from 0 to 20000'],
    [['--steps', '--rates', '0'], '--steps has no value'],
    [['--steps', '-1'], '--steps: "-1" is outside the allowed range, a whole number from 0 to 20000'],
    [['--steps', '1.5'], '--steps: "1.5" is outside'],
    [['--steps', 'ten'], '--steps: "ten" is not a number'],
    [['--steps', '5', '--steps', '6'], '--steps "6" is given twice'],
    [['--seed', '1', '--seeds', '2'], '--seeds "2" is given twice'],
    [['--seed', '1,2'], '--seed "1,2" is not one number'],
    [['--noise', 'loud'], '--noise: "loud" is unknown; allowed are classic, inverted, gaussian'],
    [['--units', '50,50', '--layers', '3'], 'layer 3 does not exist; allowed is 1 to 2'],
    [['--rates', '0.5,0.5'], '--rates: "0.5,0.5" is not allowed'],
  ])('%j is refused', (given, message) => expect(() => read(...given)).toThrow(message));
});

test('numbers are rounded for print and for recordings', () => {
  const value = { rates: [0.1], accuracy: [[0.123456789]], crossEntropy: [[1.23456789, 12345]] };
  expect(rounded(value, printed)).toEqual({ rates: [0.1], accuracy: [[0.123457]], crossEntropy: [[1.23457, 12345]] });
  expect(rounded(value, recorded)).toEqual({ rates: [0.1], accuracy: [[0.1235]], crossEntropy: [[1.235, 12345]] });
});

test('help lists every parameter with its range', async () => {
  const { code, out, err } = await run('experiment', ['sampling', '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const name of Object.keys(spec.codecs)) expect(out).toContain(`--${name}`);
});

test('a script with PyTorch is printed, and nothing is run', async () => {
  const { code, out, err } = await run('experiment', ['sampling', '--rates', '0.25', '--as', 'pytorch']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^"""Sampling versus scaling\n[\s\S]*\nRATES = \[0\.25\] [\s\S]*\n {4}main\(\)\n$/);
});

test('npm adds nothing to standard output, and says what is wrong on standard error', async () => {
  const [direct, { code, out }] = await Promise.all([
    run('experiment', ['--help']),
    npm('run', 'experiment', '--', '--help'),
  ]);
  expect({ code, out }).toEqual({ code: 0, out: direct.out });
  const absent = await npm('run', 'nosuch');
  expect(absent.code).toBe(1);
  expect(absent.err).toContain('Missing script: "nosuch"');
});

const tiny = ['sampling', '--rates', '0,0.5', '--steps', '20', '--samples', '3', '--testImages', '200'];
const small = [...tiny, '--trainImages', '1000', '--networkShape', '16', '--layers', '1'];

describe('a tiny run', () => {
  test('prints one JSON object, the same on both backends', async () => {
    const [wasm, cpu] = await Promise.all(
      ['wasm', 'cpu'].map((backend) => run('experiment', [...small, '--backend', backend, '--json'])),
    );
    expect(wasm.code, wasm.err).toBe(0);
    const printedRun = JSON.parse(wasm.out);
    expect(Object.keys(printedRun)).toEqual([
      'experiment',
      'params',
      'seed',
      'backend',
      'version',
      'seconds',
      'result',
    ]);
    expect(printedRun).toMatchObject({ experiment: 'sampling', seed: 1, backend: 'wasm', params: { steps: 20 } });
    expect(spec.problemWith(printedRun.result)).toBeNull();
    expect(printedRun.result.axes).toMatchObject({ rate: [0, 0.5], seed: [1], masks: [1, 2, 3] });
    const { scaled } = JSON.parse(cpu.out).result;
    scaled.crossEntropy.flat().forEach((value: number, i: number) => {
      expect(value).toBeCloseTo(printedRun.result.scaled.crossEntropy.flat()[i], 3);
    });
  });

  test('prints a table', async () => {
    const { code, out } = await run('experiment', small);
    expect(code).toBe(0);
    expect(out).toContain('Sampled − scaled');
  });

  test('ends with 130 when interrupted', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/experiment.ts', 'sampling'], { cwd: root });
    await new Promise((resolve) => child.stderr.once('data', resolve));
    child.kill('SIGINT');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
  });
});
