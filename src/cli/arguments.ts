import { type AnySpec, checkParams, codecsOf, refusal } from '../contract/check.ts';
import type { Parameter } from '../contract/parameters.ts';
import type { Codec } from '../core/codec.ts';
import { UsageError } from './usage-error.ts';

/** A command line taken apart: words, and options with the value that follows them or their equals sign. */
export interface Arguments {
  readonly words: readonly string[];
  readonly options: readonly { readonly name: string; readonly value: string | undefined }[];
}

/** @param flags options without a value */
export function splitArguments(given: readonly string[], flags: readonly string[]): Arguments {
  const words: string[] = [];
  const options: { name: string; value: string | undefined }[] = [];
  for (let i = 0; i < given.length; i++) {
    const token = given[i];
    if (!token.startsWith('--')) {
      words.push(token);
      continue;
    }
    const equals = token.indexOf('=');
    const name = token.slice(2, equals < 0 ? undefined : equals);
    const follows = i + 1 < given.length && !given[i + 1].startsWith('--');
    if (equals >= 0) options.push({ name, value: token.slice(equals + 1) });
    else if (follows && !flags.includes(name)) options.push({ name, value: given[++i] });
    else options.push({ name, value: undefined });
  }
  return { words, options };
}

/**
 * npm keeps options that stand before its `--` for itself, without a word, and passes them on as variables: nothing is
 * run with settings other than those asked for.
 * @param script name of the script in package.json
 * @throws UsageError naming the first of `names` that npm kept
 */
export function refuseKept(script: string, names: Iterable<string>, env: NodeJS.ProcessEnv): void {
  if (env.npm_lifecycle_event !== script) return;
  for (const name of names) {
    const value = env[`npm_config_${name.replaceAll('-', '_').toLowerCase()}`];
    if (value === undefined || value === '') continue;
    const option = `--${name}${value === 'true' ? '' : ` ${value}`}`;
    throw new UsageError(`npm kept "${option}" for itself; write npm run ${script} -- … ${option}`);
  }
}

export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const parametersOf = (spec: AnySpec): Readonly<Record<string, Parameter<unknown>>> => spec.parameters;

/** Every name by which a parameter is known on the command line, and the parameter. */
export function namesOf(spec: AnySpec): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [parameter, { aliases = [] }] of Object.entries(parametersOf(spec))) {
    for (const name of [parameter, ...aliases]) {
      names.set(name, parameter);
      names.set(kebab(name), parameter);
    }
  }
  return names;
}

/** @throws UsageError for an unknown name, a missing or repeated one, a bad value: nothing is clamped. */
export function readParams(spec: AnySpec, options: Arguments['options']): Record<string, unknown> {
  const names = namesOf(spec);
  const codecs: Readonly<Record<string, Codec<unknown>>> = codecsOf(spec);
  const given: Record<string, unknown> = {};
  for (const { name, value } of options) {
    const parameter = names.get(name);
    if (parameter === undefined) {
      const known = Object.keys(codecs).map((one) => `--${one}`);
      throw new UsageError(
        `"--${name}" is unknown; allowed are ${known.join(', ')}, --backend, --workers, --json, --as, --help`,
      );
    }
    if (value === undefined) throw new UsageError(`--${name} has no value; allowed is ${codecs[parameter].range}`);
    if (Object.hasOwn(given, parameter)) throw new UsageError(`--${name} "${value}" is given twice; allowed is once`);
    if (name === 'seed' && value.includes(',')) {
      throw new UsageError(`--seed "${value}" is not one number; several go with --seeds`);
    }
    const read = codecs[parameter].parse(value);
    if (read.problem) throw new UsageError(`--${name}: ${refusal(read.problem)}`);
    given[parameter] = read.value;
  }
  // Where only the shape is given, dropout acts in those of its usual layers that the shape has.
  const usual = codecs.layers?.default;
  if (Array.isArray(given.networkShape) && Array.isArray(usual) && given.layers === undefined) {
    const { length } = given.networkShape;
    given.layers = usual.filter((layer) => layer <= length);
  }
  const checked = checkParams(spec, given);
  if ('problem' in checked) throw new UsageError(checked.problem);
  return checked.params;
}

/** A line for each parameter: name, other names, what it is, range, default. */
export function describeParams(spec: AnySpec): string[] {
  const codecs: Readonly<Record<string, Codec<unknown>>> = codecsOf(spec);
  return Object.entries(parametersOf(spec)).map(([name, { help, aliases = [] }]) => {
    const { range, serialize, default: usual } = codecs[name];
    const names = [name, ...aliases].map((one) => `--${one}`).join(', ');
    return `  ${names}\n      ${help} ${range[0].toUpperCase()}${range.slice(1)}; default ${serialize(usual)}.`;
  });
}
