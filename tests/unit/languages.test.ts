/** Words in every language: none is missing, none is still English, and none stands outside the files of words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { parseAst, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loaderIn } from '../../src/build/loader.ts';
import { drawStills } from '../../src/cli/stills.ts';
import type { Verdict } from '../../src/contract/verdict.ts';
import { languages } from '../../src/core/languages.ts';

const src = new URL('../../src/', import.meta.url);
const others = languages.slice(1);
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.generated\.ts$|\/assembly\//.test(path))
  .sort();
const variant = new RegExp(`\\.(${others.join('|')})\\.tsx?$`);
const isWords = (path: string): boolean => /(^|\/)(words\/.*|words|[\w-]+-words|words-[\w-]+)\.tsx?$/.test(path);
const english = files.filter((path) => !variant.test(path));
const withWords = english.filter((path) => isWords(path) || path === 'core/locale.ts');
const inLanguage = (path: string, language: string): string => path.replace(/\.tsx?$/, `.${language}$&`);

type Words = Record<string, unknown>;
const load = (path: string): Promise<Words> => import(/* @vite-ignore */ new URL(path, src).href);

const word = /^[“„«(]?[A-Za-zÀ-ÿ][a-zà-ÿ’-]{2,}[.,:;!?)”“»]*$/;
/** A text of three words or more, as sentences have them: no path, selector or address. */
const says = (text: string): boolean =>
  text !== 'The Dropout Cloud' &&
  !/[{]|<!doctype/.test(text) &&
  text !== ('does not hold' satisfies Verdict) &&
  text.split(/\s+/).filter((one) => word.test(one)).length >= 3;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Texts in a program, each with the names of what it stands in, outermost first. */
function* textsOf(
  node: Node,
  around: readonly string[],
): Generator<readonly [text: string, around: readonly string[]]> {
  if (/^(Import|Export\w*Declaration$)/.test(node.type) && node.source) return;
  if (node.type === 'Literal' && typeof node.value === 'string') yield [node.value, around];
  if (node.type === 'TemplateLiteral') {
    const quasis = node.quasis as readonly { readonly value: { readonly cooked: string } }[];
    yield [quasis.map(({ value }) => value.cooked).join('…'), around];
  }
  const own = (node.key ?? node.callee ?? node.id ?? {}) as { readonly name?: string };
  const inside = own.name ? [...around, own.name] : around;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof (child as Node).type === 'string') yield* textsOf(child as Node, inside);
}

const programOf = (text: string, loader: 'ts' | 'tsx') =>
  parseAst(transformSync(text, { loader, jsx: 'automatic', target: 'es2022' }).code) as unknown as Node;
const textsIn = (path: string) => [
  ...textsOf(programOf(readFileSync(new URL(path, src), 'utf8'), path.endsWith('x') ? 'tsx' : 'ts'), []),
];

/** What two modules' values differ in, as paths: other kinds of value, other keys, a text that is the same. */
function amiss(one: unknown, other: unknown, path: string): string[] {
  // Some leave to English what it has from elsewhere.
  if (one === undefined) return [];
  if (typeof one !== typeof other || Array.isArray(one) !== Array.isArray(other)) return [`${path}: of another kind`];
  if (typeof one === 'string') return one === other && says(one) ? [`${path}: still English`] : [];
  if (typeof one === 'function') {
    const text = String(one);
    const same = text === String(other) && [...textsOf(programOf(`(${text})`, 'ts'), [])].some(([own]) => says(own));
    return same ? [`${path}: still English`] : [];
  }
  if (typeof one !== 'object' || one === null || '$$typeof' in one) return [];
  const [keys, theirs] = [Object.keys(one), Object.keys(other as object)];
  const wrong = [
    ...keys.filter((key) => !theirs.includes(key)).map((key) => `${path}.${key}: missing`),
    ...theirs.filter((key) => !keys.includes(key)).map((key) => `${path}.${key}: not in English`),
  ];
  const both = keys.filter((key) => theirs.includes(key));
  return [...wrong, ...both.flatMap((key) => amiss(one[key as never], (other as never)[key], `${path}.${key}`))];
}

test('every file of words has its sisters, and no other file has', () => {
  const expected = withWords.flatMap((path) => others.map((language) => inLanguage(path, language)));
  expect(files.filter((path) => variant.test(path))).toEqual(expected.sort());
});

describe.each(others)('%s', (language) => {
  let server: ViteDevServer;
  // What a file of words has from another one is in that language, too.
  beforeAll(async () => {
    server = await loaderIn(language);
  });
  afterAll(() => server.close());

  test.each(withWords)('%s says the same things', async (path) => {
    const own = await server.ssrLoadModule(`/src/${path}`);
    expect(amiss(await load(path), own, '')).toEqual([]);
  });

  test('the pages’ HTML begins as the program does that takes its place', async () => {
    const [html, opening, teaching] = await Promise.all(
      ['build/words.ts', 'article/words/opening.ts', 'classroom/words.ts'].map((path) =>
        server.ssrLoadModule(`/src/${path}`),
      ),
    );
    expect(html.words.lead).toBe(opening.lead);
    expect(html.classroomWords).toEqual({ title: teaching.page.title, lead: teaching.page.lead });
  });

  test('what its pages say without the program, and of themselves to others, is in it and leads to it', async () => {
    const html = readFileSync(new URL('../index.html', src), 'utf8');
    const site = 'https://a.example/x/';
    const pagesIn = ({ filled, ...pages }: typeof import('../../src/build/view-pages.ts')): string[] =>
      [
        pages.wholePage(filled(html), site),
        pages.classroomPage(filled(html), site),
        ...Object.keys(pages.viewPages).map((id) => pages.viewPage(filled(html), id, site)),
        ...pages.parts.map(({ id }) => pages.partPage(filled(html), id, site, '')),
      ].map((page) => page.replace(/<!--[\s\S]*?-->|<script>[\s\S]*?<\/script>/g, ''));
    const textsOf = (page: string) => page.split(/["<>]/).filter(says);
    const own = pagesIn((await server.ssrLoadModule('/src/build/view-pages.ts')) as never);
    const english = pagesIn(await import('../../src/build/view-pages.ts'));
    own.forEach((page, i) => {
      expect(textsOf(page).length).toBeGreaterThan(5);
      expect(textsOf(page).filter((text) => textsOf(english[i]).includes(text))).toEqual([]);
      for (const [, address] of page.matchAll(/"(?:og:url" content=|url":)"([^"]+)/g))
        expect(address).toContain(`${site}${language}/`);
      expect(page).toMatch(new RegExp(`property="og:locale" content="${language}_`));
    });
    const picture = new RegExp(`og:image" content="${site}(${language}/view/\\w+/preview.png)"`).exec(own[0])?.[1];
    expect(existsSync(new URL(`../public/${picture}`, src)), picture).toBe(true);
  });

  test('headline numbers have names in it, each its own within a view', async () => {
    const { numbersOf, calledIn } = await server.ssrLoadModule('/src/classroom/called.ts');
    const twice = [...(numbersOf as ReadonlyMap<string, ReadonlyMap<string, string>>)].flatMap(([view, names]) =>
      [...names.values()].filter((name, i, all) => all.indexOf(name) !== i).map((name) => `${view}: ${name}`),
    );
    expect(twice).toEqual([]);
    const expected = { de: 'Genauigkeit, skalierte Gewichte', fr: 'exactitude, poids mis à l’échelle' };
    expect(calledIn('sampling', 'accuracy-scaled')).toBe(expected[language as keyof typeof expected]);
  });

  test('between numbers with a comma in a list stands another sign', async () => {
    const { listed } = await server.ssrLoadModule('/src/charts/numbers.ts');
    const [mark, and] = { de: ['; ', ' und '], fr: ['\u00a0; ', ' et '] }[language as 'de' | 'fr'];
    expect(listed(['0,1', '0,3', '0,5'])).toBe(`0,1${mark}0,3${and}0,5`);
    expect(listed(['0,1', '0,3'])).toBe(`0,1${and}0,3`);
    expect(listed(['a', 'b', 'c'])).toBe(`a, b${and}c`);
    expect((await import('../../src/charts/numbers.ts')).listed(['1,000', '0.3', 'c'])).toBe('1,000, 0.3 and c');
  });

  test('no typewriter quotation marks, and no space where a line may not break', async () => {
    const wrong = language === 'fr' ? /[\p{L}\d)…»] [:;!?»%]|« /u : /[\d…] %|“[^“”„]*”/;
    const bad = withWords.flatMap((path) =>
      textsIn(inLanguage(path, language)).flatMap(([text]) => (wrong.test(text) ? [`${path}: ${text}`] : [])),
    );
    expect(bad).toEqual([]);
  });
});

/** What no visitor reads, or what has one language: programs, references, licences, citations of data. */
const unread =
  /^(cli|pytorch|build|widget)\/|\/pytorch\.ts$|^engine\/(?!refuse)|^core\/(models\/|reference|fields|compressed-file)|^data\/sets\/known|^article\/(reference-data|back-matter)|^export\/page-part|^figure\/embed-snippet|^protocol\/(check|control|timings|worker-end)|^run-kit\/runner|^experiments\/(mstd|variance)\/view\/claims/;
/** What a text stands in that is no word of the page: told to developers and the command line, or quoted. */
const noWords =
  /^(help|Error|RangeError|TypeError|className|conflict|words|quote|querySelector\w*|closest|matchMedia)$/;
/** Of a specification, these alone are shown; the rest explains fields to the command line. */
const shown = /^(title|question|label|description|picture|options|name|text)$/;

test('no sentence stands outside the files of words', () => {
  const found = english
    .filter((path) => !isWords(path) && !unread.test(path))
    .flatMap((path) => {
      return textsIn(path)
        .filter(([text, around]) => says(text) && !around.some((name) => noWords.test(name)))
        .filter(([, around]) => !path.endsWith('/spec.ts') || around.some((name) => shown.test(name)))
        .map(([text]) => `${path}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`);
    });
  expect(found).toEqual([]);
});

test('the picture shown without JavaScript is as the program draws it, in every language', async () => {
  const recorded = fileURLToPath(new URL('../public/recorded/', src));
  const stills = await drawStills(recorded);
  const old = stills.filter(({ name, text }) => readFileSync(`${recorded}${name}`, 'utf8') !== text);
  expect(old.map(({ name }) => name)).toEqual([]);
  const [english, ...rest] = stills.map(({ text }) =>
    Array.from(text.matchAll(/<text[^>]*>([^<]+)/g), ([, one]) => one),
  );
  for (const texts of rest) {
    expect(texts).toContain('0,5');
    expect(texts.filter((one) => /[a-z]{3}/.test(one) && english.includes(one))).toEqual([]);
  }
});

test('numbers, plurals and lists follow the language', async () => {
  // The locale alone decides: what it is for each language, with what Intl makes of it.
  const [de, fr] = await Promise.all(others.map((language) => load(`core/locale.${language}.ts`)));
  expect(new Intl.NumberFormat(String(de.locale)).format(12345.5)).toBe('12.345,5');
  expect(new Intl.NumberFormat(String(fr.locale)).format(12345.5)).toBe('12\u202f345,5');
  expect(new Intl.PluralRules(String(fr.locale)).select(0)).toBe('one');
});
