import { budgets } from '../experiments/network-params.ts';
import { predictSeconds } from '../experiments/sampling/cost.ts';
import { toCsv } from '../experiments/sampling/csv.ts';
import { samplingEvidence } from '../experiments/sampling/evidence.ts';
import { samplingSentence } from '../experiments/sampling/prose.tsx';
import { sameNetworks } from '../experiments/sampling/settings.ts';
import { budgetSettings, type SamplingParams } from '../experiments/sampling/spec.ts';
import type { BudgetTimes } from '../figure/budget-control.tsx';
import { ControlBar, type SetState } from '../figure/control-bar.tsx';
import { LiveRegion, type Notice } from '../figure/live-region.tsx';
import type { Stale } from '../figure/run-status.tsx';
import { figureStatus } from '../figure/status.ts';
import { statusWords } from '../figure/words.ts';
import { toSamplingParams } from '../state/page-state.ts';
import type { JobControl, JobState, PageState } from '../state/types.ts';
import type { SamplingRecording } from './recorded.ts';
import { SamplingFigure, type SamplingRun } from './sampling-figure.tsx';
import { useMedia } from './use-media.ts';
import type { Recordings } from './use-recordings.ts';

interface SamplingLabProps {
  readonly state: PageState;
  readonly set: SetState;
  readonly job: JobState;
  readonly control: JobControl;
  readonly recordings: Recordings;
  /** Sentences about the address, with how to dismiss each. */
  readonly notices: readonly Notice[];
}

/** The control bar and the views that follow it. */
export function SamplingLab({ state, set, job, control, recordings, notices }: SamplingLabProps) {
  const compact = useMedia(`(max-width: ${state.embed ? 1000 : 700}px)`);
  const status = figureStatus(job);
  const params = toSamplingParams(state);
  const run = state.run === 'recorded' ? null : (job.run as SamplingRun | null);
  const recorded = recordings.shown;
  const calibration = job.complete && run ? run : recorded;
  const times = Object.fromEntries(
    budgets.map((budget) => {
      const seconds = predictSeconds({ ...params, budget }, job.speed, calibration);
      const { steps, extent } = budgetSettings[budget];
      const images = state.trainImages || (extent === 'first' ? 6000 : 60000);
      return [budget, { steps: state.steps || steps, images, seconds }];
    }),
  ) as BudgetTimes;
  const train = () => control.start(params, state.backend);
  const actions = {
    train,
    pause: () => control.pause(),
    resume: () => control.resume(),
    step: () => control.step(params, state.backend),
    cancel: () => control.cancel(),
    reset: () => control.reset(),
  };
  const failure: Notice[] =
    job.error && (status === 'failed' || status === 'unavailable')
      ? [
          {
            text: `${status === 'failed' ? statusWords.failed : ''} ${job.error.message}`.trim(),
            action: status === 'failed' ? { label: 'Try again', run: train } : undefined,
            dismiss: status === 'failed' ? () => control.reset() : undefined,
          },
        ]
      : [];
  const all: Notice[] = [
    ...notices,
    ...job.notices.map((text) => ({ text, dismiss: () => control.dismiss(text) })),
    ...(recordings.problem && !recorded ? [{ text: recordings.problem }] : []),
    ...failure,
  ];
  const file = run ?? recorded;
  const downloads = file
    ? [
        { name: 'sampling.csv', label: 'CSV', type: 'text/csv', text: () => toCsv(file.result) },
        { name: 'sampling.json', label: 'JSON', type: 'application/json', text: () => JSON.stringify(file) },
      ]
    : [];
  const message =
    status === 'done' && run ? samplingSentence(samplingEvidence(run.result, state), 'Your run') : spoken(job);
  return (
    <section className="lab" aria-label="Laboratory" data-compact={compact || undefined}>
      <ControlBar
        state={state}
        set={set}
        job={job}
        status={status}
        stale={staleOf(params, run, recorded)}
        times={times}
        able={status !== 'unavailable' && state.run !== 'recorded'}
        actions={actions}
      />
      <SamplingFigure
        number={1}
        state={state}
        status={status}
        recorded={recorded}
        run={run}
        complete={job.complete}
        onSelect={set}
        link={() => location.href}
        downloads={downloads}
      />
      <LiveRegion message={message} notices={all} />
    </section>
  );
}

/** Whether the picture was made with other settings than those asked for; a recording may be of another budget. */
function staleOf(params: SamplingParams, run: SamplingRun | null, recorded: SamplingRecording | null): Stale {
  if (run) return sameNetworks(params, run.params) ? null : 'run';
  if (!recorded) return null;
  const { seeds, budget, steps } = recorded.params;
  return sameNetworks({ ...params, seeds, budget, steps }, recorded.params) ? null : 'recorded';
}

/** What is going on, coarse enough to be read out. */
function spoken(job: JobState): string {
  const status = figureStatus(job);
  if (status === 'recorded') return '';
  if (status !== 'training' || !job.progress) return statusWords[status];
  return `Training, ${Math.floor(job.progress.fraction * 4) * 25} percent`;
}
