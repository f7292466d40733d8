import type { PageState } from '../contract/page.ts';
import { commented } from '../contract/result/tidy.ts';
import { originOf } from './origin.ts';

export { toCsv } from '../contract/result/tidy.ts';

/** A table with what made it: the view's title, settings in words, link and licence as comment lines before it. */
export function tableFile(
  about: { readonly view: string; readonly title: string; readonly state: PageState; readonly ofRun?: boolean },
  settings: readonly string[],
  csv: string,
): string {
  const { view, title, state, ofRun } = about;
  const { link, licence } = originOf(view, state, ofRun);
  return commented([title, ...settings, link, licence], csv);
}
