import { many, plain } from '../../../../charts/numbers.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import type { Ratio } from '../view/bands.ts';
import { ratioText } from './figure.tsx';

const others: Record<Exclude<Method, 'dropout'>, string> = { ensemble: 'cinq réseaux', ard: 'loi a priori ARD' };

export const words = {
  short: 'La bande du dropout suit les données',
  where: 'Poster, section 1',
  at: (rate: number, steps: number): string => `taux ${plain(rate)}, ${many(steps, 'étape', 'étapes')}`,
  value: (more: number, ratio: Ratio): string => `largeur avec ${more} fois plus de données : ${ratioText(ratio)}`,
  effect: (more: number, ratio: Ratio): string =>
    `avec ${more} fois plus de données, la bande du dropout aux points fait ${ratioText(ratio)} sa largeur initiale`,
  control: (list: readonly (readonly [Exclude<Method, 'dropout'>, Ratio])[]): string =>
    list.map(([method, ratio]) => `${others[method]} ${ratioText(ratio)}`).join(' ; '),
};
