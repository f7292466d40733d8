/** What a framed view has told, as it is handed in. */

import { attempt, keyOf } from '../../state/kept.ts';
import { createSavedRun } from '../../state/saved-run.ts';
import type { ToldMetric, ToldState } from '../framed.tsx';
import { hashOf } from '../packed.ts';
import { viewOf } from '../views.ts';
import type { Made, Metric } from './code.ts';

/** Tells the run of this view that the browser keeps now from others; empty where it keeps none. */
export function keptId(view: string): string {
  const text = attempt(() => localStorage.getItem(keyOf(`run:${view}`)));
  return text === null ? '' : hashOf(text);
}

/** What made the run that the view shows. `before`: the run that was kept before the view was shown. */
export function madeNow({ view, status }: ToldState, before: string, at: Date): Made | null {
  const none = { params: '', backend: '', version: '', seconds: 0, at: at.toISOString(), id: '' };
  if (status === 'recorded') return { how: 'recorded', ...none };
  if (status !== 'done') return null;
  const spec = viewOf(view)?.spec;
  const id = keptId(view);
  const kept = spec && id ? createSavedRun(spec).load() : null;
  // Without storage nothing was there before.
  if (!kept || !('run' in kept)) return { how: 'made', ...none };
  const { params, backend, version, seconds } = kept.run;
  const how = id === before ? 'kept' : 'made';
  return { ...none, how, params: JSON.stringify(params), backend, version, seconds, id };
}

/** The numbers with these names, or all, of the source that counts. */
export function metricsNow(
  metrics: readonly ToldMetric[],
  source: 'run' | 'recorded',
  names: readonly string[],
): Metric[] {
  const chosen = metrics.filter((one) => one.source === source && (names.length === 0 || names.includes(one.name)));
  const single = new Map(chosen.map((one) => [one.name, one]));
  return [...single.values()]
    .slice(0, 100)
    .map(({ name, value, text }) => ({ name, source, value, text: text.slice(0, 80) }));
}

/** The build of the site, by its first script. */
export const siteBuild = (): string =>
  (document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.src.split('/').at(-1) ?? '').slice(0, 40);
