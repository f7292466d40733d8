import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, nearestTo } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { spec, type TheoremParams, type TheoremResult, type TheoremSlice } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { alongLine } from './objectives.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

const lines = (result: TheoremResult) => ({
  kl: alongLine(result, 'kl'),
  squared: alongLine(result, 'squared'),
  absolute: alongLine(result, 'absolute'),
});

const evidence = (shown: Shown<TheoremParams, TheoremResult>) =>
  sourcesOf(shown).map(({ source, result }) => ({
    source,
    text: evidenceText(words.source[source], lines(result)),
  }));

export const view: ExperimentView<TheoremParams, TheoremResult, TheoremSlice> = {
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
      .map(({ source, result }) => summaryText(words.source[source], lines(result)))
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { dropout }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      nearestTo((made) => made.rate, dropout),
    ),
  seconds,
};
