import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Layer64 } from '../../src/core/layer.ts';

/** Nested JSON arrays of numbers, of any depth. */
export type Nested = number | readonly Nested[];

const folder = process.env.ORACLE_DIR
  ? resolve(process.env.ORACLE_DIR)
  : fileURLToPath(new URL('../fixtures/oracle', import.meta.url));

/**
 * The cases of one file of vectors made with PyTorch, NumPy and scikit-learn. They lie in tests/fixtures/oracle, or in
 * the folder that the environment variable ORACLE_DIR names. Throws where there is nothing to check against.
 */
export function oracleCases<T>(name: string): (T & { label: string })[] {
  const path = resolve(folder, `${name}.json`);
  const fail = (what: string): never => {
    throw new Error(
      `oracle vectors: ${path} ${what} (the folder is ${process.env.ORACLE_DIR ? 'from ORACLE_DIR' : 'the default'})`,
    );
  };
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    fail(`cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  if (text.trim() === '') fail('is empty; expected JSON with a list "cases"');
  let cases: unknown;
  try {
    cases = (JSON.parse(text) as { cases?: unknown } | null)?.cases;
  } catch (error) {
    fail(`is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (!Array.isArray(cases) || cases.length === 0) return fail('has no list "cases" with at least one case');
  return cases.map((one, i) => ({ ...(one as T), label: `${name} ${i + 1} of ${cases.length}` }));
}

interface Difference {
  readonly at: string;
  readonly size: number;
}

function worst(actual: unknown, expected: Nested, at: string): Difference {
  if (typeof expected === 'number') {
    const size = typeof actual === 'number' ? Math.abs(actual - expected) / (1 + Math.abs(expected)) : Number.NaN;
    return { at: `${at}: ${actual} for ${expected}`, size: Number.isNaN(size) ? Infinity : size };
  }
  if (!Array.isArray(expected))
    return { at: `${at}: the vectors have ${String(expected)}, not a number`, size: Infinity };
  const rows = ArrayBuffer.isView(actual) ? Array.from(actual as Float64Array) : actual;
  if (!Array.isArray(rows) || rows.length !== expected.length) {
    return {
      at: `${at}: a length of ${Array.isArray(rows) ? rows.length : typeof rows} for ${expected.length}`,
      size: Infinity,
    };
  }
  return expected
    .map((value, i) => worst(rows[i], value, `${at}[${i}]`))
    .reduce((a, b) => (b.size > a.size ? b : a), { at, size: 0 });
}

/** Checks nested numbers of the same shape: |actual − expected| ≤ tolerance × (1 + |expected|) everywhere. */
export function expectClose(actual: unknown, expected: Nested, tolerance: number, what: string): void {
  const { at, size } = worst(actual, expected, what);
  expect(size, at).toBeLessThanOrEqual(tolerance);
}

/** A layer from weights [output][input] and biases [output]. */
export function layerFrom(weights: readonly (readonly number[])[], biases: readonly number[]): Layer64 {
  const inputs = weights[0].length;
  const outputs = weights.length;
  const rows = Array.from({ length: inputs }, (_, i) => weights.map((row) => row[i]));
  return { inputs, outputs, values: Float64Array.from([...rows, biases].flat()) };
}

/** The weights [output][input] of a layer. */
export const weightsOf = ({ inputs, outputs, values }: Layer64): number[][] =>
  Array.from({ length: outputs }, (_, o) => Array.from({ length: inputs }, (_, i) => values[i * outputs + o]));

/** The biases [output] of a layer. */
export const biasesOf = ({ inputs, outputs, values }: Layer64): number[] =>
  Array.from(values.subarray(inputs * outputs));
