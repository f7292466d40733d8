/** What comes out of the browser's storage is checked like a file from anywhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../../src/contract/run.ts';
import { decodeTrained } from '../../src/data/trained-file.ts';
import { isCheckpoint } from '../../src/protocol/check.ts';
import { specOf, viewIds } from '../../src/state/experiments.ts';
import { parseRunFile } from '../../src/state/saved-run.ts';

interface Entry {
  readonly experiment: string;
  readonly name: string;
  readonly networks?: readonly { readonly id: string }[];
}
const read = (path: string) => readFileSync(new URL(`../../public/recorded/${path}`, import.meta.url));
const entries = (JSON.parse(read('index.json').toString()) as readonly Entry[]).filter(({ experiment }) =>
  viewIds.includes(experiment),
);
const firsts = entries.filter(({ experiment }, i) => entries.findIndex((one) => one.experiment === experiment) === i);

describe('a checkpoint', () => {
  const [{ id }] = entries.flatMap(({ networks = [] }) => networks);
  const network = decodeTrained(read(`networks/${id}.bin`));
  const whole: Checkpoint = { index: 6, networks: [network] };

  test('is one with whole networks', () => {
    expect(isCheckpoint(whole)).toBe(true);
    expect(isCheckpoint(structuredClone(whole))).toBe(true);
  });

  test.each<[string, object]>([
    ['layers under another name', { layers: undefined, weights: network.layers }],
    ['fewer layers than its network', { layers: network.layers.slice(1) }],
    ['layers of other sizes', { layers: [...network.layers].reverse() }],
    ['weights as plain lists', { layers: network.layers.map((layer) => ({ ...layer, values: [...layer.values] })) }],
    ['activity of fewer units', { active: network.active.map((shares) => shares.slice(1)) }],
    ['activity of fewer layers', { active: [] }],
    ['noise of no known kind', { network: { ...network.network, noise: 'pink' } }],
    ['no hidden layer', { network: { ...network.network, units: [] } }],
  ])('has no %s', (_, change) => {
    expect(isCheckpoint({ ...whole, networks: [{ ...network, ...change }] })).toBe(false);
  });

  test('is no text, number or list', () => {
    for (const bad of ['', 7, null, undefined, [], [whole], {}, { index: 7, networks: [] }])
      expect(isCheckpoint(bad)).toBe(false);
  });
});

/** A value with one field or entry changed, for each of the first few on every level. */
function* damaged(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value).slice(0, 12)) {
    const own = (value as Record<string, unknown>)[key];
    const others = [null, 'text', -1, [], {}, [[null]], ...damaged(own)];
    for (const other of others) {
      const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
      copy[key] = other;
      yield copy;
    }
    if (Array.isArray(value)) break;
  }
}

test.each(firsts)('a run of $experiment, damaged anywhere, is refused or shown, and nothing is thrown', (entry) => {
  const spec = specOf(entry.experiment);
  const run: object = { ...entry, ...JSON.parse(read(`${entry.name}.json`).toString()) };
  let refused = 0;
  for (const value of damaged(run)) if ('problem' in parseRunFile(spec, JSON.stringify(value))) refused += 1;
  expect(parseRunFile(spec, JSON.stringify(run))).toHaveProperty('run');
  expect(refused).toBeGreaterThan(20);
});

test.each(firsts)(
  'a run of $experiment that lacks a setting, as another version would keep it, is refused',
  (entry) => {
    const spec = specOf(entry.experiment);
    const run = { ...entry, ...JSON.parse(read(`${entry.name}.json`).toString()) };
    for (const name of Object.keys(run.params)) {
      const { [name]: _, ...params } = run.params;
      expect(parseRunFile(spec, JSON.stringify({ ...run, params }))).toEqual({ problem: `params: ${name} is missing` });
    }
  },
);
