import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, nearestTo } from '../../../../view-kit/choose.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { type EnsembleParams, type EnsembleResult, type EnsembleSlice, kinds, sizesOf, spec } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { between, networksAsGood, scaledValues, valuesOf } from './curves.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

const evidence = (shown: Shown<EnsembleParams, EnsembleResult>) =>
  sourcesOf(shown).map(({ source, result }) => {
    const { members } = result;
    const less = (measure: 'error' | 'crossEntropy', networks: number) =>
      between(result, measure, ['masks', members], ['independent', networks]);
    return {
      source,
      text: evidenceText({
        who: words.source[source],
        members,
        one: { error: less('error', 1), loss: less('crossEntropy', 1) },
        all: { error: less('error', members), loss: less('crossEntropy', members) },
        asGood: networksAsGood(result, 'crossEntropy'),
      }),
    };
  });

export const view: ExperimentView<EnsembleParams, EnsembleResult, EnsembleSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary: (shown, { members }) =>
    sourcesOf(shown)
      .map(({ source, result }) => {
        const k = Math.min(members, result.members);
        const rows = [
          ...kinds.map((kind) => [words.kind[kind], meanOf(valuesOf(result, 'error', kind, k))] as const),
          [words.scaled, meanOf(scaledValues(result, 'error'))] as const,
        ];
        return summaryText(words.source[source], k, rows);
      })
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { trainImages, steps, dropout }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      nearestTo((made) => Math.log(sizesOf(made).train), Math.log(trainImages || spec.codecs.trainImages.default)),
      nearestTo((made) => Math.log(sizesOf(made).steps), Math.log(steps || spec.budgets.lecture.steps)),
      nearestTo((made) => made.rate, dropout),
    ),
  seconds,
};
