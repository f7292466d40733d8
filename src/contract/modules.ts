import type { AnySpec } from './check.ts';
import type { Runner } from './run.ts';

/**
 * How an experiment's folder is found out, on the page, in the worker and on the command line alike: `spec.ts` exports
 * its specification, `run.ts` its runner, a function whose name begins with "run".
 */
type Module = Readonly<Record<string, unknown>>;

const isSpec = (value: unknown): value is AnySpec =>
  typeof value === 'object' && value !== null && 'id' in value && 'codecs' in value && 'problemWith' in value;

/** The specification that a `spec.ts` exports. */
export function specIn(module: Module): AnySpec {
  const spec = Object.values(module).find(isSpec);
  if (spec === undefined) throw new Error(`spec.ts exports no specification among ${Object.keys(module).join(', ')}`);
  return spec;
}

/** The runner that a `run.ts` exports. */
export function runnerIn(module: Module): Runner<never, unknown> {
  const name = Object.keys(module).find((key) => /^run([A-Z]|$)/.test(key) && typeof module[key] === 'function');
  if (name === undefined) throw new Error(`run.ts exports no function "run…" among ${Object.keys(module).join(', ')}`);
  return module[name] as Runner<never, unknown>;
}
