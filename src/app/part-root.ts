import { shownPart } from '../state/experiments.ts';
import { pagesRoot } from '../state/kept.ts';

/** The page of the part that is open, whatever view of it this is. */
export const partRoot = (): string => pagesRoot() + (shownPart ? `${shownPart.part.id}/` : '');
