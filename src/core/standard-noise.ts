/** Numbers of mean 0 and variance 1, of several shapes: what noise that never drops a unit is made of. */
import type { continuousKinds } from './model.ts';
import { ln, noiseTableSize, normalTable, standardised } from './random.ts';

/** sin x, |x| ≤ π/2, from additions, multiplications and divisions alone; see `ln`. Error below 1e-15. */
function sine(x: number): number {
  let [term, sum] = [x, x];
  for (let k = 2; k < 24; k += 2) {
    term *= -(x * x) / (k * (k + 1));
    sum += term;
  }
  return sum;
}

const tables: Readonly<Record<(typeof continuousKinds)[number], () => Float32Array>> = {
  gaussian: normalTable,
  'uniform-dropout': () => standardised((u) => u),
  'beta-dropout': () => standardised((u) => sine(Math.PI * (u - 0.5))),
  'rayleigh-dropout': () => standardised((u) => Math.sqrt(-ln(1 - u))),
};

/** A table of quantiles of each of `continuousKinds`, one after the other; the first is `normalTable`. */
export function standardTables(): Float32Array {
  if (!made) {
    made = new Float32Array(Object.keys(tables).length * noiseTableSize);
    for (const [i, table] of Object.values(tables).entries()) made.set(table(), i * noiseTableSize);
  }
  return made;
}

let made: Float32Array | undefined;
