import { shownPart } from '../state/experiments.ts';
import { siteRoot } from '../state/kept.ts';

/** The page of the part that is open, whatever view of it this is. */
export const partRoot = (): string => siteRoot() + (shownPart ? `${shownPart.part.id}/` : '');
