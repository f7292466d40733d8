/** What goes into a package for learning platforms, what a notebook's settings become, and Quarto's extension. */
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { embedSnippet } from '../../src/figure/embed-snippet.ts';
import { scormPackage } from '../../src/scorm/package.ts';
import { addressOf, queryOf } from '../../src/widget/widget.ts';

const frame = {
  hide: [],
  lock: [],
  theme: 'auto',
  autoplay: false,
  predict: false,
  width: '100%',
  height: 540,
} as const;

async function packed(title: string, address: string) {
  const lines = embedSnippet(address, title, { ...frame, grows: false, sandbox: false });
  const file = scormPackage({ name: 'coin', title, address, link: address, frame: lines, completed: 'run' });
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return { manifest: strFromU8(files['imsmanifest.xml']), page: strFromU8(files['index.html']) };
}

test('a title and an address cannot leave their places in a package', async () => {
  const { manifest, page } = await packed('Heads & <tails>', 'https://a.b/view/coin/?x="><script>&y=1');
  expect(manifest.match(/<title>(.*?)<\/title>/g)).toEqual(Array(2).fill('<title>Heads &amp; &lt;tails&gt;</title>'));
  expect(page).toContain('src="https://a.b/view/coin/?x=&quot;&gt;&lt;script&gt;&amp;y=1"');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain('<title>Heads &amp; &lt;tails&gt;</title>');
});

test('packages of other settings have other identifiers, of the same the same', async () => {
  const name = async (search: string) =>
    /<manifest identifier="([^"]*)"/.exec((await packed('Coin', `https://a.b/view/coin/${search}`)).manifest)?.[1];
  const [one, same, other] = await Promise.all([name('?v=1'), name('?v=1'), name('?v=1&seed=2')]);
  expect(one).toMatch(/^dropout-cloud-coin-[0-9a-f]{8}$/);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test('settings of a notebook become those of the address', () => {
  expect(queryOf({ dropout: 0.5, rates: [0, 0.5], autoplay: true, seed: null, theme: 'dark' })).toBe(
    'dropout=0.5&rates=0%2C0.5&autoplay=1&theme=dark',
  );
  expect(queryOf('?v=1&dropout=0.5')).toBe('v=1&dropout=0.5');
  expect(queryOf(undefined)).toBe('');
});

test('a widget says what is wrong with its site or view', () => {
  const of = (values: Readonly<Record<string, unknown>>) => addressOf({ get: (name) => values[name] }, '');
  expect(of({ site: 'https://a.b/c', settings: { seed: 2 } })).toBe('https://a.b/c/view/cloud/?seed=2');
  expect(() => of({})).toThrow('site "" must be the address of the site');
  expect(() => of({ site: 'javascript:alert(1)' })).toThrow('must be the address');
  expect(() => of({ site: 'https://a.b/', view: '../x' })).toThrow('view "../x" must be');
});

test('the extension is one that Quarto’s schema allows, and its documents use its names alone', () => {
  const folder = 'extras/quarto/_extensions/dropout-cloud/';
  const about = readFileSync(`${folder}_extension.yml`, 'utf8');
  const values = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, value]) => value);
  // src/resources/schema/extension.yml of quarto-cli: what may stand there, and no other name.
  const allowed = ['title', 'author', 'version', 'quarto-required', 'contributes'];
  expect(allowed).toEqual(expect.arrayContaining(values(/^([\w-]+):/gm, about)));
  expect(values(/^version: (.*)$/gm, about)).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  expect(values(/^ {2}([\w-]+):/gm, about)).toEqual(['shortcodes']);
  const files = values(/^ {4}- (.*)$/gm, about);
  expect(files.filter((file) => !existsSync(folder + file))).toEqual([]);

  const program = files.map((file) => readFileSync(folder + file, 'utf8')).join('');
  const names = new Set(values(/kwargs\.(\w+)/g, program));
  const documents = ['extras/quarto/example.qmd', 'docs/classroom.md']
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const uses = values(/\{\{< dropout-cloud (.*?) >\}\}/g, documents + program);
  expect(uses.length).toBeGreaterThan(1);
  for (const use of uses) expect([...names]).toEqual(expect.arrayContaining(values(/(\w+)="/g, use)));
  const told = /^(`.*) are its names;/m.exec(documents)?.[1] ?? '';
  expect(new Set(values(/`(\w+)`/g, told))).toEqual(names);
});
