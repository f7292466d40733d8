/** Who may import whom, read from the import lines. The table is the architecture; README.md shows where things are. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What everyone may read: numerics, and the contracts below all that keeps them. */
const below = /^(core\/|contract\/|data\/(sets\/)?types\.ts|engine\/types\.ts)/;
const react = /^react(-dom)?(\/|$)/;
const d3 = /^d3-/;
/** An experiment's own files, wherever they are. */
const own = /^own\//;

/** Files (paths under src) and what they may import: paths under src, or packages. The first row that fits counts. */
const table: readonly (readonly [files: RegExp, ...mayImport: readonly RegExp[]])[] = [
  [/^core\//, /^core\//, /^ml-kmeans$/],
  [/^data\//, /^(core|data)\//],
  [/^engine\//, /^(core|data|engine)\//, /^@tensorflow\//],
  [/^contract\//, below, /^react$/],
  [/^run-kit\//, /^run-kit\//, below],
  [/^protocol\//, /^protocol\//, below],
  [/^pytorch\//, /^pytorch\//, below],
  [/^charts\//, /^(core|charts)\//, d3, react],
  [/^view-kit\//, /^(charts|view-kit)\//, below, d3, react],
  [/^cloud\/number-words/, /^view-kit\/number-words\.ts$/, below],
  [/^cloud\//, /^(charts|cloud)\//, below, react],
  [/^state\//, /^(protocol|state)\//, /^offline\/cache-name\.ts$/, below, /^idb-keyval$/],
  [/^parts\/[\w-]+\/part\.ts$/, /^contract\/part\.ts$/, /^parts\/[\w-]+\/words\.ts$/],
  [/^parts\/[\w-]+\/words(\.\w\w)?\.ts$/, /^contract\/part\.ts$/],
  // An experiment: what it is, how it runs, how it is shown, what is said of it.
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/spec\.ts$/, /^own\/(paper|words\/spec)\.ts$/, below],
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/recordings\.ts$/, own, below],
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/pytorch\.ts$/, /^own\/(spec|run)/, /^pytorch\//, below],
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/cost\.ts$/, /^own\/spec\.ts$/, below],
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/run\//, /^own\/(spec|cost|paper|run)/, /^run-kit\//, below],
  [
    /^(experiments|parts\/[\w-]+)\/[\w-]+\/view\//,
    /^own\/(spec|cost|paper|pytorch|view|words)/,
    /^(charts|view-kit|article)\//,
    below,
    d3,
    react,
  ],
  [
    /^(experiments|parts\/[\w-]+)\/[\w-]+\/words\//,
    /^own\/(spec|paper|view|words)/,
    /^(charts|view-kit|article)\//,
    below,
    react,
  ],
  [/^export\//, /^export\//],
  [/^scorm\//, /^scorm\//, /^export\/xml\.ts$/, /^core\/locale\.ts$/, /^fflate$/],
  [/^widget\//, /^widget\//],
  [
    /^classroom\//,
    /^(charts|view-kit|state|figure|scorm|classroom)\//,
    /^parts\/[\w-]+\/(part|[\w-]+\/spec)\.ts$/,
    /^present\/(full-screen|keys|use-keys)\.ts$/,
    below,
    react,
    /^fflate$/,
  ],
  [/^offline\//, /^offline\//],
  [
    /^build\//,
    /^(build\/|offline\/entry\.ts$|data\/checksum\.ts$|core\/(languages|locale)\.ts$)/,
    /^state\/experiments\.ts$/,
    /^contract\/(experiment|check|part)\.ts$/,
    /^(vite|esbuild)$/,
    /^node:/,
  ],
  [/^figure\//, /^(charts|state|view-kit|export|scorm|figure)\//, below, react, /^uqr$/],
  [/^present\//, /^(charts|state|figure|article|present)\//, below, react],
  [/^article\//, /^(charts|state|figure|article)\//, below, react],
  [
    /^cli\//,
    /^(data|engine|protocol|charts|run-kit|cli|cloud)\//,
    /^state\/selection\.ts$/,
    /^build\/(languages|loader)\.ts$/,
    below,
    /^node:/,
    /^(tsx|esbuild)(\/|$)/,
    /^react-dom\/server$/,
    /^(lighthouse|esbuild|@playwright\/test|@axe-core\/playwright)$/,
  ],
  [/^app\//, /./],
];

/** What a file may not reach by any chain of imports, types aside. */
const unreachable: readonly (readonly [files: RegExp, forbidden: RegExp])[] = [
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/(spec\.ts$|run\/)/, /^(react|d3-|charts\/|view-kit\/)/],
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/(view|words)\//, /^(@tensorflow|engine\/(?!types)|data\/|run-kit\/)/],
  [/^(experiments|parts\/[\w-]+)\/[\w-]+\/spec\.ts$/, /^(engine\/(?!types)|run-kit\/|state\/|protocol\/)/],
  [/^(core|contract|data|protocol|state|run-kit)\//, /^(react|d3-|@tensorflow)/],
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

/** An experiment's folder: of the first part's in `experiments`, of another's in the part's own folder. */
const folderOf = (path: string): string | undefined => /^(experiments|parts\/[\w-]+)\/[\w-]+\//.exec(path)?.[0];
const experimentOf = (path: string): string | undefined => folderOf(path)?.split('/').at(-2);

function isAllowed({ from, target }: Import): boolean {
  const row = table.find(([pattern]) => pattern.test(from));
  const folder = folderOf(from);
  const named = folder && target.startsWith(folder) ? target.replace(folder, 'own/') : target;
  return row?.slice(1).some((pattern) => pattern.test(named)) ?? false;
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

  test('no experiment is named outside its folder', () => {
    const ids = [...new Set(files.flatMap((path) => experimentOf(path) ?? []))];
    expect(ids.length).toBeGreaterThan(5);
    // Words for other things too: a setting of the page, a kind of data, a kind of layer, a way to predict. Of them,
    // paths and views are looked for.
    const common = ['clusters', 'regression', 'priors', 'convolution', 'ensemble', 'noises'];
    const naming = (id: string): RegExp =>
      common.includes(id)
        ? new RegExp(`(experiments|parts/\\w+)/${id}|(view|id): ['"]${id}`)
        : new RegExp(`(['"\`/])${id}(['"\`/])`);
    const bad = files.flatMap((path) =>
      text
        .get(path)!
        .split('\n')
        .flatMap((line, at) =>
          ids
            // A part may be called like one of its experiments, and its glossary may explain a word that is one's name.
            .filter((id) => id !== experimentOf(path) && !/^parts\/[\w-]+\/(part|words(\.\w\w)?)\.ts$/.test(path))
            .filter((id) => naming(id).test(line))
            .map((id) => `${path}:${at + 1}: ${id}`),
        ),
    );
    expect(bad).toEqual([]);
  });

  test('files import each other in no circle, types among them', () => {
    const circles = files.filter((start) => {
      const seen = new Set<string>();
      const next = [start];
      for (const at of next) {
        for (const { from, target } of imports) {
          if (from !== at || seen.has(target)) continue;
          seen.add(target);
          next.push(target);
        }
      }
      return seen.has(start);
    });
    expect(circles).toEqual([]);
  });

  test('relative imports end in their file’s extension', () => {
    const bad = imports.filter(({ specifier }) => specifier.startsWith('.') && !/\.\w+(\?raw)?$/.test(specifier));
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

  test('the numbers of MNIST stand in one file: inputs, classes, training images', () => {
    const numbers =
      /\b(784|6_?000|60_?000|7840)\b|\bclasses = 10\b|\bc < 10\b|(units|\w+Shape|laterUnits)\]?, 10\]|–10[`']/;
    const comment = /^\s*(\/?\*|\/\/)/;
    const bad = files.flatMap((path) =>
      path === 'core/mnist.ts'
        ? []
        : text
            .get(path)!
            .split('\n')
            .flatMap((line, i) =>
              numbers.test(line) && !comment.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [],
            ),
    );
    expect(bad).toEqual([]);
  });

  test('a file has at most 300 lines', () => {
    const long = files.filter((path) => text.get(path)!.trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });
});
