import type { PageState } from '../contract/page.ts';
import { writeAddress } from '../state/address.ts';
import { pageCodecs } from '../state/codecs.ts';

/**
 * Address of a view's own page with every setting, so that it shows the same picture in another program's version too.
 * `root`: where the language's pages are.
 */
export function viewAddress(root: string, view: string, state: PageState): string {
  const around = { view: pageCodecs.view.default, embed: false, full: false, mode: 'page', scene: 1 } as const;
  return `${root}view/${view}/${writeAddress({ ...state, ...around }, 'whole')}`;
}
