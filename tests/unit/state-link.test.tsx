/** Links that hold the page's state: where they lead, and where there are none. */
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addressHere } from '../../src/app/view-page.ts';
import { readAddress } from '../../src/state/address.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { StateLink } from '../../src/view-kit/state-link.tsx';

const at = (href: string, page?: string) => {
  vi.stubGlobal('location', new URL(href));
  vi.stubGlobal('document', { documentElement: { dataset: page ? { page } : {} } });
};

beforeEach(() => at('https://example.org/cloud/de/?v=1&dropout=0.3#sampling'));
afterEach(() => vi.unstubAllGlobals());

const state = { ...defaultPageState, dropout: 0.4, seed: 7 };

test('an address holds the page’s path, whatever its base is, every setting, and the figure', () => {
  const url = new URL(addressHere({ ...state, clusters: 9 }, 'clusters'));
  expect([url.origin, url.pathname, url.hash]).toEqual(['https://example.org', '/cloud/de/', '#clusters']);
  expect(readAddress(url.search)).toEqual({ state: { ...state, clusters: 9 }, notices: [] });
});

test('on a view’s own page the path says which view it is', () => {
  at('https://example.org/view/clusters/?v=1', 'clusters');
  const own = { ...defaultPageState, embed: true, view: 'clusters' } as const;
  expect(addressHere({ ...own, clusters: 9 }, 'clusters')).toBe('https://example.org/view/clusters/?v=1&clusters=9');
  expect(addressHere(own, 'clusters')).toBe('https://example.org/view/clusters/');
});

const link = (own: Partial<typeof defaultPageState>, hrefOf?: () => string) =>
  renderToStaticMarkup(
    <StateLink name="clusters" value={9} state={{ ...defaultPageState, ...own }} set={() => {}} hrefOf={hrefOf}>
      nine
    </StateLink>,
  );

test('a link says where it leads, and whether the page is there already', () => {
  expect(link({}, () => '/there')).toBe('<a class="state-link" href="/there">nine</a>');
  expect(link({ clusters: 9 }, () => '/there')).toContain(' aria-current="true"');
});

test.each([
  ['locked', { lock: ['clusters'] }],
  ['hidden', { hide: ['clusters'] }],
])('a setting that is %s has no link', (_, own) => {
  const markup = link(own as never, () => '/there');
  expect(markup).toContain('role="link" aria-disabled="true"');
  expect(markup).not.toContain('href');
});

test('a picture without a page has no link either', () => {
  expect(link({})).not.toContain('href');
});
