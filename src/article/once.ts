/** A function of a result that is computed once for each: a result never changes. Of no result it knows nothing. */
export function oncePer<R extends object, F>(compute: (result: R) => F): (result: R | null) => F | null {
  const known = new WeakMap<R, { readonly facts: F }>();
  return (result) => {
    if (result === null) return null;
    const before = known.get(result);
    if (before) return before.facts;
    const facts = compute(result);
    known.set(result, { facts });
    return facts;
  };
}
