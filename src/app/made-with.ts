import type { PageState } from '../contract/page.ts';
import { type Run, usualBatch } from '../contract/run.ts';
import type { Codec } from '../core/codec.ts';
import { pageCodecs } from '../state/codecs.ts';
import { paramsOf } from './params.ts';
import type { AnyView } from './views.ts';

type Values = Readonly<Record<string, unknown>>;

/** What of the page's state a value of a parameter may come from: the same, its only element, or steps of so many examples. */
const sources = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? [value, value[0]] : [value, Number(value) / usualBatch];

/** The page's state with the settings that ask for this run again, whatever was chosen since it was made. */
export function madeWith(view: AnyView, state: PageState, { params }: Pick<Run, 'params'>): PageState {
  const made = params as Values;
  const parameters = view.spec.parameters as Readonly<Record<string, { readonly codec: Codec<unknown> }>>;
  const othersIn = (of: PageState): readonly string[] => {
    const asked = paramsOf(view, of) as Values;
    return Object.keys(parameters).filter((name) => !parameters[name].codec.equals(asked[name], made[name]));
  };
  let now = state;
  for (const [setting, codec] of Object.entries(
    pageCodecs as Readonly<Record<string, Pick<Codec<unknown>, 'check'>>>,
  )) {
    for (const value of othersIn(now).flatMap((name) => sources(made[name]))) {
      if (codec.check(value).problem) continue;
      const next = { ...now, [setting]: value };
      if (othersIn(next).length < othersIn(now).length) now = next;
    }
  }
  // Of networks that are deeper than those of the page, where it does not ask for their shape itself.
  const { networkShape, layers } = now;
  const missing = 'networkShape' in parameters ? 0 : Math.max(0, ...layers) - networkShape.length;
  return missing > 0 ? { ...now, networkShape: [...networkShape, ...Array(missing).fill(networkShape.at(-1))] } : now;
}
