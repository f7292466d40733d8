/** What the paper says of other noises than dropout's: Nalisnick, Hernández-Lobato & Smyth, section 2. */
import { percents } from '../../../../charts/estimates.ts';
import { clauses } from '../../../../charts/words.ts';
import type { NoiseName } from '../../../../contract/compared-noises.ts';
import { verdictOfLooks } from '../../../../contract/verdict.ts';
import type { Claim } from '../../../../contract/view.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { NoisesResult, NoisesSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { words as figure } from '../words/figure.tsx';
import { alike, between, inPoints, margin, valuesOf } from './numbers.ts';

const others: Claim<NoisesResult, NoisesSlice> = {
  id: 'other-noise-works-as-well',
  short: words.short,
  words: 'other noise distributions (Gauss., Beta, uniform) have been shown to work as well',
  where: words.where,
  paper: null,
  state: { trainImages: 0, steps: 0 },
  judge(result) {
    const found = alike.flatMap(([dropout, ...shapes]) =>
      shapes.flatMap((noise) => {
        const difference = between(result, noise, dropout);
        return difference ? [{ noise, difference }] : [];
      }),
    );
    if (found.length === 0) return null;
    const intervals = found.flatMap(({ difference }) => difference.interval ?? []);
    const told = (noise: NoiseName) => {
      const difference = between(result, noise, 'bernoulli');
      return difference ? [`${figure.noise[noise]} ${differenceInWords(difference, inPoints)}`] : [];
    };
    const controls = [...told('none'), ...told('normal-quarter')];
    return {
      verdict: verdictOfLooks({
        judged: intervals.length,
        supporting: intervals.filter(({ low }) => low > -margin).length,
        opposing: intervals.filter(({ high }) => high < -margin).length,
      }),
      at: words.at(result.steps),
      value: (['bernoulli', 'normal', 'beta', 'uniform'] as const)
        .filter((noise) => result.noises.includes(noise))
        .map((noise) => `${figure.noise[noise]} ${percents(valuesOf(result, noise))}`)
        .join(clauses),
      effect: words.effect(
        found.map(({ noise, difference }) => `${figure.noise[noise]} ${differenceInWords(difference, inPoints)}`),
      ),
      seeds: result.seeds.length,
      ...(controls.length > 0 && { control: words.control(controls) }),
    };
  },
};

export const claims: readonly Claim<NoisesResult, NoisesSlice>[] = [others];
