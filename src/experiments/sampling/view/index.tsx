import type { Run } from '../../../contract/run.ts';
import type { ExperimentView, Still } from '../../../contract/view.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { choose, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type SamplingParams, type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { chartSummary, samplingSentence, settings, testTimeSentence, verdictRule, words } from '../words/figure.tsx';
import { shownTitles } from '../words/recordings.ts';
import { DifferenceStrip, RateChart } from './charts.tsx';
import { seconds } from './cost.ts';
import { claims, samplingEvidence, testTimeEvidence } from './evidence.ts';
import { momentsOf, type Rule, type Selection, spreadAt } from './measures.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

function sentences(result: SamplingResult, selection: Selection, who: string): string {
  const told = samplingSentence(samplingEvidence(result), who, samplingEvidence(result, selection.samples));
  return `${told} ${testTimeSentence(testTimeEvidence(result))}`;
}

function summaryOf(result: SamplingResult, selection: Selection, who: string): string {
  const told = [...new Set([0, 0.5, 0.9].map((rate) => nearestIndex(result.rates, rate)))];
  const mean = (rule: Rule, i: number) => spreadAt(result, rule, { ...selection, measure: 'accuracy' }, i).mean;
  return chartSummary(
    who,
    told.map((i) => ({ rate: result.rates[i], mean: (rule) => mean(rule, i) })),
  );
}

/** Its two main charts, of a recorded run. */
function still({ params, result }: Run<SamplingParams, SamplingResult>): Still {
  const [width, main, strip] = [960, 380, 150];
  const shown = [{ source: 'recorded', result }] as const;
  const samples = result.samples[result.samples.length - 1];
  const selection = { samples, measure: 'accuracy', split: 'test', mean: 'geometric' } as const;
  const chart = { shown, selection };
  const margin = { right: 220, left: 48 };
  return {
    width,
    height: main + strip + 16,
    label: words.stillLabel(settings(params)),
    drawing: (
      <>
        <g transform="translate(8,8)">
          <RateChart {...chart} frame={{ width, height: main, margin: { ...margin, top: 26, bottom: 8 } }} />
        </g>
        <g transform={`translate(8,${main + 8})`}>
          <DifferenceStrip {...chart} frame={{ width, height: strip, margin: { ...margin, top: 24, bottom: 42 } }} />
        </g>
      </>
    ),
  };
}

export const view: ExperimentView<SamplingParams, SamplingResult, SamplingSlice> = {
  spec,
  title: words.title,
  lookFor: words.lookFor,
  caption: ({ recorded }) => words.caption(recorded?.result.seeds.length ?? 0),
  Picture,
  evidence: (shown, state) =>
    sourcesOf(shown).map(({ source, result }) => ({
      source,
      text: sentences(result, state, words.source[source]),
    })),
  claims,
  verdictRule,
  summary: (shown, state) =>
    momentsOf(shown, state.checkpoint)
      .map(({ source, result }) => summaryOf(result, state, words.source[source]))
      .join(' '),
  tables: (shown, state) => tables(momentsOf(shown, state.checkpoint), state),
  settings,
  titles: shownTitles,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // Recordings are chosen by what changes the networks and cannot be selected within a recording.
  choose: (entries, state) =>
    choose(
      entries,
      where((made) =>
        (['noise', 'learningRate', 'optimiser', 'trainImages'] as const).every((name) => made[name] === state[name]),
      ),
    ),
  still,
  seconds,
};
