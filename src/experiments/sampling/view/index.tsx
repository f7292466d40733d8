import type { Frame } from '../../../charts/scale.ts';
import type { Run } from '../../../contract/run.ts';
import type { ExperimentView, Still } from '../../../contract/view.ts';
import { nearest } from '../../../core/nearest.ts';
import { choose, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type SamplingParams, type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { chartSummary, samplingSentence, settings, testTimeSentence, verdictRule, words } from '../words/figure.tsx';
import { DifferenceStrip, RateChart } from './charts.tsx';
import { seconds } from './cost.ts';
import { claims, samplingEvidence, testTimeEvidence } from './evidence.ts';
import { momentsOf, type Rule, type Selection, spreadAt } from './measures.ts';
import { Picture } from './picture.tsx';
import { tables } from './tables.ts';

function sentences(result: SamplingResult, selection: Selection, who: string): string {
  const asked = { ...selection, samples: nearest(result.samples, selection.samples) };
  return `${samplingSentence(samplingEvidence(result, asked), who)} ${testTimeSentence(testTimeEvidence(result, asked))}`;
}

function summaryOf(result: SamplingResult, selection: Selection, who: string): string {
  const by = { ...selection, measure: 'accuracy' } as const;
  const told = [0, 0.5, 0.9].map((rate) => result.rates.indexOf(nearest(result.rates, rate)));
  const mean = (rule: Rule, i: number) => spreadAt(result, rule, by, i).mean;
  return chartSummary(
    who,
    [...new Set(told)].map((i) => ({
      rate: result.rates[i],
      scaled: mean('scaled', i),
      sampled: mean('sampled', i),
      single: mean('single', i),
    })),
  );
}

/** Its two main charts, of a recorded run. */
function still({ params, result }: Run<SamplingParams, SamplingResult>): Still {
  const [width, main, strip] = [960, 380, 150];
  const shown = [{ source: 'recorded', result }] as const;
  const samples = result.samples[result.samples.length - 1];
  const selection = { samples, measure: 'accuracy', split: 'test', mean: 'geometric' } as const;
  const frame = (height: number, top: number, bottom: number): Frame => ({
    width,
    height,
    margin: { top, right: 196, bottom, left: 48 },
  });
  return {
    width,
    height: main + strip + 16,
    label: words.stillLabel(settings(params)),
    drawing: (
      <>
        <g transform="translate(8,8)">
          <RateChart shown={shown} selection={selection} frame={frame(main, 26, 8)} />
        </g>
        <g transform={`translate(8,${main + 8})`}>
          <DifferenceStrip shown={shown} selection={selection} frame={frame(strip, 24, 42)} />
        </g>
      </>
    ),
  };
}

export const view: ExperimentView<SamplingParams, SamplingResult, SamplingSlice> = {
  spec,
  title: words.title,
  caption: ({ recorded }) => words.caption(recorded?.result.seeds.length ?? 0),
  Picture,
  evidence: (shown, state) =>
    sourcesOf(shown).map(({ source, result }) => ({
      layer: source,
      text: sentences(result, state, words.who(source, shown.complete)),
    })),
  claims,
  verdictRule,
  tellsEnd: true,
  summary: (shown, state) =>
    momentsOf(shown, state.checkpoint)
      .map(({ source, result }) => summaryOf(result, state, words.layer[source]))
      .join(' '),
  tables: (shown, state) => tables(momentsOf(shown, state.checkpoint), state),
  settings,
  pytorch: async () => (await import('../pytorch.ts')).pytorch,
  // Recordings are chosen by what changes the networks and cannot be selected within a recording.
  choose: (entries, { noise, learningRate, optimiser, trainImages }) =>
    choose(
      entries,
      where(
        (made) =>
          made.noise === noise &&
          made.learningRate === learningRate &&
          made.optimiser === optimiser &&
          made.trainImages === trainImages,
      ),
    ),
  still,
  seconds,
};
