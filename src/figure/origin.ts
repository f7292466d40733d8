import type { PageState } from '../contract/page.ts';
import { runMarker } from '../state/address.ts';
import { pagesRoot } from '../state/kept.ts';
import { licence } from './file-words.ts';
import { viewAddress } from './view-address.ts';

/** What a file that is taken along says of where it is from. */
export const originOf = (view: string, state: PageState, ofRun = false) => ({
  link: viewAddress(pagesRoot(), view, { ...state, predict: 0 }) + (ofRun ? `&${runMarker}` : ''),
  licence,
});
