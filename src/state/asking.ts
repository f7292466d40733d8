import type { PageState } from '../contract/page.ts';
import { usualBatch } from '../contract/parameters.ts';
import type { Codec } from '../core/codec.ts';

type Values = Readonly<Record<string, unknown>>;

/** What of the page's state a value of a parameter may come from: the same, its only element, or steps of so many examples. */
const sources = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? [value, value[0]] : [value, Number(value) / usualBatch];

interface Asking {
  readonly parameters: object;
  /** What the page asks for in a state. */
  readonly paramsOf: (state: PageState) => unknown;
  /** Every setting of the page. */
  readonly codecs: object;
}

/** The page's state with the settings that ask for what a run was made with, whatever was chosen since it was made. */
export function stateAsking(state: PageState, params: unknown, { parameters, paramsOf, codecs }: Asking): PageState {
  const made = params as Values;
  const known = parameters as Readonly<Record<string, { readonly codec: Codec<unknown> }>>;
  const othersIn = (of: PageState): readonly string[] => {
    const asked = paramsOf(of) as Values;
    return Object.keys(known).filter((name) => !known[name].codec.equals(asked[name], made[name]));
  };
  let now = state;
  for (const [setting, codec] of Object.entries(codecs as Readonly<Record<string, Pick<Codec<unknown>, 'check'>>>)) {
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
