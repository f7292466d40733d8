import { useLayoutEffect, useRef } from 'react';
import { type Action, actionOf, focusOf } from './keys.ts';

/** Whether a view that is walked through step by step took the key: it has a step left that way. */
const walked = (action: Action): boolean =>
  (action === 'next' || action === 'back') &&
  document
    .querySelector('[data-walk]')
    ?.dispatchEvent(new CustomEvent('walk', { detail: action, cancelable: true })) === false;

/** Calls for each key of the presentation. PageDown and PageUp are taken even from a slider: clickers send them. */
export function useKeys(act: (action: Action) => void): void {
  const newest = useRef(act);
  newest.current = act;
  // In the same moment as the scene: what is drawn takes keys.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, shiftKey, ctrlKey, altKey, metaKey } = event;
      const early = key === 'PageDown' || key === 'PageUp';
      if (event.defaultPrevented || early !== (event.eventPhase === Event.CAPTURING_PHASE)) return;
      const modified = ctrlKey || altKey || metaKey;
      const action = actionOf({ key, shiftKey, modified }, focusOf(document.activeElement));
      if (action === null) return;
      event.preventDefault();
      if (early) event.stopPropagation();
      if (!walked(action)) newest.current(action);
    };
    addEventListener('keydown', press, true);
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press, true);
      removeEventListener('keydown', press);
    };
  }, []);
}
