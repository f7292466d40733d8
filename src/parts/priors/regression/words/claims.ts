import { count, plain } from '../../../../charts/numbers.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import type { Ratio } from '../view/bands.ts';
import { ratioText } from './figure.tsx';

const others: Record<Exclude<Method, 'dropout'>, string> = { ensemble: 'five networks', ard: 'the ARD prior' };

export const words = {
  short: 'Dropout’s band follows the data',
  where: 'Poster, section 1',
  at: (rate: number, steps: number): string => `rate ${plain(rate)}, ${count(steps)} steps`,
  value: (more: number, ratio: Ratio): string => `width with ${more} times the data ${ratioText(ratio)}`,
  effect: (more: number, ratio: Ratio): string =>
    `with ${more} times the data, dropout’s band at the points is ${ratioText(ratio)} as wide`,
  control: (list: readonly (readonly [Exclude<Method, 'dropout'>, Ratio])[]): string =>
    list.map(([method, ratio]) => `${others[method]} ${ratioText(ratio)}`).join('; '),
};
