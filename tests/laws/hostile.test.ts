/** Hostile addresses of the first page and of each part's. */
import { describe, expect, test } from 'vitest';
import type { PageState } from '../../src/contract/page.ts';
import type { Codec } from '../../src/core/codec.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { addressNames, aliases, pageCodecs } from '../../src/state/codecs.ts';
import { mostNotices } from '../../src/state/notices.ts';
import { type Address, firstPage, hostileAddresses, namesIn } from '../addresses.ts';
import { looks } from '../contract/looks.ts';

const names = Object.keys(pageCodecs) as (keyof PageState)[];
const codec = (name: keyof PageState) => pageCodecs[name] as Codec<unknown>;

/** What a part's looks leave out, as addresses have it. */
const usual = names.map((name): Address[number] => [
  addressNames[name] ?? name,
  codec(name).serialize(codec(name).default),
]);
const good: Address = process.env.PART
  ? [['v', '1'], ...looks.flatMap((look) => [...new URLSearchParams(look)]), ...usual]
  : firstPage;

describe('ten thousand hostile addresses', () => {
  const addresses = hostileAddresses(10_000, 1, good);

  test('name every parameter, by each of its names', () => {
    const all = [...names.map((name) => addressNames[name] ?? name), ...Object.keys(aliases), 'v'];
    expect([...namesIn(good)].sort()).toEqual([...new Set(all)].sort());
    expect(new Set(addresses).size).toBeGreaterThan(9_900);
  });

  test('are read as a state that all its codecs accept, with sentences that are short and few', () => {
    for (const address of addresses) {
      const { state, notices } = readAddress(address);
      for (const name of names) {
        const { value, problem } = codec(name).check(state[name]);
        if (problem) expect.fail(`${name} of ${address}: ${problem}`);
        if (!codec(name).equals(value, state[name])) expect.fail(`${name} of ${address}: another value`);
      }
      expect(notices.length).toBeLessThanOrEqual(mostNotices);
      for (const notice of notices) expect(notice.length, notice).toBeLessThan(400);
    }
  });

  test('are written as addresses that need no sentence and mean the same', () => {
    for (const address of addresses) {
      const { state } = readAddress(address);
      const again = readAddress(writeAddress(state));
      expect([JSON.stringify(again.state), ...again.notices], address).toEqual([JSON.stringify(state)]);
    }
  });
});
