/** The script of a part's page that comes before the page's own, and says which part it is and what is in it. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Language } from '../core/languages.ts';
import { inLanguage } from './languages.ts';

const root = fileURLToPath(new URL('../', import.meta.url)).replaceAll('\\', '/');

/** Its source. */
export function sourceOf(part: string): string {
  const folder = `${root}parts/${part}/`;
  const ids = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  return [
    `import { notes, part } from ${JSON.stringify(`${folder}part.ts`)};`,
    ...ids.map((id, i) => `import { spec as spec${i} } from ${JSON.stringify(`${folder}${id}/spec.ts`)};`),
    `globalThis.shownPart = { part, notes, specs: [${ids.map((_, i) => `spec${i}`).join(', ')}] };`,
  ].join('\n');
}

/** The script for the built page, which shares nothing with the page's others, and its name. */
export async function builtScript(part: string, language: Language) {
  const { outputFiles } = await build({
    stdin: { contents: sourceOf(part), resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    plugins: [
      {
        name: 'language',
        setup: ({ onResolve }) =>
          onResolve({ filter: /\.tsx?$/ }, ({ resolveDir, path }) => {
            const found = inLanguage(resolve(resolveDir, path), language);
            return found ? { path: found } : null;
          }),
      },
    ],
  });
  const [{ text }] = outputFiles;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name: `assets/part-${part}-${hash}.js`, text };
}
