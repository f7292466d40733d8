import { many, plain } from '../../../../charts/numbers.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import type { Ratio } from '../view/bands.ts';
import { ratioText } from './figure.tsx';

const others: Record<Exclude<Method, 'dropout'>, string> = { ensemble: 'fünf Netze', ard: 'ARD-Prior' };

export const words = {
  short: 'Dropout-Band folgt den Daten',
  where: 'Poster, Abschnitt 1',
  at: (rate: number, steps: number): string => `Rate ${plain(rate)}, ${many(steps, 'Schritt', 'Schritte')}`,
  value: (more: number, ratio: Ratio): string => `Breite mit ${more}-mal so vielen Daten ${ratioText(ratio)}`,
  effect: (more: number, ratio: Ratio): string =>
    `mit ${more}-mal so vielen Daten ist das Band von Dropout an den Punkten ${ratioText(ratio)} so breit`,
  control: (list: readonly (readonly [Exclude<Method, 'dropout'>, Ratio])[]): string =>
    list.map(([method, ratio]) => `${others[method]} ${ratioText(ratio)}`).join('; '),
};
