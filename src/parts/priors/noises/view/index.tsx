import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { mnist } from '../../../../core/mnist.ts';
import { choose, nearestTo } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type NoisesParams, type NoisesResult, type NoisesSlice, sizesOf, spec } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { alike, between, meanOf, mostBy } from './numbers.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

const evidence = (shown: Shown<NoisesParams, NoisesResult>) =>
  sourcesOf(shown).map(({ source, result }) => ({
    source,
    text: evidenceText({
      who: words.source[source],
      most: alike.flatMap((group) => mostBy(result, group) ?? []),
      variance: between(result, 'normal-quarter', 'normal'),
      control: between(result, 'none', 'bernoulli'),
    }),
  }));

export const view: ExperimentView<NoisesParams, NoisesResult, NoisesSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary: (shown) =>
    sourcesOf(shown)
      .map(({ source, result }) =>
        summaryText(
          words.source[source],
          result.noises.flatMap((noise) => {
            const mean = meanOf(result, noise);
            return mean === null ? [] : [[noise, mean] as const];
          }),
        ),
      )
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { trainImages, steps, budget }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      nearestTo((made) => Math.log(sizesOf(made).steps), Math.log(steps || spec.budgets[budget].steps)),
      nearestTo((made) => Math.log(sizesOf(made).train), Math.log(trainImages || mnist.all.train)),
    ),
  seconds,
};
