import type { ExperimentSpec } from '../contract/experiment.ts';
import type { JobState } from '../state/types.ts';
import type { FigureStatus } from './status.ts';
import { duration, estimate } from './times.ts';
import { backendLabels, changed, ofAction, slower, stageWords, statusWords } from './words.ts';

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
      : `, ${progress.secondsLeft < 1 ? statusWords.nearly : statusWords.left(estimate(progress.secondsLeft))}`;
  const paused = status === 'paused' ? statusWords.pausedAt : '';
  return `${paused}${stageWords[progress.stage]}, ${Math.round(progress.fraction * 100)} %${left}`;
};

/** One line of fixed height: what is going on, how far, and on what it runs. */
export function RunStatus({ job, status, stale, action }: RunStatusProps) {
  const busy = status === 'training' || status === 'paused';
  const fraction = busy ? (job.progress?.fraction ?? 0) : 0;
  const made = busy ? job.backend : job.run && { name: job.run.backend, device: job.run.device };
  const name = made?.name as keyof typeof backendLabels | undefined;
  const seconds = job.run && job.complete ? statusWords.aRun(duration(job.run.seconds)) : '';
  return (
    <div className="run-status">
      <div className="progress" data-busy={busy || undefined}>
        <div
          role="progressbar"
          aria-label={statusWords.progress}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(fraction * 100)}
          style={{ transform: `scaleX(${fraction})` }}
        />
      </div>
      <p className="status-text">
        {stale && !busy ? <strong>{ofAction(changed[stale], action)}</strong> : ofAction(sentence(job, status), action)}
        {stale === 'run' && busy && statusWords.changedSince}
      </p>
      {made?.name === 'cpu' && job.backend && job.backend.rejected.length > 0 && (
        <p className="status-slow">
          {slower} {job.backend.rejected.join(' ')}
        </p>
      )}
      <p className="chip" title={job.backend?.rejected.join('; ') || undefined}>
        {made ? `${name ? (backendLabels[name] ?? name) : ''} · ${made.device}${seconds}` : statusWords.noRun}
      </p>
    </div>
  );
}
