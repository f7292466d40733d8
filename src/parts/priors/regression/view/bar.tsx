import { count } from '../../../../charts/numbers.ts';
import { mostPoints, presetOf, tidy } from '../../../../contract/points.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { widestGap } from '../../../../core/one-input/methods.ts';
import { type PointXY, pointsOf, presets } from '../../../../core/one-input/points.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { LabelledRange } from '../../../../view-kit/labelled-range.tsx';
import { LabelledSelect } from '../../../../view-kit/labelled-select.tsx';
import {
  type RegressionParams,
  type RegressionResult,
  type RegressionSlice,
  spec,
  stepChoices,
  unitChoices,
} from '../spec.ts';
import { words } from '../words/figure.tsx';

interface BarProps extends Pick<PictureProps<RegressionParams, RegressionResult, RegressionSlice>, 'state' | 'set'> {
  readonly put: (points: readonly PointXY[]) => void;
  readonly refuse: (why: string) => void;
}

const stepWords = Object.fromEntries(stepChoices.map((steps) => [steps, count(Number(steps))])) as Record<
  RegressionSlice['fitSteps'],
  string
>;

/** What the picture learns, how, and what of it is shown. */
export function Bar({ state, set, put, refuse }: BarProps) {
  const { points, hide, lock } = state;
  const shows = (name: string) => !hide.includes(name);
  const preset = presetOf(points);
  const locked = lock.includes('points');
  const add = () => {
    if (points.length >= mostPoints) refuse(words.full);
    else put([...points, { x: tidy(widestGap(points)), y: 0 }]);
  };
  return (
    <div className="view-bar">
      {shows('points') && (
        <span className="regression-control">
          <label>
            <span>{words.points}</span>{' '}
            <select
              value={preset ?? 'own'}
              disabled={locked}
              onChange={({ target }) => {
                const chosen = presets.find((one) => one === target.value);
                if (chosen) put(pointsOf(chosen));
              }}
            >
              {presets.map((one) => (
                <option key={one} value={one}>
                  {words.presets[one]}
                </option>
              ))}
              {preset === null && <option value="own">{words.own}</option>}
            </select>
          </label>
          <button type="button" disabled={locked} onClick={add}>
            {words.add}
          </button>
          <button type="button" disabled={locked || points.length === 0} onClick={() => put([])}>
            {words.clear}
          </button>
        </span>
      )}
      {shows('maskRate') && (
        <LabelledRange
          className="regression-control"
          label={words.rate}
          value={state.maskRate}
          min={0.01}
          max={0.5}
          step={0.01}
          disabled={lock.includes('maskRate')}
          onChange={(maskRate) => set({ maskRate }, spec.id)}
        />
      )}
      <LabelledSelect
        className="regression-control"
        label={words.steps}
        options={stepWords}
        values={stepChoices}
        name="fitSteps"
        state={state}
        set={(fitSteps) => set({ fitSteps }, spec.id)}
      />
      <LabelledSelect
        className="regression-control"
        label={words.units}
        options={words.unitOptions}
        values={unitChoices}
        name="fitUnits"
        state={state}
        set={(fitUnits) => set({ fitUnits }, spec.id)}
      />
      <Choice<RegressionSlice> slice={spec.slice} name="method" state={state} set={set} />
      <Choice<RegressionSlice> slice={spec.slice} name="curves" state={state} set={set} />
    </div>
  );
}
