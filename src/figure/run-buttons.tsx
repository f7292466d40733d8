import { useLayoutEffect, useRef } from 'react';
import type { ExperimentSpec } from '../contract/experiment.ts';
import type { JobStatus } from '../state/types.ts';
import { buttonHelp, buttonWords, ofAction } from './words.ts';

export interface RunActions {
  readonly train: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly step: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

interface RunButtonsProps {
  readonly status: JobStatus;
  readonly hasRun: boolean;
  /** Whether anything can be trained here. */
  readonly able: boolean;
  readonly actions: RunActions;
  /** What a run does, where it does not train. */
  readonly action?: ExperimentSpec['action'];
}

/** Train, pause, step, reset; each keeps its place in every state. */
export function RunButtons({ status, hasRun, able, actions, action }: RunButtonsProps) {
  const paused = status === 'paused';
  const running = status === 'training' || paused;
  const train = paused
    ? buttonHelp.trainPaused
    : running
      ? buttonHelp.trainBusy
      : buttonHelp[action === 'draw' ? action : 'train'];
  const row = useRef<HTMLDivElement>(null);
  // A button that was pressed may be of no use now: the focus goes to one that is, not to the page's beginning.
  useLayoutEffect(() => {
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const useful = (button: HTMLButtonElement) => !button.disabled && button.getClientRects().length > 0;
    const focused = buttons.find((button) => button === document.activeElement);
    if (focused && !useful(focused)) buttons.find(useful)?.focus({ preventScroll: true });
  });
  return (
    <div ref={row} className="run-buttons" data-running={running || undefined}>
      <button type="button" className="primary" title={train} onClick={actions.train} disabled={!able}>
        {ofAction(buttonWords.train, action)}
      </button>
      <button
        type="button"
        title={paused ? buttonHelp.resume : buttonHelp.pause}
        onClick={paused ? actions.resume : actions.pause}
        disabled={!running}
        className="pause"
      >
        {paused ? buttonWords.resume : buttonWords.pause}
      </button>
      <button
        type="button"
        title={ofAction(buttonHelp.step, action)}
        onClick={actions.step}
        disabled={!able || status === 'training'}
        className="step"
      >
        {buttonWords.step}
      </button>
      <button
        type="button"
        title={buttonHelp.reset}
        onClick={actions.reset}
        disabled={!running && !hasRun}
        className="reset"
      >
        {buttonWords.reset}
      </button>
      <button type="button" title={buttonHelp.cancel} onClick={actions.cancel} disabled={!running} className="cancel">
        {buttonWords.cancel}
      </button>
    </div>
  );
}
