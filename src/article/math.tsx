import { createElement, type ReactNode } from 'react';

/** MathML elements, small enough to write formulas by hand. Browsers set them without help. */
const element =
  (tag: string, props: Readonly<Record<string, string>> = {}) =>
  (...children: readonly ReactNode[]): ReactNode =>
    createElement(tag, props, ...children);

/** A variable. `mathvariant` keeps the page's own italic instead of a mathematical alphabet few fonts have. */
export const v = element('mi', { mathvariant: 'normal' });
/** A named function or a set, upright. */
export const fn = element('mi', { mathvariant: 'normal', className: 'upright' });
export const o = element('mo');
export const n = element('mn');
export const row = element('mrow');
export const sub = element('msub');
export const sup = element('msup');
export const frac = element('mfrac');
export const under = element('munder');
export const underover = element('munderover');
export const over = element('mover');

interface FormulaProps {
  /** The formula in words, for readers whose software does not speak MathML. */
  readonly words: string;
  readonly children: ReactNode;
}

export const Formula = ({ words, children }: FormulaProps) => (
  <span className="formula">{createElement('math', { display: 'block', 'aria-label': words }, children)}</span>
);

export const Inline = ({ children }: { readonly children: ReactNode }) => createElement('math', {}, children);
