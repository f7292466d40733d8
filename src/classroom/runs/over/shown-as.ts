import type { AnySpec } from '../../../contract/check.ts';
import { isSame, paramsOf, type Values } from '../../settings.ts';

/** The run that settings ask for, as text. */
export const askedBy = (spec: AnySpec, values: Values): string => JSON.stringify(paramsOf(spec, values));

/**
 * The settings of a run as the run in front is shown: all that does not ask for another run is that of the front, as where a
 * cursor stands; the rest is what is compared.
 */
export function shownAs(spec: AnySpec, own: Values, front: Values): Values {
  const asked = askedBy(spec, own);
  const shown = Object.entries(front).filter(
    ([name, value]) => !isSame(spec.id, name, own[name], value) && askedBy(spec, { ...own, [name]: value }) === asked,
  );
  return { ...own, ...Object.fromEntries(shown) };
}
