import { useEffect, useRef } from 'react';
import { announce } from '../charts/announce.ts';
import type { PageState } from '../contract/page.ts';
import { specOf } from '../state/experiments.ts';

/** Settings that every view follows. */
const everywhere: readonly (keyof PageState)[] = ['dropout', 'checkpoint'];

/**
 * Says one sentence when a shared setting has moved: what the chart's cursor points at now in the first view that follows
 * the setting.
 */
export function useMoved(state: PageState, ids: readonly string[]): void {
  const last = useRef(state);
  useEffect(() => {
    const before = last.current;
    last.current = state;
    const id = ids.find((one) =>
      [...everywhere, ...specOf(one).follows].some((name) => before[name] !== state[name] && name !== 'learningRate'),
    );
    const cursor = id === undefined ? null : document.querySelector(`#${id} .cursor-pad`);
    const text = cursor?.getAttribute('aria-valuetext');
    if (text) announce(`${text}.`);
  }, [state, ids]);
}
