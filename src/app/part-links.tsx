import { viewIds } from '../state/experiments.ts';
import { useMedia } from './use-media.ts';
import { goToView, ViewLinks } from './view-links.tsx';

/** Brings a view into sight, or the question that still holds it back. */
function show(id: string): void {
  const view = document.getElementById(id);
  if (view?.checkVisibility()) goToView(id);
  else view?.closest('.chapter')?.scrollIntoView({ block: 'start' });
}

/** Where a part's views stand in chapters, one below the other: the way from any to any. */
export const PartLinks = () =>
  useMedia('(max-width: 1000px)') ? <ViewLinks ids={viewIds} front={null} show={show} /> : null;
