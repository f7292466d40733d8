import { createElement } from 'react';
import { Formula, fn, frac, n, o, over, row, sub, under, underover, v } from './math.tsx';
import * as words from './words/formulas.ts';

const h = v('h');
const M = v('M');
const E = fn('E');
const space = createElement('mspace', { width: '0.17em' });
const bigSum = createElement('mo', { className: 'big' }, '∑');
const wide = createElement('mspace', { width: '1.4em' });
const output = (mask: React.ReactNode) => row(v('o'), o('('), v('x'), o(';'), mask, o(')'));

/** One layer under a mask. */
export const MaskFormula = () => (
  <Formula words={words.mask}>
    {row(
      sub(over(h, o('~')), v('i')),
      o('='),
      sub(v('m'), v('i')),
      sub(h, v('i')),
      o(','),
      wide,
      sub(v('m'), v('i')),
      o('∼'),
      fn('Bernoulli'),
      o('('),
      n('1'),
      o('−'),
      v('p'),
      o(')'),
    )}
  </Formula>
);

/** Prediction with scaled weights: the expected mask. */
export const ScaledFormula = () => (
  <Formula words={words.scaled}>
    {row(
      sub(v('o'), fn(words.scaledIndex)),
      o('('),
      v('x'),
      o(')'),
      o('='),
      output(row(E, o('['), M, o(']'))),
      o(','),
      wide,
      E,
      o('['),
      sub(v('m'), v('i')),
      o(']'),
      o('='),
      n('1'),
      o('−'),
      v('p'),
    )}
  </Formula>
);

/** Prediction by sampling: the geometric mean over n masks. */
export const SampledFormula = () => (
  <Formula words={words.sampled}>
    {row(
      fn('log'),
      space,
      sub(v('o'), fn(words.sampledIndex)),
      o('('),
      v('x'),
      o(')'),
      o('='),
      frac(n('1'), v('n')),
      underover(bigSum, row(v('k'), o('='), n('1')), v('n')),
      fn('log'),
      space,
      output(sub(M, v('k'))),
      o('+'),
      fn(words.constant),
    )}
  </Formula>
);

/** The approximation behind scaling. */
export const LinearFormula = () => (
  <Formula words={words.linear}>
    {row(
      under(E, M),
      o('['),
      v('z'),
      o('('),
      v('x'),
      o(';'),
      M,
      o(')'),
      o(']'),
      o('≈'),
      v('z'),
      o('('),
      v('x'),
      o(';'),
      E,
      o('['),
      M,
      o(']'),
      o(')'),
    )}
  </Formula>
);
