/** Every word about a layer before and after its units are merged; numbers come in as arguments. */
import { count, many, plain } from '../../charts/numbers.ts';
import type { Merging } from '../../contract/page.ts';
import type { Source } from '../sources.ts';

const p = (rate: number): string => `p\u00a0=\u00a0${plain(rate)}`;

export const words = {
  /** What did not come. */
  title: (C: number, side: Merging['side'] | null): string =>
    `C\u00a0=\u00a0${count(C)}${side === null ? '' : `, by ${side} weights`}`,
  /** `replayed`: while the charts show an earlier moment; networks of this width are kept at their end only. */
  whose: (rate: number, source: Source, seed: number, replayed: boolean): string =>
    `${rate > 0 ? p(rate) : 'no dropout'}, ${source === 'run' ? 'your run' : `recorded, seed ${seed}`}${replayed ? ', end of training' : ''}`,
  /** What it is rescaled by, and where that was found. */
  factor: (factor: number, from: number, C: number): string =>
    `Outgoing weights × ${plain(factor)}${from === C ? '' : ` as at C\u00a0=\u00a0${from}; accuracy not measured`}.`,
  old: 'before',
  new: 'after',
  dead: (n: number): string => `${many(n, 'dead unit')} (dashed)`,
  waiting: 'The weights are not at hand yet. Of your run, they come when training ends.',
  clustering: (k: number): string => `finding ${k} clusters …`,
  label: 'Unit of the first hidden layer',
  steps: ['The unit above', 'The unit below'] as const,
  rest: 'Point at a unit to follow it.',
  /** What becomes of a unit drawn among `of`; other views may mean the same one by its number, or the merged one. */
  told: (unit: number, size: number, meant: 'old' | 'new' | null, of = 0): string => {
    if (size === 0) return words.rest;
    if (meant === 'new') return `Merged unit ${unit}, made of ${many(size, 'unit')}.`;
    const name = `Unit ${unit}${meant ? '' : ` of ${of} in layer 1`}`;
    return size === 1 ? `${name} stays by itself.` : `${name} merges with ${many(size - 1, 'other')}.`;
  },
};
