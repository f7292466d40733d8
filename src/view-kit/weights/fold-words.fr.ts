import { count, many, plain } from '../../charts/numbers.ts';
import type { Merging } from '../../contract/page.ts';
import type { Source } from '../sources.ts';

const p = (rate: number): string => `p\u00a0=\u00a0${plain(rate)}`;
const by = { incoming: 'entrants', outgoing: 'sortants' };

export const words = {
  title: (C: number, side: Merging['side'] | null): string =>
    `C\u00a0=\u00a0${count(C)}${side === null ? '' : `, par poids ${by[side]}`}`,
  whose: (rate: number, source: Source, seed: number, replayed: boolean): string =>
    `${rate > 0 ? p(rate) : 'sans dropout'}, ${source === 'run' ? 'votre exécution' : `enregistré, graine ${seed}`}${replayed ? ', fin de l’entraînement' : ''}`,
  factor: (factor: number, from: number, C: number): string =>
    `Poids sortants × ${plain(factor)}${from === C ? '' : ` comme à C\u00a0=\u00a0${from}\u00a0; exactitude non mesurée`}.`,
  old: 'avant',
  new: 'après',
  dead: (n: number): string => `${many(n, 'unité morte', 'unités mortes')} (en tirets)`,
  waiting: 'Les poids ne sont pas encore là. Ceux de votre exécution arrivent à la fin de l’entraînement.',
  clustering: (k: number): string => `recherche de ${many(k, 'groupe', 'groupes')}…`,
  label: 'Unité de la première couche cachée',
  steps: ['L’unité au-dessus', 'L’unité au-dessous'] as const,
  rest: 'Pointez une unité pour la suivre.',
  told: (unit: number, size: number, meant: 'old' | 'new' | null, of = 0): string => {
    if (size === 0) return words.rest;
    if (meant === 'new') return `Unité fusionnée ${unit}, faite de ${many(size, 'unité', 'unités')}.`;
    const name = `L’unité ${unit}${meant ? '' : ` des ${of} de la couche 1`}`;
    return size === 1 ? `${name} reste seule.` : `${name} fusionne avec ${many(size - 1, 'autre', 'autres')}.`;
  },
};
