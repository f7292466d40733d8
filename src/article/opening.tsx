import { memo } from 'react';
import { shownPart } from '../state/experiments.ts';
import * as words from './words/opening.ts';

/** Title and first sentences. index.html carries the same words for readers without JavaScript. */
export const title = shownPart?.part.title ?? 'The Dropout Cloud';
export const lead = shownPart?.part.lead ?? words.lead;

export const Opening = memo(() => (
  <header className="opening">
    <h1>{title}</h1>
    <p>{lead}</p>
  </header>
));
