import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import type { Plugin } from 'vite';

/** Puts the notebooks' widget (src/widget) beside the pages: under a name that stays, alone in its file, readable. */
export const widgetPlugin: Plugin = {
  name: 'widget',
  apply: 'build',
  async generateBundle() {
    const source = readFileSync(fileURLToPath(new URL('../widget/widget.ts', import.meta.url)), 'utf8');
    const { code } = await transform(source, { loader: 'ts', target: 'es2022' });
    this.emitFile({ type: 'asset', fileName: 'widget.js', source: code });
  },
};
