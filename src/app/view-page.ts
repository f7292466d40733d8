/** A view's own page, `view/<id>/` (src/build): its path says what `view` and `embed` say in the whole page's address. */
import type { PageState } from '../contract/page.ts';
import { writeAddress } from '../state/address.ts';
import { pageCodecs } from '../state/codecs.ts';
import { reconcile } from '../state/page-state.ts';
import type { AddressBar } from '../state/store.ts';
import { linkTo } from './linked.ts';

/** The view that the page at this path is about; null on the whole page. */
export function viewOfPage(): string | null {
  const id = document.documentElement.dataset.page;
  return id === undefined || pageCodecs.view.parse(id).problem ? null : id;
}

const implied = /^(view|embed)(=|$)/;
const rest = (search: string): string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !implied.test(part));

/** The query string of a view's own page for that of the whole page: what the path says is left out. */
const ownSearch = (search: string): string => {
  const parts = rest(search);
  // The version alone says nothing.
  return parts.length > 1 ? `?${parts.join('&')}` : '';
};

/** The query string of the page that is open for that of the whole page. */
export const searchHere = (search: string): string => (viewOfPage() === null ? search : ownSearch(search));

/** The address of the page that is open in a state, at one of its figures. */
export function addressHere(state: PageState, id: string): string {
  const { origin, pathname } = location;
  return linkTo(`${origin}${pathname}${searchHere(writeAddress(reconcile(state)))}`, id, state, false);
}

/** An address bar whose path says which view is shown, alone. */
export const barOfView = (bar: AddressBar, id: string): AddressBar => ({
  ...bar,
  read: () => `?${[...rest(bar.read()), 'embed=1', `view=${id}`].join('&')}`,
  write: (search) => bar.write(ownSearch(search)),
});
