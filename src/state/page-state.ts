import type { PageState } from '../contract/page.ts';
import { defaults } from '../core/codec.ts';
import { pageCodecs } from './codecs.ts';

export const defaultPageState: PageState = defaults<PageState>(pageCodecs);

/**
 * Makes settings that are each allowed fit one another: dropout acts only in layers that exist. Where none of the
 * chosen layers exists, it acts in all.
 */
export function reconcile<S extends PageState>(state: S): S {
  const count = state.networkShape.length;
  const layer = Math.min(state.layer, count);
  const existing = state.layers.filter((one) => one <= count);
  const all = state.networkShape.map((_, i) => i + 1);
  let { layers } = state;
  if (existing.length < layers.length) layers = existing.length > 0 ? existing : all;
  return layers === state.layers && layer === state.layer ? state : { ...state, layer, layers };
}
