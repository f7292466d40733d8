import { memo } from 'react';
import { shownPart } from '../state/experiments.ts';

/** Title and first sentences. index.html carries the same words for readers without JavaScript. */
export const title = shownPart?.part.title ?? 'The Dropout Cloud';
export const lead =
  shownPart?.part.lead ??
  'Dropout trains a network while switching parts of it off at random. What comes out is not one network but a cloud of them, all living in the same weights. This page trains such clouds on handwritten digits, in your browser, and asks what should make a prediction: the whole cloud, or one network standing in for it?';

export const Opening = memo(() => (
  <header className="opening">
    <h1>{title}</h1>
    <p>{lead}</p>
  </header>
));
