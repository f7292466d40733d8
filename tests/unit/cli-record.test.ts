import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeIndex } from '../../src/cli/recorded-index.ts';
import { type RecorderOptions, record } from '../../src/cli/recorder.ts';
import type { Recordings } from '../../src/experiments/recording.ts';
import { recordings } from '../../src/experiments/sampling/recordings.ts';
import { samplingSpec } from '../../src/experiments/sampling/spec.ts';
import { madeUpResult } from './sampling-made-up.ts';

let folder = '';
let made: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dropout-record-'));
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const all = Array.from({ length: 200 }, (_, i) => i + 1);
const rates = samplingSpec.codecs.rates.default;

const options = (patch: Partial<RecorderOptions> = {}): RecorderOptions => ({
  spec: samplingSpec,
  recordings: recordings as Recordings<unknown, unknown>,
  cache: new URL('cache/', pathToFileURL(`${folder}/`)),
  target: new URL('target/', pathToFileURL(`${folder}/`)),
  version: '1.0.0',
  commit: 'abc',
  device: 'a test',
  force: false,
  async perform(params) {
    made.push(params.seeds);
    const seeds = params.seeds as number[];
    const told = { backend: 'wasm', device: 'one thread', version: '1.0.0', seconds: 1.25 };
    return { experiment: 'sampling', params, seed: seeds[0], ...told, result: madeUpResult(seeds, rates, all) };
  },
  ...patch,
});
const [first] = recordings.list;

describe('recording', () => {
  test('makes each seed, joins them, and writes a small file with what made it', async () => {
    const { run, bytes } = await record(first, options());
    expect(made).toEqual([[1], [2], [3], [4], [5]]);
    expect(run).toMatchObject({ experiment: 'sampling', seed: 1, device: 'a test', commit: 'abc', seconds: 6 });
    expect(run.params).toMatchObject({ seeds: [1, 2, 3, 4, 5], budget: 'paper' });
    const text = readFileSync(join(folder, 'target/sampling.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(run);
    expect(bytes).toBeLessThan(200_000);
    expect(gzipSync(text).length).toBeLessThan(60_000);
  });

  test('goes on where it was interrupted', async () => {
    const perform = options().perform;
    const interrupted = options({
      perform: (params, title) => (made.length === 3 ? Promise.reject(new Error('power cut')) : perform(params, title)),
    });
    await expect(record(first, interrupted)).rejects.toThrow('power cut');
    writeFileSync(join(folder, 'cache/sampling.2.json'), '{"cut": ');
    made = [];
    await record(first, options());
    expect(made).toEqual([[2], [4], [5]]);
  });

  test('makes all anew when forced, or when the version is another', async () => {
    await record(first, options());
    made = [];
    await record(first, options({ force: true }));
    await record(first, options());
    expect(made.length).toBe(5);
    await record(first, options({ version: '1.0.1' }));
    expect(made.length).toBe(10);
  });

  test('keeps an index without results, in order', async () => {
    await record(recordings.list[2], options());
    await record(first, options());
    await writeIndex(options().target);
    await writeIndex(options().target);
    expect(readdirSync(join(folder, 'target')).sort()).toEqual([
      'index.json',
      'sampling-inverted.json',
      'sampling.json',
    ]);
    const index = JSON.parse(readFileSync(join(folder, 'target/index.json'), 'utf8'));
    expect(index.map((entry: { name: string }) => entry.name)).toEqual(['sampling', 'sampling-inverted']);
    expect(index[0]).toMatchObject({ title: first.title, params: { budget: 'paper' }, commit: 'abc' });
    expect(index[0]).not.toHaveProperty('result');
  });
});
