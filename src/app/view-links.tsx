import type { MouseEvent } from 'react';
import { letterOf, specOf } from '../state/experiments.ts';
import { views } from './words.ts';

interface ViewLinksProps {
  readonly ids: readonly string[];
  /** The view that fills the screen; null where all are there. */
  readonly front: string | null;
  readonly show: (id: string) => void;
}

/** Where views stand one below the other: the way from any to any, in sight all the time. */
export const ViewLinks = ({ ids, front, show }: ViewLinksProps) => (
  <nav className="view-links" aria-label={views}>
    <span aria-hidden="true">{views}</span>
    {ids.map((id) => (
      <a
        key={id}
        href={`#${id}`}
        aria-current={front === id || undefined}
        onClick={(event: MouseEvent) => {
          // No entry in the history: Back would bring the settings back too.
          event.preventDefault();
          show(id);
        }}
      >
        {letterOf(id)}
        <span className="unseen"> {specOf(id).about.title}</span>
      </a>
    ))}
  </nav>
);

/** Brings a view's beginning into sight, and hands its heading the focus. */
export function goToView(id: string): void {
  const view = document.getElementById(id);
  view?.scrollIntoView({ block: 'start' });
  view?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
}
