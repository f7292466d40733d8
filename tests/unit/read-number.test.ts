import { expect, test } from 'vitest';
import { readNumber } from '../../src/figure/read-number.ts';

test.each([
  ['0,5', 0.5],
  ['0,001', 0.001],
  ['0.001', 0.001],
  ['.4', 0.4],
  [',25', 0.25],
  ['+.5', 0.5],
  ['1e-3', 0.001],
  [' 2,5 ', 2.5],
  ['1,25', 1.25],
  ['-1', -1],
  ['−0,5', -0.5],
  ['٠.٥', 0.5],
  ['۱۲', 12],
  ['1.000', 1],
])('%s is a number', (text, number) => expect(readNumber(text)).toBe(number));

test.each([
  ['1,000', 1000],
  ['1 000', 1000],
  ['1\u00a0000', 1000],
  ['12,345', 12345],
  ['1,000.5', 1000.5],
  ['-1,000', -1000],
  ['−1,000', -1000],
])('%s has its thousands separated: never 1', (text, number) => expect(readNumber(text)).toBe(number));

test.each([
  ['1,000', 1000],
  ['1.000', 1000],
  ['1 000', 1000],
  ['1,000,000', 1_000_000],
  ['0,100', 100],
  ['1e3', 1000],
  ['٥٠', 50],
  ['5.0', 5],
  ['2,5', 2.5],
])('%s as a whole number', (text, number) => expect(readNumber(text, true)).toBe(number));

test.each(['', '  ', 'half', '1,2,3', '1.2.3', '٠٫٥', '5%', '--1', '1,5 x'])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeNaN();
  expect(readNumber(text, true)).toBeNaN();
});

test.each(['1,00,000', '1,0000', '1.2345'])('%s is no whole number: not read as 1', (text) =>
  expect(readNumber(text, true)).toBeNaN(),
);
