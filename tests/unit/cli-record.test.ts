import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeIndex } from '../../src/cli/recorded-index.ts';
import { joinSeeds, makeSeed, type RecorderOptions, seedsOf, takeParts } from '../../src/cli/recorder.ts';
import { partOf } from '../../src/cli/shard-of.ts';
import { problemWithRun } from '../../src/contract/check.ts';
import type { Recording, Recordings } from '../../src/contract/recording.ts';
import type { TrainedNetwork } from '../../src/core/trained.ts';
import { decodeTrained } from '../../src/data/trained-file.ts';
import { recordings } from '../../src/experiments/sampling/recordings.ts';
import { spec } from '../../src/experiments/sampling/spec.ts';
import { madeUpResult } from './sampling-made-up.ts';

let folder = '';
let made: unknown[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dropout-record-'));
  made = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const all = Array.from({ length: 200 }, (_, i) => i + 1);
const rates = spec.codecs.rates.default;

const options = (patch: Partial<RecorderOptions> = {}): RecorderOptions => ({
  spec,
  recordings: recordings as Recordings<unknown, unknown>,
  cache: new URL('cache/', pathToFileURL(`${folder}/`)),
  target: new URL('target/', pathToFileURL(`${folder}/`)),
  version: '1.0.0',
  sources: '0123456789ab',
  commit: 'abc',
  device: 'a test',
  force: false,
  async perform(params) {
    made.push(params.seeds);
    const seeds = params.seeds as number[];
    const { version = '1.0.0' } = patch;
    const told = { backend: 'wasm', device: 'one thread', version, seconds: 1.25 };
    return { experiment: 'sampling', params, seed: seeds[0], ...told, result: madeUpResult(seeds, rates, all) };
  },
  ...patch,
});
const [first] = recordings.list;

async function record(recording: Recording<unknown>, given: RecorderOptions) {
  for (const seed of seedsOf(recording, given.spec)) await makeSeed(recording, seed, given);
  return joinSeeds(recording, given);
}

const small: TrainedNetwork = {
  network: { units: [2], rates: [0.5], noise: 'classic', seed: 1 },
  step: 3,
  layers: [
    { inputs: 784, outputs: 2, scales: new Float32Array([1, 2]), values: new Int8Array(1570).fill(5) },
    { inputs: 2, outputs: 10, scales: new Float32Array(10), values: new Int8Array(30) },
  ],
  active: [new Float32Array([0.5, 0])],
};

describe('recording', () => {
  test('in parts on several machines gives what one machine gives', async () => {
    const parts = ['one', 'two'].map((name) => new URL(`${name}/`, pathToFileURL(`${folder}/`)));
    for (const [i, cache] of parts.entries()) {
      for (const seed of [1, 2, 3, 4, 5].filter((s) => s % 2 === i)) await makeSeed(first, seed, options({ cache }));
    }
    expect(() => joinSeeds(first, options({ cache: parts[0] }))).toThrow(/seed 1, 3, 5 is not there yet/);
    for (const part of parts) takeParts(part, options().cache);
    const joined = joinSeeds(first, options());
    expect(joined.run).toEqual((await record(first, options({ force: true }))).run);
  });

  test('keeps the first seed’s networks in files of their own', async () => {
    const perform: RecorderOptions['perform'] = (params, title, keep) => {
      keep?.({ index: 6, networks: [small] });
      return options().perform(params, title);
    };
    const { run } = await record({ ...first, networks: 'kept' }, options({ perform }));
    expect(run.networks).toEqual([{ id: 'kept/0.5-6', rate: 0.5, checkpoint: 6 }]);
    const bytes = readFileSync(join(folder, 'target/networks/kept/0.5-6.bin'));
    expect(decodeTrained(bytes)).toEqual(small);
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/2/3', ''])('part "%s" is refused', (text) => {
    expect(() => partOf(text)).toThrow(/allowed is i\/n/);
  });

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

  test('makes anew what other sources made, and never joins it', async () => {
    await record(first, options());
    const other = options({ sources: 'ba9876543210' });
    expect(() => joinSeeds(first, other)).toThrow('seed 1, 2, 3, 4, 5 is not there yet, made from these sources');
    await makeSeed(first, 2, other);
    expect(made).toEqual([[1], [2], [3], [4], [5], [2]]);
    expect(() => joinSeeds(first, other)).toThrow('seed 1, 3, 4, 5 is not there yet');
    expect((await record(first, other)).run.sources).toEqual(Array(5).fill('ba9876543210'));
    expect(made.length).toBe(10);
  });

  test('leaves readable what says nothing of its sources, and refuses what is no hash', async () => {
    const { run } = await record(first, options());
    const { sources, ...older } = run;
    expect(sources).toEqual(Array(5).fill('0123456789ab'));
    expect([run, older].map((one) => problemWithRun(spec, one))).toEqual([null, null]);
    for (const bad of ['0123456789ab', [1], ['0123'], null]) {
      expect(problemWithRun(spec, { ...run, sources: bad })).toContain('12 hexadecimal digits');
    }
  });

  test('keeps an index without results, in order', async () => {
    const inverted = recordings.list.find(({ name }) => name === 'sampling-inverted') ?? first;
    await record(inverted, options());
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
    expect(index[0].sources).toEqual(Array(5).fill('0123456789ab'));
    expect(index[0]).not.toHaveProperty('result');
  });
});
