import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import type { Plugin } from 'vite';
import { folderOf, type Language } from '../core/languages.ts';
import { entryOf } from '../offline/entry.ts';
import { type Folders, filesIn, hashOf } from './folders.ts';

interface RecordedRun {
  readonly experiment: string;
  readonly networks?: readonly { readonly id: string; readonly rate: number; readonly checkpoint: number }[];
}

/** @throws Error that names the file, where it is no list of recorded runs */
export function recordedRuns(file: string): readonly RecordedRun[] {
  let runs: unknown = null;
  try {
    runs = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // Said below.
  }
  if (!Array.isArray(runs) || !runs.every((run) => typeof run?.experiment === 'string'))
    throw new Error(`${basename(file)} is damaged: it is not the list of recorded runs, which npm run record makes`);
  return runs;
}

/** The networks that the page shows first: of each experiment's first recorded run that has any, at the usual rates. */
function firstNetworks(recorded: string): string[] {
  return recordedRuns(join(recorded, 'index.json'))
    .filter(({ networks }) => networks)
    .filter(({ experiment }, i, all) => all.findIndex((other) => other.experiment === experiment) === i)
    .flatMap(({ networks = [] }) => networks.filter(({ rate, checkpoint }) => rate % 0.5 === 0 && checkpoint === 6))
    .map(({ id }) => `networks/${id}.bin`);
}

/** What is kept beforehand: the program as it is built in one language, the recorded runs, the first digits, the networks that the page shows first. */
function keptFirst(out: string, built: readonly string[], { data, recorded }: Folders): string[] {
  const below = (folder: string, path: string, pattern: RegExp) =>
    path.startsWith(folder) && pattern.test(path.slice(folder.length));
  const first = new Set(firstNetworks(join(out, recorded)).map((path) => recorded + path));
  const program = built.filter((path) => /(^|\/)index\.html$|^assets\/[^/]+\.(js|css|woff2)$/.test(path));
  const others = filesIn(out).filter(
    (path) =>
      path === 'manifest.webmanifest' ||
      below(data, path, /^(manifest\.json|mnist-0\.bin)$/) ||
      below(recorded, path, /^([^/]+\.(json|bin|svg)|networks\/small\/[^/]+\.bin)$/) ||
      first.has(path),
  );
  return [...program, ...others].sort();
}

/** Writes the service worker (src/offline) with the list of this version's files. */
export function offlinePlugin(folders: Folders, language: Language): Plugin {
  let out = '';
  let built: string[] = [];
  const own = folderOf(language);
  return {
    name: 'offline',
    apply: 'build',
    configResolved({ root, build }) {
      out = resolve(root, build.outDir);
    },
    writeBundle: (_, bundle) => {
      built = Object.values(bundle).map(({ fileName }) => fileName);
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler(error?: Error) {
        if (error) return;
        const hash = (path: string) => (path.startsWith('assets/') ? '' : hashOf(readFileSync(join(out, path))));
        const files = Object.fromEntries(keptFirst(out, built, folders).map((path) => [path, hash(path)]));
        const entry = entryOf(readFileSync(join(out, own, 'index.html'), 'utf8'));
        if (!entry) throw new Error('index.html names no script, by which the service worker knows this version');
        await bundle({
          entryPoints: [fileURLToPath(new URL('../offline/service-worker.ts', import.meta.url))],
          outfile: join(out, own, 'service-worker.js'),
          bundle: true,
          minify: true,
          format: 'iife',
          define: {
            FILES: JSON.stringify(files),
            FOLDERS: JSON.stringify(Object.values(folders)),
            ENTRY: JSON.stringify(entry),
            OWN: JSON.stringify(own),
          },
        });
      },
    },
  };
}
