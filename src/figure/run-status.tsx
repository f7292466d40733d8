import type { ExperimentSpec } from '../contract/experiment.ts';
import type { JobState } from '../state/types.ts';
import type { FigureStatus } from './status.ts';
import { backendLabels, changed, duration, estimate, ofAction, slower, stageWords, statusWords } from './words.ts';

export type Stale = 'run' | 'recorded' | null;

interface RunStatusProps {
  readonly job: JobState;
  readonly status: FigureStatus;
  /** Which of the two runs the settings asked for no longer fit: the visitor's, or, where there is none, the recorded. */
  readonly stale: Stale;
  readonly action?: ExperimentSpec['action'];
}

const sentence = ({ progress }: JobState, status: FigureStatus): string => {
  if ((status !== 'training' && status !== 'paused') || !progress) return statusWords[status];
  const left =
    progress.secondsLeft === null
      ? ''
      : `, ${progress.secondsLeft < 1 ? 'nearly done' : `about ${estimate(progress.secondsLeft)} left`}`;
  const paused = status === 'paused' ? `${statusWords.paused}: ` : '';
  return `${paused}${stageWords[progress.stage]}, ${Math.round(progress.fraction * 100)} %${left}`;
};

/** One line of fixed height: what is going on, how far, and on what it runs. */
export function RunStatus({ job, status, stale, action }: RunStatusProps) {
  const busy = status === 'training' || status === 'paused';
  const fraction = busy ? (job.progress?.fraction ?? 0) : 0;
  const made = busy ? job.backend : job.run && { name: job.run.backend, device: job.run.device };
  const name = made?.name as keyof typeof backendLabels | undefined;
  const seconds = job.run && job.complete ? ` · ${duration(job.run.seconds)} a run` : '';
  return (
    <div className="run-status">
      <div className="progress" data-busy={busy || undefined}>
        <div
          role="progressbar"
          aria-label="Progress of the run"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(fraction * 100)}
          style={{ transform: `scaleX(${fraction})` }}
        />
      </div>
      <p className="status-text">
        {stale && !busy ? <strong>{ofAction(changed[stale], action)}</strong> : ofAction(sentence(job, status), action)}
        {stale === 'run' && busy && ' Settings changed since.'}
      </p>
      {made?.name === 'cpu' && job.backend && job.backend.rejected.length > 0 && (
        <p className="status-slow">
          {slower} {job.backend.rejected.join(' ')}
        </p>
      )}
      <p className="chip" title={job.backend?.rejected.join('; ') || undefined}>
        {made ? `${name ? (backendLabels[name] ?? name) : ''} · ${made.device}${seconds}` : 'No run yet'}
      </p>
    </div>
  );
}
