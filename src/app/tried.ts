/** What "Try this" left behind, for the figure that it went to; the rest of it is loaded with the text. */
import { createContext, type ReactElement } from 'react';
import type { PageState } from '../contract/page.ts';

export interface Tried {
  readonly view: string;
  /** For those who hear the page. */
  readonly told: string;
  /** What was changed, and the ways back. */
  bar(state: PageState): ReactElement;
}

export const TriedContext = createContext<Tried | null>(null);
