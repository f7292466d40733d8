import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What every recorded run is made with, besides its experiment: engine, threads, data, their packing, kept networks. */
const shared = [
  'src/engine/ladder.ts',
  'src/cli/shard.ts',
  'src/cli/node-data.ts',
  'src/cli/pack-mnist.ts',
  'src/data/trained-file.ts',
  'src/cli/kernels.mjs',
];
/** The kernels' own sources, which the module compiled from them stands for, and their compiler. */
const assembly = 'src/engine/wasm/assembly/';
const compiler = 'assemblyscript';

/**
 * A hash, 12 hexadecimal digits, of every source file that can change a number of an experiment: all that its `spec.ts`
 * and `run.ts` (or `run/index.ts`) and what every run is made with import, in any number of steps, types aside; and of
 * the versions of the packages among it. WebGL, which Node has not, is left out.
 * @param root the project's folder
 */
export function sourcesOf(experiment: string, root: string): string {
  const parts = existsSync(join(root, 'src/parts')) ? readdirSync(join(root, 'src/parts')) : [];
  const shelves = parts.map((part) => `src/parts/${part}`);
  const shelf = shelves.find((one) => existsSync(join(root, one, experiment))) ?? 'src/experiments';
  const own = `${shelf}/${experiment}/`;
  const run = existsSync(join(root, own, 'run.ts')) ? 'run.ts' : 'run/index.ts';
  const { inputs } = buildSync({
    absWorkingDir: root,
    entryPoints: [`${own}spec.ts`, own + run, ...shared],
    bundle: true,
    write: false,
    outdir: 'none',
    format: 'esm',
    platform: 'node',
    packages: 'external',
    external: ['./webgl/*', '*.generated.ts'],
    metafile: true,
    logLevel: 'silent',
  }).metafile;
  const files = [...Object.keys(inputs), ...readdirSync(join(root, assembly)).map((file) => assembly + file)];
  const imported = Object.values(inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = { ...dependencies, ...devDependencies };
  const packages = [...new Set([...imported, compiler])].filter((name) => Object.hasOwn(versions, name));
  const hash = createHash('sha256');
  for (const name of packages.sort()) hash.update(`${name}@${versions[name]}\n`);
  for (const file of files.sort()) {
    hash.update(`${file}\n${readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')}\n`);
  }
  return hash.digest('hex').slice(0, 12);
}
