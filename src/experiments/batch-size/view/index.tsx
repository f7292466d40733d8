import { served } from '../../../contract/parameters.ts';
import type { EvidenceSentence, ExperimentView, Shown } from '../../../contract/view.ts';
import { effect } from '../../../core/statistics.ts';
import { choose, nearestTo, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type BatchSizeParams, type BatchSizeResult, type BatchSizeSlice, spec } from '../spec.ts';
import {
  captionText,
  paperSentence,
  rateSentence,
  settings,
  speaker,
  summaryText,
  trendSentences,
  turnSentence,
  verdictRule,
  words,
} from '../words/figure.tsx';
import { shownTitles } from '../words/recordings.ts';
import { claims } from './claims.ts';
import { seconds } from './cost.ts';
import { pointsOf, rules, type Sources } from './curves.ts';
import { endsOf, paperTrends, trendsOf, verdictsOf } from './evidence.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type All = Shown<BatchSizeParams, BatchSizeResult>;

/** That the learning rate turned the trend, where the two sources differ in nothing else; empty elsewhere. */
function turn(sources: Sources): string {
  const [recorded, run] = sources.map(({ result, params }) => ({ trend: trendsOf(result).dropout, made: params }));
  if (!recorded?.trend || !run?.trend) return '';
  const sides = [recorded.trend, run.trend].map(({ interval }) => effect(interval));
  if (!sides.includes('above') || !sides.includes('below')) return '';
  const { batches, seeds, optimiser, learningRate, scaleRate } = recorded.made;
  const asked = { ...run.made, batches, seeds };
  const sameAs = (params: BatchSizeParams) => served(spec.parameters, params, recorded.made);
  if (sameAs(asked) || !sameAs({ ...asked, optimiser, learningRate, scaleRate })) return '';
  return turnSentence({ ...recorded, trend: recorded.trend }, { ...run, trend: run.trend });
}

const evidence = (shown: All): readonly EvidenceSentence[] => {
  const sources = sourcesOf(shown);
  return sources.map(({ source, result, params }, i) => {
    const trends = trendsOf(result);
    const who = speaker(source, params, result.rate);
    const told = [
      trendSentences(trends, verdictsOf(trends), who),
      rateSentence(trends, endsOf(result), params),
      source === 'run' ? turn(sources) : '',
      i === 0 ? paperSentence(paperTrends) : '',
    ];
    return { source, text: told.filter((sentence) => sentence !== '').join(' ') };
  });
};

const summary = (shown: All): string => {
  const sources = sourcesOf(shown);
  if (sources.length === 0) return words.awaited;
  return sources
    .flatMap(({ source, result }) =>
      rules.flatMap((rule) => {
        const points = pointsOf(result, rule);
        const ends = [...new Set([0, points.length - 1])].flatMap((i) => points[i] ?? []);
        return ends.length > 0 ? [summaryText(words.source[source], rule, ends)] : [];
      }),
    )
    .join(' ');
};

export const view: ExperimentView<BatchSizeParams, BatchSizeResult, BatchSizeSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown, state) => captionText(sourcesOf(shown), state),
  Picture,
  evidence,
  claims,
  verdictRule,
  summary,
  tables: (shown) => tables(sourcesOf(shown)),
  settings,
  titles: shownTitles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // By the optimiser (momentum is a kin of plain gradient descent), how the rate follows the batch, and the rate.
  choose: (entries, { optimiser, scaleRate, learningRate, budget }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.optimiser === optimiser),
      where((made) => made.optimiser === 'sgd' && optimiser === 'momentum'),
      where((made) => made.scaleRate === scaleRate),
      where((made) => made.scaleRate === 'no'),
      nearestTo((made) => Math.log(made.learningRate), Math.log(learningRate)),
      where((made) => made.budget === budget),
    ),
  seconds,
};
