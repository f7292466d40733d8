/** What a recorded run says of where it comes from: the commit, and the hash of its sources. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanCommit } from '../../src/cli/clean-commit.ts';
import { experimentIds } from '../../src/cli/registry.ts';
import { sourcesOf } from '../../src/cli/sources.ts';
import type { RecordedRun } from '../../src/contract/run.ts';

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dropout-provenance-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
});

describe('the hash of the sources', () => {
  const files = {
    'package.json':
      '{"dependencies": {"ml-kmeans": "1.0.0"}, "devDependencies": {"assemblyscript": "1.0.0", "vite": "1.0.0"}}',
    'src/experiments/one/spec.ts': "import type { P } from './words.ts';\nexport const spec = {} as P;",
    'src/experiments/one/run.ts':
      "import { step } from './step.ts';\nimport { spec } from './spec.ts';\nexport const run = () => step(spec);",
    'src/experiments/one/step.ts': "import { kmeans } from 'ml-kmeans';\nexport const step = kmeans;",
    'src/experiments/one/words.ts': 'export interface P {}',
    'src/experiments/one/view.tsx': 'export const view = 1;',
    'src/experiments/two/spec.ts': 'export const spec = 2;',
    'src/experiments/two/run.ts': 'export const run = 2;',
    'src/engine/ladder.ts':
      "export const open = () => import('./webgl/backend.ts');\nexport const wasm = () => import('./wasm/machine.ts');",
    'src/engine/webgl/backend.ts': 'export const webgl = 1;',
    'src/engine/wasm/machine.ts': "export { kernels } from './kernels.generated.ts';",
    'src/engine/wasm/assembly/kernels.ts': 'export const kernels: f32 = 1;',
    'src/data/pack.ts': 'export const pack = 1;',
    'src/data/trained-file.ts': 'export const encode = 1;',
    'src/cli/shard.ts': "import '../engine/wasm/machine.ts';",
    'src/cli/node-data.ts': 'export const load = 1;',
    'src/cli/pack-mnist.ts': "import { pack } from '../data/pack.ts';\nawait pack;",
    'src/cli/kernels.mjs': 'export const flags = [];',
    'src/cli/progress.ts': 'export const progress = 1;',
  };
  beforeEach(() => {
    for (const [file, text] of Object.entries(files)) write(file, text);
  });

  test.each([
    'src/experiments/one/spec.ts',
    'src/experiments/one/run.ts',
    'src/experiments/one/step.ts',
    'src/engine/ladder.ts',
    'src/engine/wasm/machine.ts',
    'src/engine/wasm/assembly/kernels.ts',
    'src/data/pack.ts',
    'src/cli/kernels.mjs',
  ] as const)('follows %s', (file) => {
    const before = sourcesOf('one', root);
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    write(file, `${files[file]}\n// Changed.`);
    expect(sourcesOf('one', root)).not.toBe(before);
    write(file, files[file]);
    expect(sourcesOf('one', root)).toBe(before);
  });

  test.each([
    'src/experiments/one/words.ts',
    'src/experiments/one/view.tsx',
    'src/experiments/two/run.ts',
    'src/engine/webgl/backend.ts',
    'src/cli/progress.ts',
  ] as const)('does not depend on %s', (file) => {
    const before = sourcesOf('one', root);
    write(file, `${files[file]}\n// Changed.`);
    expect(sourcesOf('one', root)).toBe(before);
  });

  test('follows the versions of the packages imported and of the compiler, no others', () => {
    const withVersions = (kmeans: string, compiler: string, vite: string) => {
      const versions = { dependencies: { 'ml-kmeans': kmeans }, devDependencies: { assemblyscript: compiler, vite } };
      write('package.json', JSON.stringify(versions));
      return [sourcesOf('one', root), sourcesOf('two', root)];
    };
    const [one, two] = withVersions('1.0.0', '1.0.0', '1.0.0');
    expect(withVersions('1.0.0', '1.0.0', '2.0.0')).toEqual([one, two]);
    expect(withVersions('2.0.0', '1.0.0', '1.0.0')).toEqual([expect.not.stringMatching(one), two]);
    expect(withVersions('1.0.0', '2.0.0', '1.0.0')).toEqual([
      expect.not.stringMatching(one),
      expect.not.stringMatching(two),
    ]);
  });

  test('is the same for either ending of lines', () => {
    const before = sourcesOf('one', root);
    for (const [file, text] of Object.entries(files)) write(file, text.replaceAll('\n', '\r\n'));
    expect(sourcesOf('one', root)).toBe(before);
  });

  test('finds a runner in a folder of its own, and refuses an experiment without one', () => {
    mkdirSync(join(root, 'src/experiments/one/run'));
    renameSync(join(root, 'src/experiments/one/run.ts'), join(root, 'src/experiments/one/run/index.ts'));
    write('src/experiments/one/run/index.ts', "import { step } from '../step.ts';\nexport const run = step;");
    const before = sourcesOf('one', root);
    write('src/experiments/one/step.ts', 'export const step = 1;');
    expect(sourcesOf('one', root)).not.toBe(before);
    rmSync(join(root, 'src/experiments/one/run'), { recursive: true });
    expect(() => sourcesOf('one', root)).toThrow('src/experiments/one/run/index.ts');
  });

  test('is there for every experiment, and each has its own', () => {
    const project = fileURLToPath(new URL('../../', import.meta.url));
    const hashes = experimentIds().map((id) => sourcesOf(id, project));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe('the commit', () => {
  const git = (...given: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.example', ...given], {
      cwd: root,
      encoding: 'utf8',
    });
  beforeEach(() => {
    // Those of a hook name another repository.
    for (const name of Object.keys(process.env).filter((one) => one.startsWith('GIT_'))) vi.stubEnv(name, undefined);
    git('init', '--quiet');
    write('src/core/mask.ts', 'one\n');
    write('public/recorded/index.json', '[]\n');
    git('add', '.');
    git('commit', '--quiet', '--message', 'First', '--no-gpg-sign');
  });

  test('is told in full', () => {
    expect(cleanCommit(root, 'public/recorded')).toBe(git('rev-parse', 'HEAD').trim());
    expect(cleanCommit(root, 'public/recorded')).toMatch(/^[0-9a-f]{40}$/);
  });

  test('may differ in what is recorded, and files that are no sources may lie about', () => {
    write('public/recorded/index.json', '[1]\n');
    write('public/recorded/sampling.json', '{}\n');
    write('part1/sampling.1.json', '{}\n');
    expect(cleanCommit(root, 'public/recorded')).toMatch(/^[0-9a-f]{40}$/);
  });

  test('is refused where files differ from it, in one line that names them', () => {
    write('src/core/mask.ts', 'two\n');
    write('src/core/new.ts', 'one\n');
    expect(() => cleanCommit(root, 'public/recorded')).toThrow(
      /^commit first what differs from the last commit: src\/core\/mask\.ts, src\/core\/new\.ts$/,
    );
    git('add', '.');
    expect(() => cleanCommit(root, 'public/recorded')).toThrow('src/core/mask.ts, src/core/new.ts');
  });

  test('a refusal names twenty files at most', () => {
    for (let i = 0; i < 25; i++) write(`src/core/${i}.ts`, 'one\n');
    expect(() => cleanCommit(root, 'public/recorded')).toThrow(/( src\/core\/\d+\.ts,?){20} and 5 more$/);
  });
});

test('every recorded run names its commit in full, and the sources behind each of its seeds', () => {
  const folder = fileURLToPath(new URL('../../public/recorded/', import.meta.url));
  const index: (Pick<RecordedRun, 'commit' | 'sources'> & { readonly params: { readonly seeds: number[] } })[] =
    JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  expect(index.length).toBeGreaterThan(25);
  for (const { commit, sources, params } of index) {
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
    expect(sources).toHaveLength(params.seeds.length);
    for (const hash of sources ?? []) expect(hash).toMatch(/^[0-9a-f]{12}$/);
  }
});
