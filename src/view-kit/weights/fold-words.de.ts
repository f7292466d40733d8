import { count, many, plain } from '../../charts/numbers.ts';
import type { Merging } from '../../contract/page.ts';
import type { Source } from '../sources.ts';

const p = (rate: number): string => `p\u00a0=\u00a0${plain(rate)}`;
const by = { incoming: 'eingehenden', outgoing: 'ausgehenden' };

export const words = {
  title: (C: number, side: Merging['side'] | null): string =>
    `C\u00a0=\u00a0${count(C)}${side === null ? '' : `, nach ${by[side]} Gewichten`}`,
  whose: (rate: number, source: Source, seed: number, replayed: boolean): string =>
    `${rate > 0 ? p(rate) : 'ohne Dropout'}, ${source === 'run' ? 'Ihr Lauf' : `aufgezeichnet, Startwert ${seed}`}${replayed ? ', Trainingsende' : ''}`,
  factor: (factor: number, from: number, C: number): string =>
    `Ausgehende Gewichte × ${plain(factor)}${from === C ? '' : ` wie bei C\u00a0=\u00a0${from}; Genauigkeit nicht gemessen`}.`,
  old: 'vorher',
  new: 'nachher',
  dead: (n: number): string => `${many(n, 'tote Einheit', 'tote Einheiten')} (gestrichelt)`,
  waiting: 'Die Gewichte sind noch nicht da. Die Ihres Laufs kommen, wenn das Training endet.',
  clustering: (k: number): string => `${many(k, 'Cluster wird', 'Cluster werden')} gesucht …`,
  label: 'Einheit der ersten verdeckten Schicht',
  steps: ['Die Einheit darüber', 'Die Einheit darunter'] as const,
  rest: 'Zeigen Sie auf eine Einheit, um ihr zu folgen.',
  told: (unit: number, size: number, meant: 'old' | 'new' | null, of = 0): string => {
    if (size === 0) return words.rest;
    if (meant === 'new') return `Zusammengelegte Einheit ${unit}, aus ${many(size, 'Einheit', 'Einheiten')}.`;
    const name = `Einheit ${unit}${meant ? '' : ` von ${of} in Schicht 1`}`;
    return size === 1 ? `${name} bleibt für sich.` : `${name} verschmilzt mit ${many(size - 1, 'anderen', 'anderen')}.`;
  },
};
