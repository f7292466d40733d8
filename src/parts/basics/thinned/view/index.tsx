import type { ExperimentView, Shown } from '../../../../contract/view.ts';
import { mean, sum } from '../../../../core/statistics.ts';
import { choose, where } from '../../../../view-kit/choose.ts';
import { sourcesOf } from '../../../../view-kit/sources.ts';
import { spec, stepsOf, type ThinnedParams, type ThinnedResult, type ThinnedSlice } from '../spec.ts';
import { captionText, evidenceText, settings, summaryText, verdictRule, whoInWords, words } from '../words/figure.tsx';
import { titles } from '../words/recordings.ts';
import { claims, sameAccuracy, settledRange } from './claims.ts';
import { differenceOf } from './evidence.ts';
import { exampleAt, maskOf, rateIndex, shownNetwork } from './network.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

type View = ExperimentView<ThinnedParams, ThinnedResult, ThinnedSlice>;
type State = Parameters<View['evidence']>[1];

const evidence = (shown: Shown<ThinnedParams, ThinnedResult>, { dropout }: State) =>
  sourcesOf(shown).map(({ source, result }) => {
    const r = rateIndex(result, dropout);
    return {
      source,
      text: evidenceText({
        who: whoInWords(words.source[source], result.data),
        rate: result.rates[r],
        single: mean(result.single[r]),
        averaging: differenceOf(result, dropout, 'average', 'single'),
        scaling: differenceOf(result, dropout, 'scaled', 'average'),
        disagreement: mean(result.disagreement[r]),
        gap: mean(result.gap[r]),
      }),
    };
  });

function summary(shown: Shown<ThinnedParams, ThinnedResult>, state: State): string {
  const sources = sourcesOf(shown);
  const network = shownNetwork(sources, state);
  const mask = maskOf(network, state.draw, exampleAt([state.x1, state.x2], state.frozen === 'yes'));
  const kept = sum(mask.map(sum));
  const told = evidence(shown, state).map(({ text }) => text);
  const total = sum(network.units);
  return summaryText(state.step, total - kept, total, network.rate, told.join(' ') || words.awaited);
}

/** Microseconds of a training step of one network of 10 units on one point, and milliseconds of one rate's measures. */
const pointUs = 2;
const measuresMs = 150;

export const view: View = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: (shown, { data }) => captionText(data, sourcesOf(shown).length > 0),
  Picture,
  evidence,
  claims,
  verdictRule: verdictRule(settledRange, sameAccuracy),
  summary,
  tables: (shown, { dropout }) => tables(sourcesOf(shown), dropout),
  settings,
  titles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  choose: (entries, { data }) =>
    choose(
      entries.filter(({ experiment }) => experiment === spec.id),
      where((made) => made.data === data),
    ),
  seconds: (params) =>
    params.seeds.length *
    params.rates.length *
    ((stepsOf(params) * params.batchSize * pointUs) / 1e6 + measuresMs / 1e3),
};
