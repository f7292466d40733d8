import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, nearestTo, where } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type SmallerParams, type SmallerResult, type SmallerSlice, sizesOf, spec, trainings } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { shareAt, valuesOf } from './curves.ts';
import { between } from './evidence.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type All = Shown<SmallerParams, SmallerResult>;

const evidence = (shown: All, share: number) =>
  sourcesOf(shown).map(({ source, result }) => {
    const at = shareAt(result, share);
    const ece = (way: (typeof trainings)[number]) => valuesOf(result, 'ece', way, at);
    return {
      source,
      text: evidenceText({
        who: words.source[source],
        kept: result.kept[at],
        labels: between(result, 'error', 'distilled', 'labels', at),
        perturbed: between(result, 'error', 'distilled', 'labels-perturbed', at),
        ece: { distilled: ece('distilled'), labels: ece('labels'), 'labels-perturbed': ece('labels-perturbed') },
      }),
    };
  });

export const view: ExperimentView<SmallerParams, SmallerResult, SmallerSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence: (shown, { share }) => evidence(shown, share),
  claims,
  verdictRule,
  summary: (shown, { share }) =>
    sourcesOf(shown)
      .map(({ source, result }) => {
        const at = shareAt(result, share);
        const rows = trainings.map((way) => [words.training[way], valuesOf(result, 'error', way, at)] as const);
        return summaryText(words.source[source], result, at, rows);
      })
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { trainImages, steps, shrink, dropout }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.layers === shrink),
      nearestTo((made) => Math.log(sizesOf(made).train), Math.log(trainImages || spec.codecs.trainImages.default)),
      nearestTo((made) => Math.log(sizesOf(made).steps), Math.log(steps || 1500)),
      nearestTo((made) => made.rate, dropout),
    ),
  seconds,
};
