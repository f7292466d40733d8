import type { ExperimentView } from '../../../../contract/view.ts';
import { choose, nearestTo, where } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type FeaturesParams, type FeaturesResult, type FeaturesSlice, sizesOf, spec } from '../spec.ts';
import { captionText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { stepAt } from './curves.ts';
import { evidenceOf } from './evidence.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

export const view: ExperimentView<FeaturesParams, FeaturesResult, FeaturesSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence: (shown) => evidenceOf(sourcesOf(shown)),
  claims,
  verdictRule,
  summary(shown, { after, tile }) {
    const sources = sourcesOf(shown);
    const front = sources.at(-1)?.result;
    if (!front) return words.awaited;
    const told = evidenceOf(sources).map(({ text }) => text);
    return summaryText(told, front.steps[stepAt(front, after)], tile);
  },
  tables: (shown, { tile }) => tables(sourcesOf(shown), tile),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { side, dropout, steps }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.side === side),
      nearestTo((made) => made.rate, dropout),
      nearestTo((made) => Math.log(sizesOf(made).steps), Math.log(steps || 3000)),
    ),
  seconds,
};
