import type { PageState } from '../contract/page.ts';
import { writeAddress } from '../state/address.ts';
import { pageCodecs } from '../state/codecs.ts';

/** The site's root, whatever page of it is shown; its own name for its file is left out. */
const rootOf = (base: string): string => new URL('./', base).href;

/** Address of a view's own page with every setting, so that it shows the same picture in another program's version too. */
export function viewAddress(base: string, view: string, state: PageState): string {
  const around = { view: pageCodecs.view.default, embed: false, full: false, mode: 'page', scene: 1 } as const;
  return `${rootOf(base)}view/${view}/${writeAddress({ ...state, ...around }, 'whole')}`;
}
