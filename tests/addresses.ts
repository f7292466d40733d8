/** Addresses that nobody should write, and somebody will: every parameter and every pair of them, by seed. */
import { readFileSync } from 'node:fs';

const { query } = JSON.parse(readFileSync(new URL('./fixtures/every-setting.json', import.meta.url), 'utf8'));
/** Parameters with values that nothing is wrong with. */
export type Address = readonly (readonly [name: string, value: string])[];

/** Every setting of the first page. */
export const firstPage: Address = [...new URLSearchParams(query)];

/** Of every setting of a page, as addresses have it, with its other names. */
export const namesIn = (good: Address): readonly string[] => [
  ...new Set([
    ...good.map(([name]) => name),
    ...['view', 'embed', 'mode', 'scene', 'predict', 'hide', 'lock', 'autoplay', 'full', 'drawing'],
    ...['p', 'rate', 'batch', 'shape', 'width', 'k', 'C', 'lr', 'optimizer'],
  ]),
];
/** Of none. */
const odd = ['', '__proto__', 'constructor', 'toString', '%', 'a[]', 'dropout ', 'Dropout', '<b>'];

const values = [
  ...['', ' ', ',', ',,,', '0', '-0', '-1', '1', '2', '1.5', '1e308', '-1e308', '1e-320', '1e400', '0x10', '1_000'],
  ...[
    'NaN',
    'Infinity',
    'null',
    'undefined',
    'true',
    '[object Object]',
    '{}',
    '[]',
    '1,1',
    '1,2,3,4,5,6,7,8,9,10,11,12',
  ],
  ...[
    '0.5,0.5',
    '0,5',
    '٣',
    '１',
    '½',
    '1;2',
    '../..',
    '%00',
    '%',
    '%25',
    '%D8%00',
    '\u202e1',
    '\ud800',
    '😀',
    'é',
    '\n',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<script>x</script>', '"><img src=x>', 'javascript:1'],
  ...['9'.repeat(400), 'a'.repeat(5000), '1,'.repeat(800), '0.'.repeat(50)],
];

/** A small generator of whole numbers: the same numbers for a seed everywhere (mulberry32). */
export function numbersOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return Math.floor((((word ^ (word >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Query strings with their "?": each names a pair of parameters, some more, some nothing wrong at all. */
export function hostileAddresses(count: number, seed: number, good = firstPage): string[] {
  const names = [...namesIn(good), ...odd];
  const below = numbersOf(seed);
  const one = <T>(of: readonly T[]): T => of[below(of.length)];
  return Array.from({ length: count }, (_, i) => {
    // All pairs come in turn, whatever the seed.
    const pair = [names[i % names.length], names[Math.floor(i / names.length) % names.length]];
    const more = below(4) === 0 ? [one(names), one(names), one(names)] : [];
    const parts = [...pair, ...more].map((name) => {
      const value = one(values);
      const [known, fine] = one(good);
      if (below(4) === 0) return `${known}=${fine}`;
      // As it is, as programs write it, and cut off in the middle.
      const written = below(2) === 0 ? value : encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, ''));
      return below(20) === 0 ? `${name}=${written}`.slice(0, -1) : `${name}=${written}`;
    });
    return `?${parts.join(below(30) === 0 ? '&&' : '&')}`;
  });
}
