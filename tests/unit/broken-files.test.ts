/** Every file that is read as JSON, whole or in its header: whatever is wrong with it is one sentence that names it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { recordedRuns } from '../../src/build/offline.ts';
import { writeIndex } from '../../src/cli/recorded-index.ts';
import { packSets } from '../../src/cli/sets/pack.ts';
import { drawStill } from '../../src/cli/still.tsx';
import { passesCheck, withCheck } from '../../src/data/checksum.ts';
import { createSource } from '../../src/data/load.ts';
import { specs } from '../../src/state/experiments.ts';
import { createSavedRun } from '../../src/state/saved-run.ts';

vi.stubGlobal('document', { baseURI: 'https://a.example/' });
vi.stubGlobal('dispatchEvent', () => true);
vi.stubEnv('BASE_URL', './');
vi.stubEnv('RECORDED', 'recorded/');
// It looks where it is as soon as it is loaded.
const recorded = await import('../../src/app/recorded.ts');

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

type Bytes = Uint8Array<ArrayBuffer>;
const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const publicFile = (name: string): Bytes => new Uint8Array(readFileSync(`public/${name}`));
const textOf = (name: string): string => new TextDecoder().decode(publicFile(name));

/** Has the page read a file that the host answers with these bytes. */
const served = (read: () => Promise<unknown>) => (bytes: Bytes) => {
  vi.stubGlobal('fetch', async () => new Response(bytes));
  return read();
};
/** Has the command line read a file that lies alone in a folder. */
const lying = (name: string, read: (folder: string) => unknown) => async (bytes: Bytes) => {
  const folder = mkdtempSync(join(tmpdir(), 'broken-'));
  folders.push(folder);
  writeFileSync(join(folder, name), bytes);
  await read(folder);
};
const urlOf = (folder: string): URL => pathToFileURL(`${folder}/`);

/** A header as JSON behind its length, and what follows it. */
function withHeader(file: Bytes) {
  const length = new DataView(file.buffer).getUint32(0, true);
  const rest = file.slice(4 + length);
  const put = (json: string): Bytes => {
    const header = bytesOf(json.padEnd(Math.ceil(json.length / 4) * 4));
    const bytes = new Uint8Array(4 + header.length + rest.length);
    new DataView(bytes.buffer).setUint32(0, header.length, true);
    bytes.set(header, 4);
    bytes.set(rest, 4 + header.length);
    return bytes;
  };
  return { json: new TextDecoder().decode(file.subarray(4, 4 + length)), put };
}

interface Case {
  readonly file: string;
  readonly json: string;
  /** The file with this JSON in it, where that is not all. */
  readonly put?: (json: string) => Bytes;
  /** Rejects where the file is broken. */
  readonly read: (bytes: Bytes) => Promise<unknown>;
  /** Values, by their paths, that must be refused. */
  readonly odd: readonly (readonly [path: string, value: unknown])[];
  /** What else it may hold. */
  readonly fine?: string;
}

const oddNumber = ['seven', null] as const;
const each = (path: string, ...values: readonly unknown[]) => values.map((value) => [path, value] as const);

const entries: readonly { name: string; experiment: string }[] = JSON.parse(textOf('recorded/index.json'));
const networkId = 'lab/0.5-6';
const network = withHeader(publicFile(`recorded/networks/${networkId}.bin`));
const digits = withHeader(publicFile('recorded/digits.bin'));
const manifest = textOf('data/manifest.json');
let asked = 0;

const making = [
  ...each('experiment', 'coin', null),
  ...each('params', null, [], 'p'),
  ...each('params.seeds', ...oddNumber, []),
  ...each('seed', ...oddNumber, -1),
  ...each('seconds', ...oddNumber),
  ...each('backend', null, 7),
  ...each('date', null, 7),
  ...each('commit', null, 7),
  ...each('sources', {}, [7]),
  ...each('networks', {}, [null], [{ id: 7, rate: 0.5, checkpoint: 6 }], [{ id: 'a', rate: null, checkpoint: 6 }]),
] as const;

const cases: readonly Case[] = [
  {
    file: 'index.json',
    json: JSON.stringify([entries[0]]),
    read: served(recorded.loadIndex),
    odd: [...making.map(([path, value]) => [`0.${path}`, value] as const), ...each('0.name', 7), ...each('0.title', 7)],
  },
  ...specs.map(({ id }): Case => {
    const entry = entries.find(({ experiment }) => experiment === id) as (typeof entries)[number];
    return {
      file: `${entry.name}.json`,
      json: textOf(`recorded/${entry.name}.json`),
      read: served(() => recorded.loadRecording(entry as never)),
      odd: [...making, ...each('result', null, {}, [])],
    };
  }),
  {
    file: 'cloud.json',
    json: textOf('recorded/cloud.json'),
    read: served(recorded.loadAccuracy),
    odd: [
      ...each('images', ...oddNumber),
      ...each('accuracy', ...oddNumber, {}),
      ...each('accuracy.wide', ...oddNumber, {}, []),
      ...each('accuracy.small.9', ...oddNumber, 1.2),
    ],
  },
  {
    ...network,
    file: `networks/${networkId}`,
    // What was asked for a moment ago is not asked for again.
    read: served(() => recorded.loadNetwork(`${networkId}-${asked++}`)),
    odd: [
      ...each('network', ...oddNumber),
      ...each('network.units', ...oddNumber, [], ['seven'], [null, 100, 100]),
      ...each('network.rates', ...oddNumber, [0.5, 0.5, null], ['0.5', 0.5, 0.5]),
      ...each('network.noise', ...oddNumber),
      ...each('network.seed', ...oddNumber),
      ...each('step', ...oddNumber),
    ],
  },
  {
    ...digits,
    file: 'digits.bin',
    read: served(recorded.loadDigits),
    odd: [
      ...each('labels', ...oddNumber, {}),
      ...each('labels.0', ...oddNumber, 10, -1),
      ...each('places', ...oddNumber, []),
      ...each('places.0', ...oddNumber, -1),
      ...each('shape', ...oddNumber.slice(0, 1), ['seven']),
    ],
  },
  {
    file: 'manifest.json',
    json: manifest,
    read: (bytes) =>
      createSource(async (name) => (name === 'manifest.json' ? bytes : publicFile(`data/${name}`))).load('first'),
    odd: [
      ...each('shards', ...oddNumber, {}, []),
      ...each('shards.0.train', ...oddNumber, -1),
      ...each('shards.0.compressed.bytes', ...oddNumber),
      ...each('firstTestPlaces', ...oddNumber, {}),
      ...each('firstTestPlaces.0', ...oddNumber),
      ...each('dataset', ...oddNumber, {}),
    ],
  },
  {
    file: 'manifest.json',
    json: manifest,
    read: lying('manifest.json', (folder) => packSets(urlOf(folder), [])),
    odd: each('shards', ...oddNumber),
  },
  {
    file: 'mstd.json',
    json: textOf('recorded/mstd.json'),
    read: lying('mstd.json', (folder) => writeIndex(urlOf(folder))),
    odd: making,
  },
  {
    file: 'sampling.json',
    json: textOf('recorded/sampling.json'),
    read: lying('sampling.json', drawStill),
    odd: each('result', ...oddNumber, {}),
  },
  {
    file: 'index.json',
    json: textOf('recorded/index.json'),
    read: lying('index.json', (folder) => recordedRuns(join(folder, 'index.json'))),
    odd: each('0', ...oddNumber, {}),
    fine: '[]',
  },
  {
    file: 'The run kept from your last visit',
    json: JSON.stringify({ ...entries[0], ...JSON.parse(textOf(`recorded/${entries[0].name}.json`)) }),
    read: async (bytes) => {
      const text = new TextDecoder().decode(bytes);
      const storage = { getItem: () => text, setItem: () => {}, removeItem: () => {} };
      const spec = specs.find(({ id }) => id === entries[0].experiment) as (typeof specs)[number];
      const kept = createSavedRun(spec, () => storage).load();
      if (kept && 'notice' in kept) throw new Error(kept.notice);
    },
    odd: making,
  },
];

/** The JSON with one value replaced. */
function replaced(json: string, path: string, value: unknown): string {
  const whole = JSON.parse(json);
  const names = path.split('.');
  const last = names.pop() as string;
  const parent = names.reduce((part, name) => part[name], whole);
  parent[last] = value;
  return JSON.stringify(whole);
}

/** What no visitor should read. */
const raw = /undefined|Cannot|not a function|iterable|Unexpected|\[object|at position|\n/;

describe.each(cases)('$file', ({ file, json, read, odd, fine, put = bytesOf }) => {
  const damaged: readonly (readonly [how: string, json: string])[] = [
    ...['{}', '[]', 'null', '7', '"text"', '', json.slice(0, json.length >> 1)]
      .filter((text) => text !== fine)
      .map((text) => [text, text] as const),
    ...odd.map(([path, value]) => [`${path}: ${JSON.stringify(value)}`, replaced(json, path, value)] as const),
  ];

  test('whole, is read', async () => {
    await read(put(json));
  });

  test.each(damaged.map(([how, text]) => [how.slice(0, 60), text]))('%s', async (_, text) => {
    const problem: Error = await read(put(text)).then(
      () => new Error('nothing was said'),
      (error) => error,
    );
    expect(problem.message.startsWith(file), problem.message).toBe(true);
    expect(problem.message).not.toMatch(raw);
  });
});

const lists = [
  { file: 'index.json', text: JSON.stringify(entries), read: served(recorded.loadIndex) },
  {
    file: 'manifest.json',
    text: manifest,
    read: (bytes: Bytes) =>
      createSource(async (name) => (name === 'manifest.json' ? bytes : publicFile(`data/${name}`))).load('first'),
  },
];

test.each(lists)(
  '$file as it is built: one altered digit is told, wherever it stands',
  async ({ file, text, read }) => {
    const built = withCheck(text);
    expect(JSON.parse(built)).not.toEqual(JSON.parse(text));
    await read(bytesOf(built));
    const places = [...built.matchAll(/\d/g)].map(({ index }) => index);
    for (let i = 0; i < 60; i++) {
      const at = places[Math.floor((i * (places.length - 1)) / 59)];
      const altered = `${built.slice(0, at)}${(Number(built[at]) + 1) % 10}${built.slice(at + 1)}`;
      await expect(read(bytesOf(altered)), altered.slice(at - 30, at + 10)).rejects.toThrow(file);
    }
  },
);

test('a list keeps what it lists, and one without a checksum is taken as it is', () => {
  for (const json of ['{"a":1}', '[{"a":1},{"b":",\\"check\\":\\"0"}]', '{\n "ä": [{}]\n}\n']) {
    const { check, ...rest } = [JSON.parse(withCheck(json))].flat().at(-1);
    expect(check).toMatch(/^[0-9a-f]{8}$/);
    expect(rest).toEqual([JSON.parse(json)].flat().at(-1));
    expect(passesCheck(withCheck(json))).toBe(true);
    expect(passesCheck(json)).toBe(true);
  }
  expect(withCheck('[]')).toBe('[]');
  expect(withCheck('{}')).toBe('{}');
});
