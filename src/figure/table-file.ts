import type { PageState } from '../contract/page.ts';
import { commented } from '../contract/result/tidy.ts';
import { viewAddress } from './view-address.ts';
import { shareWords } from './words.ts';

/** A table with what made it: the view's title, settings in words, link and licence as comment lines before it. */
export const tableFile = (
  { view, title, state }: { readonly view: string; readonly title: string; readonly state: PageState },
  settings: readonly string[],
  csv: string,
): string =>
  commented(
    [title, ...settings, viewAddress(document.baseURI, view, { ...state, predict: 0 }), shareWords.licence],
    csv,
  );
