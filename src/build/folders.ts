import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import type { Language } from '../core/languages.ts';
import { crc32, withCheck } from '../data/checksum.ts';

/** Every file below a folder, as a path from there, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 8);

/** A folder's name among the built files: another one as soon as anything in it changes, or how it is packed. */
function nameOf(folder: string, name: string, packing = ''): string {
  const hashes = filesIn(folder).map((path) => `${path} ${hashOf(readFileSync(join(folder, path)))}`);
  return `assets/${hashOf(Buffer.from(packing + hashes.join()))}/${name}/`;
}

export type Folders = Readonly<Record<'data' | 'recorded', string>>;

/**
 * Where the built site has what the page fetches by name. A page of an older version thus finds either its own files or
 * none, never those of another version, whatever browsers and hosts have kept.
 */
export const foldersOf = (publicFolder: string): Folders => ({
  data: nameOf(join(publicFolder, 'data'), 'data'),
  recorded: nameOf(join(publicFolder, 'recorded'), 'recorded', 'gzip'),
});

const sumOf = (file: string): string => crc32(readFileSync(file));

/**
 * The CRC-32 of what each file holds that is not a recorded run, by its path in the folder: the page shows none that is
 * altered.
 * Those of recorded runs stand in their lists.
 */
export const sumsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder)
      .filter((path) => path.endsWith('.bin') || path === 'cloud.json')
      .map((path) => [path, sumOf(join(folder, path))]),
  );

/** Networks and digits are an eighth smaller by gzip, and hosts leave files of numbers as they are. */
function pack(folder: string): void {
  for (const file of filesIn(folder).filter((path) => path.endsWith('.bin')))
    writeFileSync(join(folder, file), gzipSync(readFileSync(join(folder, file)), { level: 9 }));
}

/** The part that an experiment belongs to, by its folder; none for one of the first. */
function partOf(experiment: string): string | undefined {
  const parts = fileURLToPath(new URL('../parts/', import.meta.url));
  return readdirSync(parts).find((part) => existsSync(join(parts, part, experiment, 'spec.ts')));
}

interface Listed {
  readonly name: string;
  readonly experiment: string;
  readonly sum?: string;
}

/**
 * Splits the list of recorded runs, so that a page loads its own part's: index.json, or index-<part>.json. Each entry
 * gets the CRC-32 of its file, and each list one of its own.
 */
export function splitIndex(recorded: string): void {
  const lists = new Map<string, Listed[]>([['index.json', []]]);
  const all: Listed[] = JSON.parse(readFileSync(join(recorded, 'index.json'), 'utf8'));
  for (const entry of all) {
    const part = partOf(entry.experiment);
    const file = part ? `index-${part}.json` : 'index.json';
    lists.set(file, [...(lists.get(file) ?? []), { ...entry, sum: sumOf(join(recorded, `${entry.name}.json`)) }]);
  }
  for (const [file, entries] of lists) writeFileSync(join(recorded, file), withCheck(JSON.stringify(entries)));
}

/** Tells the program where these folders are, and puts them there. */
export function foldersPlugin(built: Folders, language: Language): Plugin {
  const names = Object.keys(built) as (keyof Folders)[];
  let out = '';
  return {
    name: 'folders',
    config: (_, { command, isPreview }) => {
      const at = (name: keyof Folders) => (command === 'build' || isPreview ? built[name] : `${name}/`);
      return {
        define: {
          'import.meta.env.DATA': JSON.stringify(at('data')),
          'import.meta.env.RECORDED': JSON.stringify(at('recorded')),
        },
      };
    },
    configResolved({ root, build }) {
      out = resolve(root, build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { server }) => (server ? html : html.replaceAll('./recorded/', `./${built.recorded}`)),
    },
    writeBundle() {
      // The English build has put them there.
      if (language !== 'en') return;
      const recorded = join(out, 'recorded');
      splitIndex(recorded);
      writeFileSync(join(recorded, 'sums.json'), withCheck(JSON.stringify(sumsOf(recorded))));
      const manifest = join(out, 'data', 'manifest.json');
      writeFileSync(manifest, withCheck(readFileSync(manifest, 'utf8')));
      pack(recorded);
      for (const name of names) {
        mkdirSync(join(out, built[name], '..'), { recursive: true });
        renameSync(join(out, name), join(out, built[name]));
      }
    },
  };
}
