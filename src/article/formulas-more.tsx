import { createElement } from 'react';
import { Formula, fn, frac, n, o, over, row, sub, sup, under, underover, v } from './math.tsx';

const h = v('h');
const wide = createElement('mspace', { width: '1.4em' });
const thin = createElement('mspace', { width: '0.2em' });
const sum = (from: React.ReactNode, to?: React.ReactNode) =>
  to
    ? underover(createElement('mo', { className: 'big' }, '∑'), from, to)
    : under(createElement('mo', { className: 'big' }, '∑'), from);
const keep = row(n('1'), o('−'), v('p'));
const mask = (index: React.ReactNode) => sub(v('m'), index);

/** Where the factor goes: behind training, or into it. */
export const ConventionsFormula = () => (
  <>
    <Formula words="Classic: in training, h tilde i equals m i times h i; when predicting, 1 minus p times h i">
      {row(
        fn('classic'),
        o(':'),
        wide,
        sub(over(h, o('~')), v('i')),
        o('='),
        mask(v('i')),
        sub(h, v('i')),
        o(','),
        wide,
        fn('then'),
        wide,
        o('('),
        keep,
        o(')'),
        sub(h, v('i')),
      )}
    </Formula>
    <Formula words="Inverted: in training, h tilde i equals m i over 1 minus p, times h i; when predicting, h i">
      {row(
        fn('inverted'),
        o(':'),
        wide,
        sub(over(h, o('~')), v('i')),
        o('='),
        frac(mask(v('i')), keep),
        sub(h, v('i')),
        o(','),
        wide,
        fn('then'),
        wide,
        sub(h, v('i')),
      )}
    </Formula>
  </>
);

/** The gradient that a step should follow, and the one it has. */
export const GradientFormula = () => (
  <Formula words="The gradient of the expected loss over masks M is estimated by the mean over the B images of the batch of the gradient under one mask M i each">
    {row(
      under(fn('E'), v('M')),
      o('['),
      o('∇'),
      v('ℓ'),
      o('('),
      v('x'),
      o(';'),
      v('M'),
      o(')'),
      o(']'),
      o('≈'),
      frac(n('1'), v('B')),
      sum(row(v('i'), o('='), n('1')), v('B')),
      o('∇'),
      v('ℓ'),
      o('('),
      sub(v('x'), v('i')),
      o(';'),
      sub(v('M'), v('i')),
      o(')'),
    )}
  </Formula>
);

/** Variance over K networks, of one output for one image. */
export const VarianceFormula = () => (
  <Formula words="The variance is the mean over K networks k of the square of o k of x minus o bar of x; o bar is the mean of the networks' outputs">
    {row(
      fn('Var'),
      o('='),
      frac(n('1'), v('K')),
      sum(row(v('k'), o('='), n('1')), v('K')),
      sup(
        row(
          o('('),
          sub(v('o'), v('k')),
          o('('),
          v('x'),
          o(')'),
          o('−'),
          over(v('o'), o('¯')),
          o('('),
          v('x'),
          o(')'),
          o(')'),
        ),
        n('2'),
      ),
    )}
  </Formula>
);

/** What n masks leave undecided. */
export const MaskNoiseFormula = () => (
  <Formula words="The variance of the mean of n masks is about the variance of the mean of all masks plus sigma squared over n">
    {row(
      sub(fn('Var'), row(v('n'), thin, fn('masks'))),
      o('≈'),
      sub(fn('Var'), fn('all masks')),
      o('+'),
      frac(sup(v('σ'), n('2')), v('n')),
    )}
  </Formula>
);

/** The Rand index against what chance reaches. */
export const AdjustedFormula = () => (
  <Formula words="The adjusted Rand index is the Rand index minus its expectation by chance, over 1 minus that expectation">
    {row(
      fn('adjusted'),
      o('='),
      frac(
        row(fn('Rand'), o('−'), fn('E'), o('['), fn('Rand'), o(']')),
        row(n('1'), o('−'), fn('E'), o('['), fn('Rand'), o(']')),
      ),
    )}
  </Formula>
);

/** The law that is looked for, and the line that it is on logarithmic axes. */
export const PowerFormula = () => (
  <>
    <Formula words="MSTD is proportional to h to the power alpha">
      {row(fn('MSTD'), o('∝'), sup(v('h'), v('α')))}
    </Formula>
    <Formula words="The logarithm of MSTD is alpha times the logarithm of h, plus a constant">
      {row(fn('log'), thin, fn('MSTD'), o('='), v('α'), thin, fn('log'), thin, v('h'), o('+'), fn('const.'))}
    </Formula>
  </>
);

/** Variance over masks of what a unit of the second layer receives, for one image. */
export const IndependenceFormula = () => (
  <Formula words="The variance over masks of the sum over j of w j m j x j is p times 1 minus p times the sum over j of w j squared x j squared">
    {row(
      under(fn('Var'), v('m')),
      o('['),
      sum(v('j')),
      sub(v('w'), v('j')),
      sub(v('m'), v('j')),
      sub(v('x'), v('j')),
      o(']'),
      o('='),
      v('p'),
      o('('),
      keep,
      o(')'),
      sum(v('j')),
      createElement('msubsup', {}, v('w'), v('j'), n('2')),
      createElement('msubsup', {}, v('x'), v('j'), n('2')),
    )}
  </Formula>
);

/** A cluster of units replaced by one. */
export const MergeFormula = () => (
  <Formula words="Of a cluster K, the new unit's incoming weights are the mean of its members' incoming weights w i, its outgoing weights the sum of their outgoing weights u i">
    {row(
      sub(v('w'), v('K')),
      o('='),
      frac(n('1'), row(o('|'), v('K'), o('|'))),
      sum(row(v('i'), o('∈'), v('K'))),
      sub(v('w'), v('i')),
      o(','),
      wide,
      sub(v('u'), v('K')),
      o('='),
      sum(row(v('i'), o('∈'), v('K'))),
      sub(v('u'), v('i')),
    )}
  </Formula>
);
