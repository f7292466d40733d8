import { expect, test } from 'vitest';
import { pageCodecs } from '../../src/state/codecs.ts';
import { type PinPlace, pinIn, pinName } from '../../src/view-kit/weights/pin.ts';

const place: PinPlace = { source: 'recorded', units: [100, 100], layer: 2, seed: 1, rate: 0.5 };
const pinned = pinName(place);

test('a pin belongs to the network it was made in', () => {
  expect(pinIn({ unit: 7, pinned }, place)).toEqual({ unit: 7, otherRate: null, elsewhere: false });
  expect(pinIn({ unit: 0, pinned }, place)).toEqual({ unit: 0, otherRate: null, elsewhere: false });
});

test('in a network of another rate that began alike it stays, and says so', () => {
  expect(pinIn({ unit: 7, pinned }, { ...place, rate: 0.8 })).toEqual({ unit: 7, otherRate: 0.5, elsewhere: false });
});

test.each([{ layer: 1 }, { seed: 2 }, { source: 'run' }, { units: [400, 100] }, { units: [20, 100] }] as const)(
  'in any other network it is no unit: %o',
  (other) => {
    expect(pinIn({ unit: 7, pinned }, { ...place, ...other })).toEqual({ unit: 0, otherRate: null, elsewhere: true });
  },
);

test('an older address, which names no network, means the one shown', () => {
  expect(pinIn({ unit: 7, pinned: '' }, place)).toMatchObject({ unit: 7, elsewhere: false });
});

test('its name goes through the address', () => {
  const units = [1000, 1000, 1000, 1000, 1000];
  const name = pinName({ ...place, units, seed: 4294967295 });
  for (const one of [pinned, name]) expect(pageCodecs.pinned.parse(one)).toEqual({ value: one });
});
