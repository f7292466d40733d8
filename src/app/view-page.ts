/** A view's own page, `view/<id>/` (src/build): its path says what `view` and `embed` say in the whole page's address. */
import { pageCodecs } from '../state/codecs.ts';
import type { AddressBar } from '../state/store.ts';

/** The view that the page at this path is about; null on the whole page. */
export function viewOfPage(): string | null {
  const id = document.documentElement.dataset.page;
  return id === undefined || pageCodecs.view.parse(id).problem ? null : id;
}

const implied = /^(view|embed)=/;
const rest = (search: string): string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part && !implied.test(part));

/** An address bar whose path says which view is shown, alone. */
export const barOfView = (bar: AddressBar, id: string): AddressBar => ({
  ...bar,
  read: () => `?${[...rest(bar.read()), 'embed=1', `view=${id}`].join('&')}`,
  write(search) {
    const parts = rest(search);
    // The version alone says nothing.
    bar.write(parts.length > 1 ? `?${parts.join('&')}` : '');
  },
});
