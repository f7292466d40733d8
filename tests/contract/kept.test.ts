/** A run in the browser's storage as another version would have written it, or damaged: refused alone, and told. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { keyOf } from '../../src/state/kept.ts';
import { createSavedRun, parseRunFile } from '../../src/state/saved-run.ts';
import { evidenceOf } from './evidence.ts';
import { experiments } from './house.ts';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
// As it is built.
vi.stubEnv('BASE_URL', './');

/** A value with one field or entry changed, for each of the first few on every level; of a list, the first. */
function* changed(value: unknown, ways: (own: Record<string, unknown>, key: string) => object[]): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  const list = Array.isArray(value);
  for (const key of Object.keys(value).slice(0, list ? 1 : 20)) {
    const own = { ...value } as Record<string, unknown>;
    const inside = [...changed(own[key], ways)].map((other) => ({ ...own, [key]: other }));
    for (const other of [...ways(own, key), ...inside]) yield list ? Object.values(other) : other;
  }
}
const damaged = (own: Record<string, unknown>, key: string): object[] =>
  [null, 'text', -1, [], {}, [[null]]].map((other) => ({ ...own, [key]: other }));
const renamed = ({ ...own }: Record<string, unknown>, key: string): object[] => {
  if (/^\d+$/.test(key)) return [];
  own[`${key}Before`] = own[key];
  delete own[key];
  return [own];
};

describe.each(experiments)('$id', (experiment) => {
  const { spec } = experiment;
  let run: Record<string, unknown>;
  const read = (value: unknown) => parseRunFile(spec, JSON.stringify(value));
  beforeAll(async () => {
    const { params, result } = (await evidenceOf(experiment)).run;
    const made = {
      experiment: spec.id,
      seed: 4,
      backend: 'cpu',
      device: 'plain JavaScript',
      version: '1',
      seconds: 12,
    };
    run = { ...made, params, result };
  });

  test('a run is read as it was kept', () => {
    expect(read(run)).toEqual({ run });
  });

  test('damaged anywhere, it is refused or shown, and nothing is thrown', () => {
    const answers = [...changed(run, damaged)].map(read);
    expect(answers.filter((answer) => 'problem' in answer).length).toBeGreaterThan(20);
  });

  test('with a key renamed, as another version would write it, it is refused', () => {
    const names = [...changed(run, renamed)];
    expect(names.length).toBeGreaterThan(15);
    // Some are optional, such as what long lists of recorded runs are kept without; no setting is.
    const fine = names.filter((value) => 'run' in read(value));
    expect(fine.length).toBeLessThan(4);
    for (const { params } of fine as { params: object }[]) expect(params).toEqual(run.params);
  });

  test('with keys that a newer version added, it is read without them, or refused', () => {
    const added = (own: Record<string, unknown>, key: string) =>
      /^\d+$/.test(key) ? [] : [{ ...own, [`${key}Too`]: 1 }];
    for (const value of changed(run, added)) expect(() => read(value)).not.toThrow();
    expect(read({ ...run, added: 1 })).toEqual({ run });
  });

  test('it is told and removed; what is kept beside it stays', () => {
    const texts = new Map([
      [keyOf(`run:${spec.id}`), JSON.stringify({ ...run, params: {} })],
      [keyOf('run:of-another'), '{}'],
      [keyOf(`run:${spec.id}`).replace(/:\d+:/, ':999:'), '{}'],
    ]);
    const saved = createSavedRun(spec, () => ({
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
      removeItem: (key) => void texts.delete(key),
    }));
    expect(saved.load()).toEqual({
      notice: expect.stringMatching(
        /^The run kept from your last visit cannot be shown and was removed: .* is missing\.$/,
      ),
    });
    expect(saved.load()).toBeNull();
    expect(texts.size).toBe(2);
  });
});
