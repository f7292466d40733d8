/** What is tried starts from the usual settings, whatever was set before; how and where the page is shown stays. */
import type { PageState } from '../contract/page.ts';
import type { Codec } from '../core/codec.ts';
import { pageCodecs } from './codecs.ts';
import { defaultPageState } from './page-state.ts';

/** How the page is shown, what it is shown on, and the opening's digit. */
const shell: ReadonlySet<keyof PageState> = new Set([
  'view',
  'embed',
  'mode',
  'scene',
  'predict',
  'theme',
  'hide',
  'lock',
  'autoplay',
  'run',
  'full',
  'digit',
  'backend',
]);

const settings = (Object.keys(pageCodecs) as (keyof PageState)[]).filter((name) => !shell.has(name));

/** The settings in a state of the page, without how it is shown. */
export const settingsOf = (state: PageState): Partial<PageState> =>
  Object.fromEntries(settings.map((name) => [name, state[name]]));

/** Every setting as usual, but for some. */
export const usualWith = (patch: Partial<PageState>): Partial<PageState> => ({
  ...settingsOf(defaultPageState),
  ...patch,
});

/** The settings in which two states of the page differ, in the order of the address. */
export const changedBetween = (before: PageState, after: PageState): readonly (keyof PageState)[] =>
  settings.filter((name) => !(pageCodecs[name] as Codec<unknown>).equals(before[name], after[name]));
