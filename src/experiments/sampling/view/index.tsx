import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import type { EvidenceSentence, ExperimentView, PictureProps, Shown } from '../../../contract/view.ts';
import { nearest } from '../../../core/nearest.ts';
import { choose, where } from '../../../view-kit/choose.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { type SamplingParams, type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { chartSummary, samplingSentence, settings, testTimeSentence, verdictRule, words } from '../words/figure.tsx';
import { seconds } from './cost.ts';
import { claims, samplingEvidence, testTimeEvidence } from './evidence.ts';
import { KindsPanel } from './kinds-panel.tsx';
import { type Rule, type Selection, spreadOf, tableOf } from './measures.ts';
import { SamplingPanels } from './panels.tsx';
import { tables } from './tables.ts';

type All = Shown<SamplingParams, SamplingResult>;

/** The result at a checkpoint; the result itself at the last one, or where the checkpoint is not kept. */
const at = (result: SamplingResult, checkpoint: number): SamplingResult =>
  (checkpoint < lastCheckpoint ? result.checkpoints?.[checkpoint] : null) ?? result;

/** The results there are, at the checkpoint looked at. */
const moments = (shown: All, checkpoint: number) =>
  sourcesOf(shown).map(({ source, result }) => ({ layer: source, result: at(result, checkpoint) }));

function sentences(result: SamplingResult, selection: Selection, who: string): string {
  const asked = { ...selection, samples: nearest(result.samples, selection.samples) };
  return `${samplingSentence(samplingEvidence(result, asked), who)} ${testTimeSentence(testTimeEvidence(result, asked))}`;
}

function summaryOf(result: SamplingResult, selection: Selection, who: string): string {
  const by = { ...selection, measure: 'accuracy' } as const;
  const told = [0, 0.5, 0.9].map((rate) => result.rates.indexOf(nearest(result.rates, rate)));
  const mean = (rule: Rule, i: number) => spreadOf(0, tableOf(result, rule, by)[i]).mean;
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

function Picture(props: PictureProps<SamplingParams, SamplingResult, SamplingSlice>) {
  'use memo';
  const { recorded, run, state, set, room, large, beside, loadBeside, marks } = props;
  const panels = (
    <SamplingPanels
      recorded={recorded && at(recorded.result, state.checkpoint)}
      run={run && at(run.result, state.checkpoint)}
      selection={state}
      onSelect={set}
      hide={state.hide}
      lock={state.lock}
      large={large}
      small={room === 'cell'}
      marks={marks}
    />
  );
  if (room === 'cell' || state.embed) return panels;
  return (
    <>
      {panels}
      <KindsPanel recordings={beside ?? []} load={loadBeside} selection={state} />
    </>
  );
}

export const view: ExperimentView<SamplingParams, SamplingResult, SamplingSlice> = {
  spec,
  title: words.title,
  caption: ({ recorded }) => words.caption(recorded?.result.seeds.length ?? 0),
  Picture,
  evidence: (shown, state) =>
    sourcesOf(shown).map(
      ({ source, result }): EvidenceSentence => ({
        layer: source,
        text: sentences(result, state, words.who(source, shown.complete)),
      }),
    ),
  claims,
  verdictRule,
  tellsEnd: true,
  summary: (shown, state) =>
    moments(shown, state.checkpoint)
      .map(({ layer, result }) => summaryOf(result, state, words.layer[layer]))
      .join(' '),
  tables: (shown, state) => tables(moments(shown, state.checkpoint), state),
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
  seconds,
};
