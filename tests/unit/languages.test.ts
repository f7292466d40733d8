/** Words in every language: none is missing, none is still English, and none stands outside the files of words. */
import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
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

const load = (path: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ new URL(path, src).href);

/** A text of several words that a learner of English could read. */
const says = (text: string): boolean => (text.match(/\b[a-z]{3,}\b/g)?.length ?? 0) >= 3;

/** What two modules' values differ in, as paths: other kinds of value, other keys, a text that is the same. */
function amiss(one: unknown, other: unknown, path: string): string[] {
  if (typeof one !== typeof other || Array.isArray(one) !== Array.isArray(other)) return [`${path}: of another kind`];
  if (typeof one === 'string') return one === other && says(one) ? [`${path}: still English`] : [];
  if (typeof one === 'function') {
    const text = String(one);
    return text === String(other) && says(text.match(/(["'`])(?:(?!\1).)*\1/gs)?.join(' ') ?? '')
      ? [`${path}: still English`]
      : [];
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
  test.each(withWords)('%s says the same things', async (path) => {
    const own = await load(inLanguage(path, language));
    expect(amiss(await load(path), own, '')).toEqual([]);
  });

  test('no typewriter quotation marks, and no space where a line may not break', async () => {
    const bad = withWords.flatMap((path) => {
      const text = readFileSync(new URL(inLanguage(path, language), src), 'utf8');
      const wrong = language === 'fr' ? /[p{L}\d)] [:;!?»%]|« / : /\d %|“[^“”„]*”/;
      return text
        .split('\n')
        .flatMap((line) =>
          wrong.test(line.replace(/\$\{[^}]*\}|^\s*(\*|\/\/|\/\*\*).*/g, '')) ? [`${path}: ${line.trim()}`] : [],
        );
    });
    expect(bad).toEqual([]);
  });
});

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Texts in a program, each with the names of what it stands in, outermost first. */
function* textsOf(
  node: Node,
  around: readonly string[],
): Generator<readonly [text: string, around: readonly string[]]> {
  if (node.type === 'ImportDeclaration') return;
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

/** Folders that no visitor reads from. */
const unread = /^(cli|pytorch|build|widget)\/|\/pytorch\.ts$/;
/** Names of what is no word: told to developers and the command line, quoted, a way of drawing, a name of something. */
const noWords =
  /^(help|Error|RangeError|TypeError|className|quote|quotes|source|d|points|transform|style|viewBox|querySelector\w*|closest|matches|font|media|matchMedia|sandbox|accept|pattern|as|rel|mask|filter|gridTemplate\w*|RegExp|compile|shader|program|allow|fail|title_of_paper)$/;

test('no sentence stands outside the files of words', () => {
  const found = english
    .filter((path) => !isWords(path) && !unread.test(path))
    .flatMap((path) => {
      const { code } = transformSync(readFileSync(new URL(path, src), 'utf8'), {
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        jsx: 'automatic',
        target: 'es2022',
      });
      return [...textsOf(parseAst(code) as unknown as Node, [])]
        .filter(([text, around]) => !around.some((name) => noWords.test(name)) && says(text))
        .map(([text]) => `${path}: ${text.replace(/\s+/g, ' ').slice(0, 80)}`);
    });
  expect(found).toEqual([]);
});

test('numbers, plurals and lists follow the language', async () => {
  // The locale alone decides: what it is for each language, with what Intl makes of it.
  const [de, fr] = await Promise.all(others.map((language) => load(`core/locale.${language}.ts`)));
  expect(new Intl.NumberFormat(String(de.locale)).format(12345.5)).toBe('12.345,5');
  expect(new Intl.NumberFormat(String(fr.locale)).format(12345.5)).toBe('12\u202f345,5');
  expect(new Intl.PluralRules(String(fr.locale)).select(0)).toBe('one');
});
