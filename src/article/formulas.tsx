import { createElement } from 'react';
import { Formula, fn, frac, n, o, over, row, sub, under, underover, v } from './math.tsx';

const h = v('h');
const M = v('M');
const E = fn('E');
const space = createElement('mspace', { width: '0.17em' });
const bigSum = createElement('mo', { className: 'big' }, '∑');
const wide = createElement('mspace', { width: '1.4em' });
const output = (mask: React.ReactNode) => row(v('o'), o('('), v('x'), o(';'), mask, o(')'));

/** One layer under a mask. */
export const MaskFormula = () => (
  <Formula words="h tilde i equals m i times h i; m i is 0 with probability p and 1 with probability 1 minus p">
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
  <Formula words="o scaled of x equals o of x with the expected mask, which is 1 minus p for every unit">
    {row(
      sub(v('o'), fn('scaled')),
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
  <Formula words="The logarithm of o sampled of x equals the mean over n masks of the logarithm of o of x with mask M k, plus a constant">
    {row(
      fn('log'),
      space,
      sub(v('o'), fn('sampled')),
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
      fn('const.'),
    )}
  </Formula>
);

/** The approximation behind scaling. */
export const LinearFormula = () => (
  <Formula words="The expectation over M of the logits z of x and M is approximately the logits of x and the expectation of M">
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
