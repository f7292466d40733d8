/** How long something takes, in words. */
import { describe, expect, test } from 'vitest';
import { estimate } from '../../src/figure/times.ts';

describe('a time to come', () => {
  test('is said no finer than it is known, and a short one not as ten seconds', () => {
    expect([0.2, 4.4, 19.4, 26, 89, 91, 140, 2500].map(estimate)).toEqual([
      '1 s',
      '4 s',
      '19 s',
      '30 s',
      '90 s',
      '2 min',
      '2 min',
      '42 min',
    ]);
  });
});
