/** Settings of a view in a plan: a query string, read by the codecs of the part that the view belongs to. */
import { attempt } from '../../state/kept.ts';
import { readSettings, settingNames } from '../settings.ts';
import { siteViews, viewAt } from '../views.ts';
import { inQuotes } from '../words.ts';
import { refusalWords as words } from './refusal-words.ts';

/** Said by the plan itself, or about a page around the view. */
const ofThePlan = ['v', 'view', 'embed', 'mode', 'scene', 'predict', 'theme', 'full'];

const short = (text: string): string => inQuotes(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What is wrong with the settings of a view that there is; null where nothing is. */
export function problemWithSettings(view: string, settings: string): string | null {
  const allowed = settingNames(view).filter((name) => !ofThePlan.includes(name));
  const given = [...new URLSearchParams(settings).keys()];
  const unknown = given.find((name) => !allowed.includes(name));
  if (unknown !== undefined) return words.noSetting(short(unknown), view, allowed.join(', '));
  const twice = given.find((name, i) => given.indexOf(name) < i);
  if (twice !== undefined) return words.twice(twice);
  return readSettings(view, settings).problems[0] ?? null;
}

/** What a view's address says, without what the plan says itself; and whether it asks its question first. */
export function settingsIn(search: string): { readonly settings: string; readonly ask: boolean } {
  const parts = search.replace(/^\?/, '').split('&');
  const asks = parts.some((part) => /^predict=[1-9]$/.test(part));
  const kept = parts.filter((part) => part && !ofThePlan.includes(part.split('=')[0]));
  return { settings: kept.join('&'), ask: asks };
}

/** What a link of this or another copy of the site shows; a problem is a whole sentence. */
export function readViewLink(
  link: string,
): { readonly view: string; readonly settings: string; readonly ask: boolean } | { readonly problem: string } {
  const url = attempt(() => new URL(link.trim()));
  if (!url) return { problem: words.noLink(short(link)) };
  const view = viewAt(url);
  if (!view) {
    const all = siteViews.map(({ id }) => id).join(', ');
    return { problem: words.leadsNowhere(short(link), all) };
  }
  const read = settingsIn(url.search);
  const problem = problemWithSettings(view, read.settings);
  return problem ? { problem: words.badLink(problem) } : { view, ...read };
}

/** The query string of a scene's frame or link. */
export const searchOf = (
  { settings, ask }: { readonly settings: string; readonly ask: boolean },
  theme?: 'projector',
): string => ['v=1', settings, ask && 'predict=1', theme && `theme=${theme}`].filter(Boolean).join('&');
