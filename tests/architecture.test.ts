/** Who may import whom, read from the import lines. The table is the architecture; README.md shows where things are. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

const contracts = /^(core\/|data\/types\.ts|engine\/types\.ts|experiments\/[\w-]+\.ts|state\/types\.ts)/;
const react = /^react(-dom)?(\/|$)/;
const d3 = /^d3-/;

/** Files (paths under src) and what they may import: paths under src, or packages. The first row that fits counts. */
const table: readonly (readonly [files: RegExp, ...mayImport: readonly RegExp[]])[] = [
  [/^core\//, /^core\//, /^ml-kmeans$/],
  [/^data\//, /^(core|data)\//],
  [/^engine\//, /^(core|data|engine)\//, /^@tensorflow\//],
  [/^protocol\//, /^protocol\//, contracts],
  [/^charts\//, /^(core|charts)\//, d3, react],
  [/^cloud\//, /^(core|charts|cloud)\//, contracts, react],
  [/^state\//, /^(core|protocol|state)\//, contracts, /^experiments\/[\w-]+\/spec\.ts$/, /^idb-keyval$/],
  [/^experiments\/view\.ts$/, contracts, react],
  [/^experiments\/[\w-]+\.ts$/, /^experiments\/[\w-]+\.ts$/, contracts],
  [/^experiments\/[\w-]+\/(run|spec)\.ts$/, contracts],
  [/^experiments\//, contracts, /^charts\//, d3, react],
  [/^export\//, /^export\//],
  [/^build\//, /^build\//, /^state\/codecs\.ts$/, /^vite$/],
  [/^figure\//, /^(core|charts|state|experiments|export|figure)\//, react],
  [/^present\//, /^(core|charts|state|experiments|figure|article|present)\//, react, /^uqr$/],
  [/^article\//, /^(core|charts|state|experiments|figure|article)\//, react],
  [
    /^cli\//,
    /^(core|data|engine|protocol|charts|cli)\//,
    /^(state|experiments)\/.*\.ts$/,
    /^node:/,
    /^tsx\//,
    /^react-dom\/server$/,
    /^(lighthouse|esbuild|@playwright\/test|@axe-core\/playwright)$/,
  ],
  [/^app\//, /./],
];

/** What a file may not reach by any chain of imports, types aside. */
const unreachable: readonly (readonly [files: RegExp, forbidden: RegExp])[] = [
  [/^experiments\/[\w-]+\/(run|spec)\.ts$/, /^(react|d3-|charts\/)/],
  [/^experiments\/[\w-]+\/(view|prose)\.tsx?$/, /^(@tensorflow|engine\/|data\/|protocol\/)/],
  [/^(core|data|protocol|state)\//, /^(react|d3-|@tensorflow)/],
];

interface Import {
  readonly from: string;
  /** As written. */
  readonly specifier: string;
  /** A path under src, or a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

const slashes = (path: string): string => path.split(sep).join('/');

/** TypeScript files under src that people wrote; the AssemblyScript module is another language. */
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(slashes)
  .filter((path) => /\.tsx?$/.test(path) && !/\.generated\.ts$|\/assembly\//.test(path))
  .sort();

const text = new Map(files.map((path) => [path, readFileSync(join(root, 'src', path), 'utf8')]));

const statement = /^(?:import|export)\b([^'";]*?)\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm;

const imports: readonly Import[] = files.flatMap((from) =>
  Array.from(text.get(from)!.matchAll(statement), ([, clause = '', ...specifiers]) => {
    const specifier = specifiers.find((given) => given !== undefined)!;
    const target = specifier.startsWith('.') ? slashes(normalize(join(dirname(from), specifier))) : specifier;
    return { from, specifier, target, typeOnly: /^\s*type\b/.test(clause) };
  }),
);

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

function isAllowed({ from, target }: Import): boolean {
  const row = table.find(([pattern]) => pattern.test(from));
  const own = /^experiments\/./.test(folderOf(from)) && target.startsWith(`${folderOf(from)}/`);
  return row !== undefined && (own || row.slice(1).some((pattern) => pattern.test(target)));
}

/** Everything that a file reaches, each with the chain of imports that leads to it. */
function reach(start: string): Map<string, string> {
  const chains = new Map([[start, start]]);
  for (const [path, chain] of chains) {
    for (const { target, typeOnly, from } of imports) {
      if (from === path && !typeOnly && !chains.has(target)) chains.set(target, `${chain} → ${target}`);
    }
  }
  return chains;
}

describe('architecture', () => {
  test('the source is read', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  test('a file imports only what its row of the table allows', () => {
    const bad = imports.filter((line) => !isAllowed(line));
    expect(bad.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('nothing forbidden is reached by detours', () => {
    const bad = unreachable.flatMap(([pattern, forbidden]) =>
      files
        .filter((path) => pattern.test(path))
        .flatMap((path) => [...reach(path)].filter(([target]) => forbidden.test(target)).map(([, chain]) => chain)),
    );
    expect(bad).toEqual([]);
  });

  test('no experiment imports another', () => {
    const id = (path: string): string | undefined => /^experiments\/([\w-]+)\//.exec(path)?.[1];
    const bad = imports.filter(({ from, target }) => id(from) && id(target) && id(from) !== id(target));
    expect(bad.map(({ from, target }) => `${from} → ${target}`)).toEqual([]);
  });

  test('relative imports end in their file’s extension', () => {
    const bad = imports.filter(({ specifier }) => specifier.startsWith('.') && !/\.\w+$/.test(specifier));
    expect(bad.map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  test('no relative path leads out of the project', () => {
    const bad = files.flatMap((from) =>
      Array.from(text.get(from)!.matchAll(/['"`](\.\.?\/[^'"`$]*)/g), ([, path]) => path)
        .filter((path) => normalize(join('src', dirname(from), path)).startsWith('..'))
        .map((path) => `${from}: ${path}`),
    );
    expect(bad).toEqual([]);
  });

  test('a file has at most 300 lines', () => {
    const long = files.filter((path) => text.get(path)!.trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
