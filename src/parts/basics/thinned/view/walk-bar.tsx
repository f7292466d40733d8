import type { PageState } from '../../../../contract/page.ts';
import type { SetState } from '../../../../contract/view.ts';
import { Choice } from '../../../../view-kit/choices.tsx';
import { mostDraws, spec, type ThinnedSlice, walk } from '../spec.ts';
import { words } from '../words/figure.tsx';

/** The step so many further; null beyond an end. */
export const stepFrom = (step: ThinnedSlice['step'], by: number): ThinnedSlice['step'] | null =>
  walk[walk.indexOf(step) + by] ?? null;

const forward = new Set(['PageDown', 'ArrowRight', 'ArrowDown']);
const back = new Set(['PageUp', 'ArrowLeft', 'ArrowUp']);

/** Where a key of a keyboard or a clicker leads; null where it leads nowhere. */
export const stepOfKey = (key: string, step: ThinnedSlice['step']): ThinnedSlice['step'] | null =>
  forward.has(key) ? stepFrom(step, 1) : back.has(key) ? stepFrom(step, -1) : null;

interface WalkBarProps {
  readonly state: PageState & ThinnedSlice;
  readonly set: SetState<ThinnedSlice>;
}

/** The walk through one pass, and the draws. */
export function WalkBar({ state, set }: WalkBarProps) {
  const { step, draw, frozen, hide, lock } = state;
  const locked = (name: string) => lock.includes(name);
  const change = (patch: Partial<ThinnedSlice>) => set(patch, spec.id);
  const drawn = (more: number) => change({ draw: draw + more > mostDraws ? 1 : draw + more });
  return (
    <div className="walk-bar">
      <div className="walk-steps">
        <Choice<ThinnedSlice> slice={spec.slice} name="step" state={state} set={set} />
        {!hide.includes('step') && (
          <button
            type="button"
            disabled={locked('step')}
            onClick={() => change({ step: stepFrom(step, 1) ?? walk[0] })}
          >
            {words.next}
          </button>
        )}
      </div>
      {!hide.includes('draw') && (
        <div className="walk-draws">
          <button type="button" disabled={locked('draw')} onClick={() => drawn(1)}>
            {words.newDraw}
          </button>
          <button type="button" disabled={locked('draw')} onClick={() => drawn(100)}>
            {words.manyDraws}
          </button>
        </div>
      )}
      {!hide.includes('frozen') && (
        <label className="walk-freeze">
          <input
            type="checkbox"
            checked={frozen === 'yes'}
            disabled={locked('frozen')}
            onChange={({ currentTarget }) => change({ frozen: currentTarget.checked ? 'yes' : 'no' })}
          />
          <span>{words.freeze}</span>
        </label>
      )}
    </div>
  );
}
