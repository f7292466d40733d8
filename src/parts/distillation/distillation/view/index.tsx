import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { choose, nearestTo, where } from '../../../../view-kit/choose.ts';
import { known } from '../../../../view-kit/seeds.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import {
  type DistillationParams,
  type DistillationResult,
  type DistillationSlice,
  predictions,
  sizesOf,
  spec,
  targetMasksOf,
  teacherOf,
} from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { valuesOf } from './curves.ts';
import { differenceOf } from './evidence.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type All = Shown<DistillationParams, DistillationResult>;

const evidence = (shown: All) =>
  sourcesOf(shown).map(({ source, params, result }) => {
    const values = (measure: 'ece' | 'kl', kind: (typeof predictions)[number]) =>
      known(valuesOf(result, measure, kind, result.samples));
    return {
      source,
      text: evidenceText({
        who: words.who(source, sizesOf(params).train),
        error: differenceOf(result, 'error', 'sampled', 'scaled'),
        crossEntropy: differenceOf(result, 'crossEntropy', 'sampled', 'scaled'),
        ece: [values('ece', 'scaled'), values('ece', 'sampled')],
        distilled: differenceOf(result, 'error', 'distilled', 'scaled'),
        kl: [values('kl', 'scaled'), values('kl', 'distilled')],
        samples: result.samples,
      }),
    };
  });

export const view: ExperimentView<DistillationParams, DistillationResult, DistillationSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown) => captionText(sourcesOf(shown)),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary: (shown, { samples }) =>
    sourcesOf(shown)
      .map(({ source, result }) =>
        summaryText(
          words.source[source],
          predictions.map((kind) => [kind, valuesOf(result, 'crossEntropy', kind, samples)] as const),
        ),
      )
      .join(' ') || words.awaited,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // By the number of images, which turns the sign, then by the teacher's steps, and by where the images come from.
  choose: (entries, { trainImages, steps, source, start, targets, teacher, dropout }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.teacher === teacherOf(teacher).teacher),
      where((made) => made.maskPlace === teacherOf(teacher).maskPlace),
      nearestTo((made) => Math.log(sizesOf(made).train), Math.log(trainImages || spec.codecs.trainImages.default)),
      nearestTo((made) => Math.log(sizesOf(made).steps), Math.log(steps || 1500)),
      nearestTo((made) => made.rate, dropout),
      where((made) => made.source === source),
      where((made) => made.start === start),
      where((made) => made.targetMasks === targetMasksOf(targets)),
    ),
  seconds,
};
