import { useState } from 'react';
import { plain } from '../charts/numbers.ts';
import type { ExperimentSpec } from '../contract/experiment.ts';
import type { PageState } from '../contract/page.ts';
import type { SetState } from '../contract/view.ts';
import type { JobState } from '../state/types.ts';
import { BudgetControl, type BudgetTimes } from './budget-control.tsx';
import { ChoiceControl } from './choice-control.tsx';
import type { RunParts } from './kept-dialog.tsx';
import { LearningRateControl } from './learning-rate-control.tsx';
import { MoreControls } from './more-controls.tsx';
import { linear, RangeControl, stops } from './range-control.tsx';
import { type RunActions, RunButtons } from './run-buttons.tsx';
import { RunStatus, type Stale } from './run-status.tsx';
import type { FigureStatus } from './status.ts';
import { TimeControl } from './time-control.tsx';
import { useLayer } from './use-layer.ts';
import { buttonWords, controlWords } from './words.ts';

export interface ControlBarProps {
  readonly state: PageState;
  readonly set: SetState;
  readonly job: JobState;
  readonly status: FigureStatus;
  readonly stale: Stale;
  readonly times: BudgetTimes;
  readonly able: boolean;
  readonly actions: RunActions & RunParts;
  /** Names of the selecting controls that the views shown follow. */
  readonly follows: readonly (keyof PageState)[];
  /** What runs do, where they do not train: then only the seed can be chosen. */
  readonly action?: ExperimentSpec['action'];
}

const rateTrack = linear(0, 0.9, 0.05);
const samplesTrack = linear(1, 200, 1);
const unitsTrack = stops([25, 50, 100, 200, 400, 500, 600, 700, 800]);
/** What recorded runs are measured at; the field beside takes any. */
const clustersTrack = stops([5, 10, 20, 40, 80, 162, 240, 400]);
const ticks = (values: readonly number[]) => values.map((value) => ({ value, text: plain(value) }));
const rateTicks = ticks([0, 0.3, 0.6, 0.9]);
const samplesTicks = ticks([1, 50, 100, 150, 200]);
const unitsTicks = ticks([25, 100, 400, 800]);
const clustersTicks = ticks([5, 20, 80, 400]);

/** The controls that all views follow. What selects stands first; what trains stands beside the button. */
export function ControlBar(props: ControlBarProps) {
  'use memo';
  const { state, set, job, status, stale, times, able, actions, follows, action } = props;
  const [open, setOpen] = useState(false);
  useLayer(open, () => setOpen(false));
  const shows = (name: string) => !state.hide.includes(name);
  const locked = (name: string) => state.lock.includes(name);
  const has = (name: keyof PageState, called: string = name) => follows.includes(name) && shows(called);
  return (
    <div className="control-bar" data-open={open || undefined} data-action={action}>
      <div className="bar-first">
        {!action && shows('dropout') && (
          <RangeControl
            name="dropout"
            {...controlWords.dropout}
            symbol={<i>p</i>}
            value={state.dropout}
            track={rateTrack}
            ticks={rateTicks}
            min={0}
            max={0.9}
            disabled={locked('dropout')}
            onChange={(dropout, source) => set({ dropout }, source)}
          />
        )}
        {shows('train') && (
          <RunButtons
            status={job.status}
            hasRun={job.run !== null}
            able={able && !locked('train')}
            {...{ actions, action }}
          />
        )}
        <button type="button" className="settings-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? buttonWords.close : buttonWords.settings}
          {open && <span className="unseen">{buttonWords.ofSettings}</span>}
        </button>
      </div>
      <div className="bar-rest">
        {has('samples') && (
          <RangeControl
            name="samples"
            {...controlWords.samples}
            symbol={<i>n</i>}
            value={state.samples}
            track={samplesTrack}
            ticks={samplesTicks}
            min={1}
            max={200}
            disabled={locked('samples')}
            onChange={(samples, source) => set({ samples }, source)}
          />
        )}
        {has('firstWidth', 'units') && (
          <RangeControl
            name="units"
            {...controlWords.units}
            symbol={<i>h</i>}
            value={state.firstWidth}
            track={unitsTrack}
            ticks={unitsTicks}
            min={10}
            max={1000}
            disabled={locked('units')}
            onChange={(firstWidth, source) => set({ firstWidth }, source)}
          />
        )}
        {has('clusters') && (
          <RangeControl
            name="clusters"
            {...controlWords.clusters}
            symbol={<i>C</i>}
            value={state.clusters}
            track={clustersTrack}
            ticks={clustersTicks}
            min={1}
            max={400}
            disabled={locked('clusters')}
            onChange={(clusters, source) => set({ clusters }, source)}
          />
        )}
        {has('learningRate') && <LearningRateControl state={state} set={set} />}
        {has('layer') && (
          <ChoiceControl
            name="layer"
            {...controlWords.layer}
            value={state.layer}
            options={state.networkShape.map((_, l) => ({ value: l + 1, text: String(l + 1) }))}
            disabled={locked('layer')}
            onChange={(layer) => set({ layer }, 'menu')}
          />
        )}
        {!action && shows('budget') && (
          <BudgetControl
            value={state.budget}
            times={times}
            disabled={locked('budget')}
            onChange={(budget) => set({ budget }, 'menu')}
          />
        )}
        {shows('more') && <MoreControls {...{ state, set, actions, action }} learningRate={!has('learningRate')} />}
      </div>
      <div className="bar-last">
        <RunStatus {...{ job, status, stale, action }} />
        {has('checkpoint') && (
          <TimeControl
            value={state.checkpoint}
            disabled={locked('checkpoint')}
            onChange={(checkpoint, source) => set({ checkpoint }, source)}
          />
        )}
      </div>
    </div>
  );
}
