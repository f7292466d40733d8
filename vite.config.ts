import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { foldersOf, foldersPlugin } from './src/build/folders.ts';
import { languageOf, languagePlugin } from './src/build/languages.ts';
import { offlinePlugin } from './src/build/offline.ts';
import { viewPagesPlugin } from './src/build/plugin.ts';
import { widgetPlugin } from './src/build/widget.ts';

/**
 * The built page may run its own scripts and load its own files, and nothing else. As a tag it needs no header; workers
 * are files of their own, to which it does not apply.
 */
const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      const hashes = (tag: RegExp) => Array.from(html.matchAll(tag), ([, text]) => hash(text)).join(' ');
      const policy = [
        "default-src 'none'",
        `script-src 'self' ${hashes(/<script>([\s\S]*?)<\/script>/g)}`,
        `style-src 'self' ${hashes(/<style>([\s\S]*?)<\/style>/g)}`,
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; ');
      return [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
      ];
    },
  },
};

/** What the built page fetches by name, and where it lies. */
const folders = foldersOf(fileURLToPath(new URL('public', import.meta.url)));

const told = /\b(?:help|description|picture):\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?/g;
/** Leaves out of the page's scripts what the command line and the built HTML alone say of an experiment. */
const withoutHelp: Plugin = {
  name: 'without-help',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /src\/((experiments|parts\/[\w-]+)\/[\w-]+\/(words\/)?spec|contract\/(parameters|words))(\.\w\w)?\.ts$/.test(id)
      ? { code: code.replace(told, ''), map: null }
      : null,
};

const shared =
  /src\/(app\/view-links|charts\/(diverging|heat-map|line-chart|pixels|step-buttons|line-labels|chart-frame|laid|series|labels|amount-axis|cursor-line|cursor-pad|axes|scale|figure-name|use-size|estimates)|core\/(looks|straight-line|cost|partitions|collapse|unit-activity)|contract\/(cost|verdict)|figure\/(first-sentences|number-field|read-number|telling|verdict-mark|words)|view-kit\/(metric|number-table|settings(-words)?|choices|choose|data-table|labelled-select|sources|verdict-words|weights\/pin))(\.\w\w)?\.tsx?$|\/d3-(shape|path|array)\//;

const found =
  /src\/experiments\/(sampling|clusters|mstd|compression)\/(view\/(charts|evidence|measures|claims|selection|drawing|curves|numbers)|words\/(figure|claims))(\.\w\w)?\.tsx?$|src\/(charts\/(difference-chart|range-handles|round-axis)|core\/(bend|losses))\.tsx?$/;

/** A marked function that cannot be compiled fails the build, lest it be slow and nobody knows. */
const compilerOptions = { compilationMode: 'annotation', panicThreshold: 'all_errors' };

export default defineConfig(({ mode }) => {
  const language = languageOf(mode);
  return {
    // Every address in the built page is relative: it works from any folder of any host.
    base: './',
    plugins: [
      react({ babel: { plugins: [['babel-plugin-react-compiler', compilerOptions]] } }),
      languagePlugin(language),
      withoutHelp,
      contentSecurityPolicy,
      viewPagesPlugin(language),
      language === 'en' && widgetPlugin,
      foldersPlugin(folders, language),
      offlinePlugin(folders, language),
    ],
    build: {
      // English is built first, and the others beside it (src/cli/build.mjs).
      emptyOutDir: language === 'en',
      copyPublicDir: language === 'en',
      target: 'es2022',
      modulePreload: {
        // Every supported browser preloads modules by itself.
        polyfill: false,
        // What every page has begun with is there already; where it is asked for again, Firefox tells of an error.
        resolveDependencies: (_file, all, { hostType }) =>
          hostType === 'js' ? all.filter((file) => !/\/(index|react)-[^/]*$/.test(file)) : all,
      },
      // Three per cent smaller than what esbuild leaves, over all scripts.
      minify: 'terser',
      terserOptions: { module: true, compress: { passes: 2, ecma: 2020, pure_getters: true, inline: 1 } },
      rollupOptions: {
        // Belongs to functions of ml-kmeans's helpers that nothing here calls, and does not say that it can be left out.
        treeshake: { moduleSideEffects: (id) => !id.includes('/fft.js/') },
        output: {
          // A view is called after its experiment.
          chunkFileNames: ({ facadeModuleId, moduleIds }) => {
            const views = [facadeModuleId ?? '', ...moduleIds].map(
              (file) => /(?:experiments|parts\/[\w-]+)\/([\w-]+)\/view\/index\.tsx$/.exec(file)?.[1],
            );
            const id = views.find(Boolean);
            return id ? `assets/view-${id}-[hash].js` : 'assets/[name]-[hash].js';
          },
          onlyExplicitManualChunks: true,
          manualChunks: (id) => {
            // React changes far less often than the page, so that a returning visitor has it already.
            if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react';
            // What the laboratory's views and their chapters share.
            if (found.test(id)) return 'findings';
            // What the laboratory's views share, and those of parts after it: one file is smaller than ten.
            return shared.test(id) ? 'shared' : undefined;
          },
        },
      },
    },
    worker: { format: 'es', plugins: () => [languagePlugin(language)] },
    preview: { port: 4173 },
  };
});
