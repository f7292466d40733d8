/** Settings of a view in a plan: a query string, read by the codecs of the part that the view belongs to. */
import type { Codec } from '../../core/codec.ts';
import { addressNames, aliases } from '../../state/codecs.ts';
import { openingId } from '../../state/experiments.ts';
import { attempt } from '../../state/kept.ts';
import { selectionCodecs, trainingCodecs } from '../../state/selection.ts';
import { siteViews, viewOf } from '../views.ts';

type AnyCodec = Codec<unknown>;

/** Said by the plan itself, or about a page around the view. */
const ofThePlan = ['v', 'view', 'embed', 'mode', 'scene', 'predict', 'theme', 'full'];

/** Every setting of a view by its names in the address. */
function settingsOf(view: string): ReadonlyMap<string, AnyCodec> {
  const part = viewOf(view)?.part;
  const specs = siteViews.flatMap((one) => (one.part === part && one.spec ? [one.spec] : []));
  const ids = specs.map(({ id }) => id);
  const page = { ...selectionCodecs(ids, openingId, 1), ...trainingCodecs } as unknown as Record<string, AnyCodec>;
  const slices = specs.flatMap(
    ({ slice }) => Object.entries(slice) as [string, { codec: AnyCodec; address?: string }][],
  );
  const codecs = { ...page, ...Object.fromEntries(slices.map(([name, { codec }]) => [name, codec])) };
  const written = Object.fromEntries(slices.map(([name, { address = name }]) => [name, address]));
  const called = (name: string): string => written[name] ?? (name in page ? addressNames[name] : undefined) ?? name;
  const named = Object.entries(codecs).filter(([name]) => !ofThePlan.includes(name));
  return new Map([
    ...Object.entries(aliases).flatMap(([alias, name]) => (name in codecs ? [[alias, codecs[name]] as const] : [])),
    ...named,
    ...named.map(([name, codec]) => [called(name), codec] as const),
  ]);
}

const short = (text: string): string => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** What is wrong with the settings of a view that there is; null where nothing is. */
export function problemWithSettings(view: string, settings: string): string | null {
  const known = settingsOf(view);
  const seen = new Set<string>();
  for (const [name, text] of new URLSearchParams(settings)) {
    const codec = known.get(name);
    if (!codec) return `${short(name)} is no setting of the view ${view}; allowed are ${[...known.keys()].join(', ')}`;
    if (seen.has(name)) return `${name} is given more than once; allowed is once`;
    seen.add(name);
    const { problem } = codec.parse(text);
    if (problem) return `${name} ${problem.replace(/; (using|it is left out).*$/s, '')}`;
  }
  return null;
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
  if (!url)
    return { problem: `${short(link)} is no link; allowed is the whole address of a view, which begins with http.` };
  const ids = [
    /\/view\/([\w-]+)\/?(?:index\.html)?$/.exec(url.pathname)?.[1],
    url.searchParams.get('view'),
    url.hash.slice(1),
  ];
  const view = ids.find((id) => id && viewOf(id));
  if (!view) {
    const all = siteViews.map(({ id }) => id).join(', ');
    return { problem: `${short(link)} leads to no view; allowed are links to ${all}.` };
  }
  const read = settingsIn(url.search);
  const problem = problemWithSettings(view, read.settings);
  return problem ? { problem: `The link cannot be used: ${problem}.` } : { view, ...read };
}

/** The query string of a scene's frame or link. */
export const searchOf = (
  { settings, ask }: { readonly settings: string; readonly ask: boolean },
  theme?: 'projector',
): string => ['v=1', settings, ask && 'predict=1', theme && `theme=${theme}`].filter(Boolean).join('&');
