import { useState } from 'react';
import type { JobState, PageState } from '../state/types.ts';
import { BudgetControl, type BudgetTimes } from './budget-control.tsx';
import { MoreControls } from './more-controls.tsx';
import { linear, RangeControl, stops } from './range-control.tsx';
import { type RunActions, RunButtons } from './run-buttons.tsx';
import { RunStatus, type Stale } from './run-status.tsx';
import type { FigureStatus } from './status.ts';
import { buttonWords, controlWords } from './words.ts';

export type SetState = (patch: Partial<PageState>, source: string) => void;

export interface ControlBarProps {
  readonly state: PageState;
  readonly set: SetState;
  readonly job: JobState;
  readonly status: FigureStatus;
  readonly stale: Stale;
  readonly times: BudgetTimes;
  readonly able: boolean;
  readonly actions: RunActions;
}

const rateTrack = linear(0, 0.9, 0.05);
const samplesTrack = linear(1, 200, 1);
const learningRates = [1, 2, 3, 5].flatMap((digit) => [-5, -4, -3, -2].map((power) => Number(`${digit}e${power}`)));
const learningRateTrack = stops(learningRates.filter((rate) => rate <= 0.03).sort((a, b) => a - b));
const ticks = (values: readonly number[], write: (value: number) => string = String) =>
  values.map((value) => ({ value, text: write(value) }));

/** The controls that all views follow. What selects stands first; what trains stands beside the button. */
export function ControlBar({ state, set, job, status, stale, times, able, actions }: ControlBarProps) {
  const [open, setOpen] = useState(false);
  const shows = (name: string) => !state.hide.includes(name);
  const locked = (name: string) => state.lock.includes(name);
  return (
    <div className="control-bar" data-open={open || undefined}>
      <div className="bar-first">
        {shows('dropout') && (
          <RangeControl
            name="dropout"
            {...controlWords.dropout}
            symbol={<i>p</i>}
            value={state.dropout}
            track={rateTrack}
            ticks={ticks([0, 0.3, 0.6, 0.9])}
            min={0}
            max={0.9}
            disabled={locked('dropout')}
            onChange={(dropout, source) => set({ dropout }, source)}
          />
        )}
        {shows('train') && (
          <RunButtons status={job.status} hasRun={job.run !== null} able={able && !locked('train')} actions={actions} />
        )}
        <button type="button" className="settings-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {buttonWords.settings}
        </button>
      </div>
      <div className="bar-rest">
        {shows('samples') && (
          <RangeControl
            name="samples"
            {...controlWords.samples}
            symbol={<i>n</i>}
            value={state.samples}
            track={samplesTrack}
            ticks={ticks([1, 50, 100, 150, 200])}
            min={1}
            max={200}
            disabled={locked('samples')}
            onChange={(samples, source) => set({ samples }, source)}
          />
        )}
        {shows('learningRate') && (
          <RangeControl
            name="learning-rate"
            {...controlWords.learningRate}
            symbol={<i>η</i>}
            value={state.learningRate}
            track={learningRateTrack}
            ticks={ticks([1e-5, 1e-4, 1e-3, 1e-2], (value) => value.toExponential(0).replace('-', '−'))}
            min={0.00001}
            max={1}
            disabled={locked('learningRate')}
            onChange={(learningRate, source) => set({ learningRate }, source)}
          />
        )}
        {shows('budget') && (
          <BudgetControl
            value={state.budget}
            times={times}
            disabled={locked('budget')}
            onChange={(budget) => set({ budget }, 'menu')}
          />
        )}
        {shows('more') && <MoreControls state={state} set={set} />}
      </div>
      <RunStatus job={job} status={status} stale={stale} />
    </div>
  );
}
