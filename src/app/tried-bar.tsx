/** "Try this": a view in the usual settings but for some, what that changed, and the ways back. */
import { useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Show } from '../article/chapter.tsx';
import type { PageState } from '../contract/page.ts';
import { changesInWords } from '../figure/changes.ts';
import type { PageStore } from '../state/store.ts';
import { changedBetween, settingsOf, usualWith } from '../state/usual.ts';
import type { Tried } from './tried.ts';
import { words } from './tried-words.ts';
import './styles/tried.css';

/** One sentence on what differs from before. */
export const triedSentence = (before: PageState, now: PageState): string => {
  const changes = changesInWords(before, now);
  return changes.length > 0 ? words.changed(changes) : words.same;
};

interface TriedBarProps {
  /** The settings that `undo` brings back. */
  readonly before: PageState;
  readonly now: PageState;
  readonly undo: () => void;
  readonly back: () => void;
  readonly close: () => void;
}

export const TriedBar = ({ before, now, undo, back, close }: TriedBarProps) => (
  <section className="tried" aria-label={words.bar}>
    <p>{triedSentence(before, now)}</p>
    {changedBetween(before, now).length > 0 && (
      <button type="button" onClick={undo}>
        {words.undo}
      </button>
    )}
    <button type="button" data-back="" onClick={back}>
      {words.back}
    </button>
    <button type="button" className="dismiss" aria-label={words.close} onClick={close}>
      ×
    </button>
  </section>
);

/** Brings a figure into view, and the focus with it. */
function goTo(id: string): void {
  const figure = document.getElementById(id);
  if (!figure) return;
  figure.tabIndex = -1;
  figure.scrollIntoView({ block: 'start' });
  figure.focus({ preventScroll: true });
}

/**
 * Shows a view in the usual settings but for a patch. What was set before the first of several comes back at one press,
 * unless the visitor has set something by hand in between: then that does.
 */
export function useTries(store: Pick<PageStore, 'getState' | 'set'>, tell: (tried: Tried | null) => void): Show {
  const last = useRef<{ readonly before: PageState; readonly after: PageState } | null>(null);
  return useCallback(
    (view, patch, from) => {
      const { top } = from.getBoundingClientRect();
      const now = store.getState();
      const another = last.current !== null && changedBetween(last.current.after, now).length === 0;
      const before = another && last.current ? last.current.before : now;
      store.set(usualWith(patch), 'prose');
      last.current = { before, after: store.getState() };
      const close = () => {
        tell(null);
        document.getElementById(view)?.focus({ preventScroll: true });
      };
      const undo = () => {
        store.set(settingsOf(before), 'undo');
        last.current = null;
        show();
        document.getElementById(view)?.querySelector<HTMLElement>('[data-back]')?.focus({ preventScroll: true });
      };
      const back = () => {
        if (store.getState().full) flushSync(() => store.set({ full: false }, 'menu'));
        from.focus({ preventScroll: true });
        scrollBy({ top: from.getBoundingClientRect().top - top, behavior: 'instant' });
      };
      // What was changed is seen at once, also where the next slider moves.
      const show = () =>
        flushSync(() =>
          tell({
            view,
            told: triedSentence(before, store.getState()),
            bar: (state) => <TriedBar before={before} now={state} {...{ undo, back, close }} />,
          }),
        );
      show();
      goTo(view);
    },
    [store, tell],
  );
}
