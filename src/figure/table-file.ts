import type { PageState } from '../contract/page.ts';
import { commented } from '../contract/result/tidy.ts';
import { originOf } from './origin.ts';

export { toCsv } from '../contract/result/tidy.ts';

/** A table with what made it: the view's title, settings in words, link and licence as comment lines before it. */
export function tableFile(
  { view, title, state }: { readonly view: string; readonly title: string; readonly state: PageState },
  settings: readonly string[],
  csv: string,
): string {
  const { link, licence } = originOf(view, state);
  return commented([title, ...settings, link, licence], csv);
}
