import { nearest } from '../core/nearest.ts';
import { spreadOf, tableOf } from '../experiments/sampling/curves.ts';
import { DataTable } from '../experiments/sampling/data-table.tsx';
import { samplingEvidence, testTimeEvidence } from '../experiments/sampling/evidence.ts';
import {
  chartSummary,
  samplingSentence,
  testTimeSentence,
  verdictRule,
  words,
} from '../experiments/sampling/prose.tsx';
import type { Selection } from '../experiments/sampling/selection.ts';
import { settingsInWords } from '../experiments/sampling/settings.ts';
import type { SamplingParams, SamplingResult } from '../experiments/sampling/spec.ts';
import { SamplingView } from '../experiments/sampling/view.tsx';
import type { Run } from '../experiments/types.ts';
import { type Download, ShareBar } from '../figure/share-bar.tsx';
import type { FigureStatus } from '../figure/status.ts';
import { duration } from '../figure/words.ts';
import type { PageState } from '../state/types.ts';
import type { SamplingRecording } from './recorded.ts';

export type SamplingRun = Run<SamplingParams, SamplingResult>;

export interface SamplingFigureProps {
  readonly number: number;
  readonly state: PageState;
  readonly status: FigureStatus;
  readonly recorded: SamplingRecording | null;
  readonly run: SamplingRun | null;
  /** Whether the run is over; a partial one is named as such. */
  readonly complete: boolean;
  readonly onSelect: (patch: Partial<Selection>, source: string) => void;
  readonly link: () => string;
  readonly downloads: readonly Download[];
}

const evidenceOf = (result: SamplingResult, selection: Selection, who: string): string => {
  const asked = { ...selection, samples: nearest(result.samples, selection.samples) };
  return `${samplingSentence(samplingEvidence(result, asked), who)} ${testTimeSentence(testTimeEvidence(result, asked))}`;
};

function summaryOf(result: SamplingResult, selection: Selection, who: string): string {
  const by = { ...selection, measure: 'accuracy' } as const;
  const told = [0, 0.5, 0.9].map((rate) => result.rates.indexOf(nearest(result.rates, rate)));
  const at = (rule: 'scaled' | 'sampled' | 'single', i: number) => spreadOf(0, tableOf(result, rule, by)[i]).mean;
  return chartSummary(
    who,
    [...new Set(told)].map((i) => ({
      rate: result.rates[i],
      scaled: at('scaled', i),
      sampled: at('sampled', i),
      single: at('single', i),
    })),
  );
}

/** The figure "sampling": charts, evidence, caption, table and exports, in every state. */
export function SamplingFigure(props: SamplingFigureProps) {
  const { number, state, status, recorded, run, complete, onSelect, link, downloads } = props;
  const shown = [
    ...(recorded ? [{ layer: 'recorded', result: recorded.result } as const] : []),
    ...(run ? [{ layer: 'run', result: run.result } as const] : []),
  ];
  return (
    <figure id="sampling" data-view="sampling" data-status={status} aria-labelledby="sampling-title">
      <h3 className="unseen" id="sampling-title">
        {words.title}
      </h3>
      <SamplingView
        recorded={recorded?.result ?? null}
        run={run?.result ?? null}
        selection={state}
        onSelect={onSelect}
        hide={state.hide}
        lock={state.lock}
        large={state.theme === 'projector'}
      />
      <div className="evidence">
        {recorded && <p className="of-recorded">{evidenceOf(recorded.result, state, 'Recorded')}</p>}
        {run && (
          <p className="of-run">{evidenceOf(run.result, state, complete ? 'Your run' : 'Your run, not finished')}</p>
        )}
        {!run && <p className="of-run awaits">{words.yourRunAwaits}</p>}
      </div>
      <figcaption className="caption">
        <b>Figure {number}.</b> {words.caption(recorded?.result.seeds.length ?? 0)}{' '}
        {recorded && (
          <>
            <b>Recorded:</b> {settingsInWords(recorded.params)}; {recorded.backend.toUpperCase()} on {recorded.device},{' '}
            {recorded.date}, commit {recorded.commit.slice(0, 9)}.{' '}
          </>
        )}
        {run && (
          <>
            <b>Your run:</b> {settingsInWords(run.params)}, {run.result.images.toLocaleString('en')} test images;{' '}
            {run.device}, {complete ? duration(run.seconds) : `so far ${run.result.steps.toLocaleString('en')} steps`}.
          </>
        )}
      </figcaption>
      <p className="unseen">
        {shown.map(({ layer, result }) => summaryOf(result, state, words.layer[layer])).join(' ')}
      </p>
      {!state.embed && (
        <div className="figure-foot">
          <ShareBar link={link} downloads={downloads} />
          <details>
            <summary>{words.table}</summary>
            {shown.length > 0 && <DataTable shown={shown} selection={state} />}
          </details>
          <details>
            <summary>{words.howJudged}</summary>
            <p>{verdictRule}</p>
          </details>
        </div>
      )}
    </figure>
  );
}
