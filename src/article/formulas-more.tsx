import { createElement } from 'react';
import { Formula, fn, frac, n, o, over, row, sub, sup, under, underover, v } from './math.tsx';
import * as words from './words/formulas-more.ts';

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
    <Formula words={words.classic}>
      {row(
        fn(words.classicName),
        o(':'),
        wide,
        sub(over(h, o('~')), v('i')),
        o('='),
        mask(v('i')),
        sub(h, v('i')),
        o(','),
        wide,
        fn(words.thenName),
        wide,
        o('('),
        keep,
        o(')'),
        sub(h, v('i')),
      )}
    </Formula>
    <Formula words={words.inverted}>
      {row(
        fn(words.invertedName),
        o(':'),
        wide,
        sub(over(h, o('~')), v('i')),
        o('='),
        frac(mask(v('i')), keep),
        sub(h, v('i')),
        o(','),
        wide,
        fn(words.thenName),
        wide,
        sub(h, v('i')),
      )}
    </Formula>
  </>
);

/** The gradient that a step should follow, and the one it has. */
export const GradientFormula = () => (
  <Formula words={words.gradient}>
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
  <Formula words={words.variance}>
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
  <Formula words={words.maskNoise}>
    {row(
      sub(fn('Var'), row(v('n'), thin, fn(words.masks))),
      o('≈'),
      sub(fn('Var'), fn(words.allMasks)),
      o('+'),
      frac(sup(v('σ'), n('2')), v('n')),
    )}
  </Formula>
);

/** The Rand index against what chance reaches. */
export const AdjustedFormula = () => (
  <Formula words={words.adjusted}>
    {row(
      fn(words.adjustedName),
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
    <Formula words={words.power}>{row(fn('MSTD'), o('∝'), sup(v('h'), v('α')))}</Formula>
    <Formula words={words.powerLog}>
      {row(fn('log'), thin, fn('MSTD'), o('='), v('α'), thin, fn('log'), thin, v('h'), o('+'), fn(words.constant))}
    </Formula>
  </>
);

/** Variance over masks of what a unit of the second layer receives, for one image. */
export const IndependenceFormula = () => (
  <Formula words={words.independence}>
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
  <Formula words={words.merge}>
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
