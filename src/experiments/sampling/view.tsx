import { nearest } from '../../core/nearest.ts';
import { lastCheckpoint } from '../checkpoints.ts';
import type { EvidenceSentence, ExperimentView, PictureProps, RecordedEntry, Shown } from '../view.ts';
import { claims } from './claims.ts';
import { secondsAt } from './cost.ts';
import { toCsv } from './csv.ts';
import { spreadOf, tableOf } from './curves.ts';
import { DataTable } from './data-table.tsx';
import { samplingEvidence, testTimeEvidence } from './evidence.ts';
import { KindsPanel } from './kinds-panel.tsx';
import { SamplingPanels } from './panels.tsx';
import { samplingParams } from './params.ts';
import { chartSummary, samplingSentence, testTimeSentence, verdictRule, words } from './prose.tsx';
import type { Selection } from './selection.ts';
import { sameNetworks, settingsInWords } from './settings.ts';
import { type SamplingParams, type SamplingResult, samplingSpec } from './spec.ts';

type All = Shown<SamplingParams, SamplingResult>;

/** The result at a checkpoint; the result itself at the last one, or where the checkpoint is not kept. */
const at = (result: SamplingResult, checkpoint: number): SamplingResult =>
  (checkpoint < lastCheckpoint ? result.checkpoints?.[checkpoint] : null) ?? result;

/** The layers of evidence there are, at the checkpoint looked at. */
const layers = ({ recorded, run }: All, checkpoint: number) => [
  ...(recorded ? [{ layer: 'recorded', result: at(recorded.result, checkpoint) } as const] : []),
  ...(run ? [{ layer: 'run', result: at(run.result, checkpoint) } as const] : []),
];

function sentences(result: SamplingResult, selection: Selection, who: string): string {
  const asked = { ...selection, samples: nearest(result.samples, selection.samples) };
  return `${samplingSentence(samplingEvidence(result, asked), who)} ${testTimeSentence(testTimeEvidence(result, asked))}`;
}

function summaryOf(result: SamplingResult, selection: Selection, who: string): string {
  const by = { ...selection, measure: 'accuracy' } as const;
  const told = [0, 0.5, 0.9].map((rate) => result.rates.indexOf(nearest(result.rates, rate)));
  const mean = (rule: 'scaled' | 'sampled' | 'single', i: number) => spreadOf(0, tableOf(result, rule, by)[i]).mean;
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

function Picture(props: PictureProps<SamplingParams, SamplingResult>) {
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

/** Recordings are chosen by what changes the networks and cannot be selected within a recording. */
function choose(entries: readonly RecordedEntry<SamplingParams>[], state: SamplingWish) {
  const fits = ({ params }: RecordedEntry<SamplingParams>) =>
    params.noise === state.noise &&
    params.learningRate === state.learningRate &&
    params.optimiser === state.optimiser &&
    params.trainImages === state.trainImages;
  return entries.find(fits) ?? entries[0] ?? null;
}
type SamplingWish = Pick<SamplingParams, 'noise' | 'learningRate' | 'optimiser' | 'trainImages'>;

export const view: ExperimentView<SamplingParams, SamplingResult> = {
  id: samplingSpec.id,
  title: words.title,
  caption: ({ recorded }) => words.caption(recorded?.result.seeds.length ?? 0),
  Picture,
  evidence({ recorded, run, complete }, state): readonly EvidenceSentence[] {
    const own = complete ? 'Your run' : 'Your run, not finished';
    return [
      ...(recorded ? [{ layer: 'recorded', text: sentences(recorded.result, state, 'Recorded') } as const] : []),
      ...(run ? [{ layer: 'run', text: sentences(run.result, state, own) } as const] : []),
    ];
  },
  claims,
  verdictRule,
  tellsEnd: true,
  summary: (shown, state) =>
    layers(shown, state.checkpoint)
      .map(({ layer, result }) => summaryOf(result, state, words.layer[layer]))
      .join(' '),
  Table: ({ state, ...shown }) => <DataTable shown={layers(shown, state.checkpoint)} selection={state} />,
  settings: settingsInWords,
  csv: toCsv,
  pytorch: async () => (await import('./pytorch.ts')).pytorch,
  params: samplingParams,
  sameNetworks,
  choose,
  seconds: secondsAt,
};
