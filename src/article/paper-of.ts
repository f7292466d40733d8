/** The paper that the open page's claims are of. */
import { shownPart } from '../state/experiments.ts';
import type { CitedId } from './references.tsx';

export const paper = {
  id: (shownPart?.part.cites[0] ?? 'lin') as CitedId,
  authors: shownPart?.part.authors ?? 'Lin, Wang and Chen',
  /** What to know of a claim that does not hold here. */
  scope:
    shownPart?.part.scope ??
    'The paper does not say which optimiser, learning rate and initial weights it used, and several of its claims depend on them.',
};
