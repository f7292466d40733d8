/** The paper that the open page's claims are of. */
import { shownPart } from '../state/experiments.ts';
import type { CitedId } from './references.tsx';
import * as words from './words/opening.ts';

export const paper = {
  id: (shownPart?.part.cites[0] ?? 'lin') as CitedId,
  authors: shownPart?.part.authors ?? words.authors,
  /** What to know of a claim that does not hold here. */
  scope: shownPart?.part.scope ?? words.scope,
};
