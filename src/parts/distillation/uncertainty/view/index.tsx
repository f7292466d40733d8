import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, nearestTo } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import {
  predictions,
  rightAngle,
  sizesOf,
  spec,
  type UncertaintyParams,
  type UncertaintyResult,
  type UncertaintySlice,
} from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { placeOf, signalOf } from './curves.ts';
import { differenceOf } from './evidence.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type All = Shown<UncertaintyParams, UncertaintyResult>;

const evidence = (shown: All) =>
  sourcesOf(shown).map(({ source, params, result }) => {
    const turned = (kind: (typeof predictions)[number]) => signalOf(result, 'confidence', kind, rightAngle).turned;
    return {
      source,
      text: evidenceText({
        who: words.who(source, sizesOf(params).train),
        samples: result.samples,
        members: result.members,
        ece: [result.ece[placeOf('scaled')], result.ece[placeOf('sampled')]],
        error: differenceOf(result, 'error', 'sampled', 'scaled'),
        turned: [turned('scaled'), turned('sampled'), turned('ensemble')],
        ensemble: differenceOf(result, 'error', 'ensemble', 'plain'),
      }),
    };
  });

export const view: ExperimentView<UncertaintyParams, UncertaintyResult, UncertaintySlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary: (shown, { signal, angle }) =>
    sourcesOf(shown)
      .map(({ source, result }) =>
        summaryText(
          words.source[source],
          signal,
          angle,
          predictions.map((kind) => [kind, signalOf(result, signal, kind, angle)] as const),
        ),
      )
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { trainImages, steps, dropout }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      nearestTo((made) => Math.log(sizesOf(made).train), Math.log(trainImages || spec.codecs.trainImages.default)),
      nearestTo((made) => Math.log(sizesOf(made).steps), Math.log(steps || 1500)),
      nearestTo((made) => made.rate, dropout),
    ),
  seconds,
};
