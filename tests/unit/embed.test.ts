import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { barOfView } from '../../src/app/view-page.ts';
import { parts, viewPages } from '../../src/build/pages.ts';
import { withSlash } from '../../src/build/plugin.ts';
import { filled, oembed, partPage, viewPage, wholePage } from '../../src/build/view-pages.ts';
import { siteViews } from '../../src/classroom/views.ts';
import {
  controlsOf,
  controlsOfSpec,
  type EmbedChoice,
  embedAddress,
  embedSnippet,
  reachOf,
} from '../../src/figure/embed-snippet.ts';
import { readAddress } from '../../src/state/address.ts';
import { addressNames, pageCodecs } from '../../src/state/codecs.ts';
import { openingId, viewIds } from '../../src/state/experiments.ts';
import { pagesRoot } from '../../src/state/kept.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import everySetting from '../fixtures/every-setting.json' with { type: 'json' };

const choice: EmbedChoice = {
  hide: [],
  lock: [],
  theme: 'auto',
  autoplay: false,
  predict: false,
  width: '100%',
  height: 540,
  grows: false,
  sandbox: false,
};

describe('the address of a frame', () => {
  test('is the view’s path below the site, wherever the page that made it is', () => {
    const make = (baseURI: string) => {
      vi.stubGlobal('document', { baseURI });
      return embedAddress(pagesRoot(), 'mstd', defaultPageState, choice).split('?')[0];
    };
    expect(make('https://a.example/x/?v=1&view=mstd#mstd')).toBe('https://a.example/x/view/mstd/');
    expect(make('https://a.example/x/index.html')).toBe('https://a.example/x/view/mstd/');
  });

  test('keeps the state and leaves out what belongs to the page around', () => {
    const state = { ...defaultPageState, view: 'clusters', full: true, mode: 'present', scene: 4, seed: 9 } as const;
    const address = embedAddress('https://a.example/', 'clusters', state, { ...choice, lock: ['seed'], theme: 'dark' });
    expect(address).toMatch(/^https:\/\/a\.example\/view\/clusters\/\?v=1&theme=dark&lock=seed&/);
    expect(address).toContain('&seed=9&');
    // That would be a link to a visitor's run, which offers to train it.
    expect(address).not.toMatch(/run=/);
    expect(address).not.toMatch(/embed|mode|scene|full|view=/);
  });

  test('names every setting, also one at its default: defaults may change, a slide may not', () => {
    const around = [
      'view',
      'embed',
      'mode',
      'scene',
      'predict',
      'theme',
      'hide',
      'lock',
      'autoplay',
      'full',
      'drawing',
      'run',
    ];
    const named = Object.keys(pageCodecs).map((name) => addressNames[name] ?? name);
    const { searchParams } = new URL(embedAddress('https://a.example/', 'mstd', defaultPageState, choice));
    expect([...searchParams.keys()]).toEqual(['v', ...named.filter((name) => !around.includes(name))]);
    // What the tests of pictures and frames open with differs from the default in each of them.
    const query = new URLSearchParams(everySetting.query);
    for (const [name, value] of searchParams) if (name !== 'v') expect(query.get(name), name).not.toBe(value);
    expect(readAddress(everySetting.query).notices).toEqual([]);
    expect([...query.keys()].sort()).toEqual([...searchParams.keys(), 'run', 'theme'].sort());
  });

  test('names nothing that the address does not know', () => {
    for (const view of [...viewIds, openingId]) {
      const names = controlsOf(view).map(([name]) => name);
      expect(new Set(names).size, view).toBe(names.length);
      const { notices } = readAddress(`?hide=${names.join(',')}&lock=${names.join(',')}`);
      expect(notices, view).toEqual([]);
    }
  });
});

test('a snippet cannot be broken out of', () => {
  const snippet = embedSnippet('https://a.example/?a=1&b="><script>', 'A "title" <b>', { ...choice, grows: true });
  expect(snippet).toContain('src="https://a.example/?a=1&amp;b=&quot;&gt;&lt;script&gt;"');
  expect(snippet).toContain('title="A &quot;title&quot; &lt;b&gt;"');
  expect(snippet.match(/<script>/g)).toHaveLength(1);
  expect(snippet).not.toContain('sandbox');
});

test('at a view’s path the address bar leaves out what the path says', () => {
  let written = '';
  let given = '?v=1&view=mstd&dropout=0.3&embed=0';
  const bar = barOfView(
    {
      read: () => given,
      write: (search) => {
        written = search;
      },
      onChange: () => () => {},
    },
    'clusters',
  );
  expect(readAddress(bar.read())).toMatchObject({
    state: { view: 'clusters', embed: true, dropout: 0.3 },
    notices: [],
  });
  bar.write('?v=1&view=clusters&embed=1&dropout=0.3');
  expect(written).toBe('?v=1&dropout=0.3');
  bar.write('?v=1&view=clusters&embed=1');
  expect(written).toBe('');
  given = '';
  expect(readAddress(bar.read()).state).toEqual({ ...defaultPageState, view: 'clusters', embed: true });
});

describe('the pages of views', () => {
  const html = filled(readFileSync(new URL('../../index.html', import.meta.url), 'utf8'));
  const ids = Object.keys(viewPages);

  test('there is one for each view', () => {
    const ofParts = parts.flatMap(({ specs }) => specs.map(({ id }) => id));
    expect([...ids].sort()).toEqual([...viewIds, openingId, ...ofParts].sort());
  });

  test.each(ids)('%s: whole addresses where the site’s is known', (id) => {
    const page = viewPage(html, id, 'https://a.example/x/');
    expect(page).toContain(`<meta property="og:url" content="https://a.example/x/view/${id}/">`);
    expect(page).toContain(`<meta property="og:image" content="https://a.example/x/view/${id}/preview.png">`);
    const answer = JSON.parse(oembed(id, 'https://a.example/x/'));
    expect(answer.html).toContain(`src="https://a.example/x/view/${id}/"`);
    expect(answer.thumbnail_url).toBe(`https://a.example/x/view/${id}/preview.png`);
  });

  test('an address that lacks its last slash is led to the one that has it', () => {
    expect(withSlash('/view/sampling?dropout=0.8&hide=a/b')).toBe('/view/sampling/?dropout=0.8&hide=a/b');
    for (const url of ['/', '/view/sampling/', '/view/sampling/preview.png', '/assets/x'])
      expect(withSlash(url)).toBe(null);
  });

  test('an index.html without what they need is refused', () => {
    expect(() => viewPage(html.replace('<title>', '<x>'), 'mstd', '')).toThrow(/index\.html lacks/);
  });
});

describe('what catalogues of teaching material are told', () => {
  const html = filled(readFileSync(new URL('../../index.html', import.meta.url), 'utf8'));
  const site = 'https://a.example/x/';
  const told = (page: string) => {
    const blocks = [...page.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>\s*<\/head>/g)];
    expect(blocks).toHaveLength(1);
    return JSON.parse(blocks[0][1]);
  };
  const pages = {
    '': (at: string) => wholePage(html, at),
    ...Object.fromEntries(parts.map(({ id }) => [`${id}/`, (at: string) => partPage(html, id, at, '')])),
    ...Object.fromEntries(Object.keys(viewPages).map((id) => [`view/${id}/`, (at: string) => viewPage(html, id, at)])),
  };

  test.each(Object.entries(pages))('of /%s', (path, page) => {
    const text = page(site);
    const { name, description, teaches, ...others } = told(text);
    expect(text).toMatch(`<title>${path === '' ? name : `${name} – The Dropout Cloud`}</title>`);
    expect(description.length).toBeGreaterThan(20);
    expect(teaches.length).toBeGreaterThan(0);
    for (const question of teaches) expect(question).toMatch(/\?$/);
    expect(others).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'LearningResource',
      url: site + path,
      inLanguage: 'en',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      accessibilityHazard: 'none',
      ...(path === '' ? {} : { isPartOf: { name: 'The Dropout Cloud', url: site } }),
    });
    expect(others.accessMode).toContain('textual');
    expect(others.isPartOf === undefined).toBe(path === '');
    const moved = told(page(''));
    expect(moved).not.toHaveProperty('url');
    expect(moved).not.toHaveProperty('image');
  });
});

describe('how far an address reaches', () => {
  test.each([
    ['http://localhost:8000/x/', 'own'],
    ['http://127.0.0.1:5173/', 'own'],
    ['http://[::1]/', 'own'],
    ['https://192.168.1.20/', 'near'],
    ['http://172.20.0.3/', 'near'],
    ['http://172.40.0.3/', 'plain'],
    ['http://[fd12:3456::1]/', 'near'],
    ['https://teaching/dropout/', 'near'],
    ['https://lab.local/', 'near'],
    ['http://example.org/', 'plain'],
    ['https://example.org/', null],
    ['https://10.example.org/', null],
  ])('%s: %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });
});

test('each control of a view is listed once, to be hidden or locked', () => {
  for (const { id, spec: one } of siteViews) {
    const names = controlsOfSpec(one).map(([name]) => name);
    expect(names, id).toEqual([...new Set(names)]);
  }
});
