import type { PageState } from '../contract/page.ts';
import type { Codec } from '../core/codec.ts';
import { languages } from '../core/languages.ts';
import { addressNames, aliases, pageCodecs } from './codecs.ts';
import { mostNotices } from './notices.ts';
import { defaultPageState, reconcile } from './page-state.ts';
import { addressWords as words } from './words.ts';

/** Version of the address's format. */
const version = '1';
/** What is read of an address, in characters. */
const longest = 4000;

/** Put there by others; harmless. */
const ignored = /^(fbclid|gclid|utm_.*|childId|initialWidth|parentTitle|parentUrl)$/;

export interface ReadAddress {
  readonly state: PageState;
  /** One sentence for each value that was clamped, refused or not understood. */
  readonly notices: string[];
}

const short = (text: string): string => `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;

const codecOf = (name: keyof PageState): Codec<unknown> => pageCodecs[name] as Codec<unknown>;

/** How a setting is called in the address. */
const written = (name: string): string => addressNames[name] ?? name;
const named: ReadonlyMap<string, string> = new Map([
  ...Object.entries(aliases),
  ...Object.keys(pageCodecs).map((name) => [name, name] as const),
  ...Object.keys(pageCodecs).map((name) => [written(name), name] as const),
]);

const nameOf = (key: string): keyof PageState | null => (named.get(key) as keyof PageState | undefined) ?? null;

/**
 * Reads the query string of an address. Never throws: what is out of range is clamped, what is not understood is left
 * out, and each is told.
 */
export function readAddress(search: string): ReadAddress {
  const notices: string[] = [];
  const tell = (text: string) => {
    if (notices.length < mostNotices) notices.push(words.told(text));
  };
  if (search.length > longest) tell(words.tooLong(search.length, longest));
  const read = new Map<keyof PageState, unknown>();
  const seen = new Set<string>();
  for (const [key, text] of new URLSearchParams(search.slice(0, longest))) {
    const name = nameOf(key);
    if (name === null) {
      if (key === 'v') {
        if (text !== version) tell(words.version(short(text), version));
      } else if (key === 'lang') {
        // The page's own HTML goes to a language that there is.
        if (!languages.some((one) => one === text)) tell(words.language(short(text), languages.join(', ')));
      } else if (!ignored.test(key) && !seen.has(key)) tell(words.noParameter(short(key)));
      seen.add(key);
    } else if (read.has(name)) {
      tell(words.twice(written(name), short(text)));
    } else {
      const { value, problem } = codecOf(name).parse(text);
      read.set(name, value);
      if (problem) tell(`${written(name)} ${problem}`);
    }
  }
  const asked = { ...defaultPageState, ...Object.fromEntries(read) } as PageState;
  const state = reconcile(asked);
  const count = asked.networkShape.length;
  const beyond = (name: 'layer' | 'layers', given: number | undefined) => {
    if (state[name] !== asked[name] && read.has(name)) tell(words.noLayer(name, given, count, String(state[name])));
  };
  beyond(
    'layers',
    asked.layers.find((layer) => layer > count),
  );
  beyond('layer', asked.layer);
  return { state, notices };
}

/** What a link says that its settings alone do not: that it is of a visitor's run, whatever else is recorded. */
export const runMarker = 'run=live';

/** Settings that are about the page around a view, or say nothing where they are at their default. */
const shell: ReadonlySet<string> = new Set<keyof PageState>([
  ...(['view', 'embed', 'mode', 'scene', 'predict', 'theme', 'hide', 'lock', 'autoplay', 'full', 'run'] as const),
  'drawing',
]);

/**
 * The query string of a state, with its "?". `short`: defaults left out, empty for the default state. `whole`: with every
 * setting that a view is made of, so that it goes on meaning the same where defaults change.
 */
export function writeAddress(state: PageState, length: 'short' | 'whole' = 'short'): string {
  const parts = (Object.keys(pageCodecs) as (keyof PageState)[])
    .filter(
      (name) => (length === 'whole' && !shell.has(name)) || !codecOf(name).equals(state[name], defaultFor(name, state)),
    )
    .map(
      (name) => `${written(name)}=${encodeURIComponent(codecOf(name).serialize(state[name])).replaceAll('%2C', ',')}`,
    );
  return parts.length === 0 ? '' : `?${[`v=${version}`, ...parts].join('&')}`;
}

/** What reading leaves where a parameter is absent: its default, made to fit the layers there are. */
const defaultFor = (name: keyof PageState, { networkShape }: PageState): unknown =>
  name === 'networkShape' ? defaultPageState[name] : reconcile({ ...defaultPageState, networkShape })[name];
