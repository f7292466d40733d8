import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipParts } from '../../src/cli/gzip.ts';
import { crc32 } from '../../src/data/checksum.ts';
import { decode, encode, PIXELS } from '../../src/data/pack.ts';
import type { Images } from '../../src/data/types.ts';
import { strokes } from './data-toy.ts';

const empty = (count: number): Images => ({
  count,
  pixels: new Uint8Array(count * PIXELS).fill(77),
  labels: new Uint8Array(count),
});

function unpacked(images: Images): Images {
  const copy = empty(images.count);
  decode(new Uint8Array(Buffer.concat(encode(images))), [copy]);
  return copy;
}

test('any image comes back as it was', () => {
  const pixel = fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(1, 249, 250, 253, 255),
  );
  const image = fc.array(pixel, { minLength: PIXELS, maxLength: PIXELS });
  fc.assert(
    fc.property(image, fc.integer({ min: 0, max: 9 }), (pixels, label) => {
      const images = { count: 1, pixels: Uint8Array.from(pixels), labels: Uint8Array.of(label) };
      expect(unpacked(images)).toEqual(images);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['blank', () => 0],
  ['full', () => 255],
  ['a left edge', (i: number) => (i % 28 === 0 ? 9 : 0)],
  ['a right edge', (i: number) => (i % 28 === 27 ? 9 : 0)],
  ['a chess board', (i: number) => ((i + Math.floor(i / 28)) % 2 === 0 ? 250 : 0)],
])('an image that is %s comes back', (_, value) => {
  const images = {
    count: 2,
    pixels: Uint8Array.from({ length: 2 * PIXELS }, (_, i) => value(i)),
    labels: new Uint8Array(2),
  };
  expect(unpacked(images)).toEqual(images);
});

test('images unpack into several parts, in order', () => {
  const images = strokes(5);
  const parts = [empty(2), empty(0), empty(3)];
  decode(new Uint8Array(Buffer.concat(encode(images))), parts);
  expect(Buffer.concat(parts.map(({ pixels }) => pixels)).equals(images.pixels)).toBe(true);
  expect(parts.flatMap(({ labels }) => [...labels])).toEqual([...images.labels]);
});

test('bytes that do not fit are refused, whatever they are', () => {
  const bytes = new Uint8Array(Buffer.concat(encode(strokes(3))));
  expect(() => decode(bytes.subarray(0, 100), [empty(3)])).toThrow('no packed images');
  expect(() => decode(bytes, [empty(2)])).toThrow('3 images are packed here, 2 were expected');
  expect(() => decode(bytes.subarray(0, -1), [empty(3)])).toThrow('the streams end at byte');
  const altered = bytes.slice();
  altered[8] ^= 1;
  expect(() => decode(altered, [empty(3)])).toThrow('the streams end at byte');
});

test('an outline that was tampered with is refused', () => {
  const images = { count: 1, pixels: new Uint8Array(PIXELS), labels: new Uint8Array(1) };
  const bytes = new Uint8Array(Buffer.concat(encode(images)));
  // The first symbol after header and label says where the first row of this blank image turns: nowhere, at 28.
  const at = bytes.indexOf(28, bytes.length - 28);
  const altered = bytes.slice();
  altered[at] = 200;
  expect(() => decode(altered, [empty(1)])).toThrow('an outline turns at column 200');
});

test('what gzipParts makes is gzip', () => {
  const parts = encode(strokes(4));
  const whole = Buffer.concat(parts);
  expect(gunzipSync(gzipParts(parts)).equals(whole)).toBe(true);
  expect(gunzipSync(gzipParts([])).length).toBe(0);
});

test('CRC-32 gives its published check value', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe('cbf43926');
});
