/** What comes out of the browser's storage is checked like a file from anywhere. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Checkpoint } from '../../src/contract/run.ts';
import { decodeTrained } from '../../src/data/trained-file.ts';
import { isCheckpoint } from '../../src/protocol/check.ts';
import { viewIds } from '../../src/state/experiments.ts';

interface Entry {
  readonly experiment: string;
  readonly name: string;
  readonly networks?: readonly { readonly id: string }[];
}
const read = (path: string) => readFileSync(new URL(`../../public/recorded/${path}`, import.meta.url));
const entries = (JSON.parse(read('index.json').toString()) as readonly Entry[]).filter(({ experiment }) =>
  viewIds.includes(experiment),
);

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
