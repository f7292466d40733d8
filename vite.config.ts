import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { viewPagesPlugin } from './src/build/plugin.ts';

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
      const styles = Array.from(html.matchAll(/<style>([\s\S]*?)<\/style>/g), ([, css]) => hash(css));
      const policy = [
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' ${styles.join(' ')}`,
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

/** The networks that the page shows first: of each experiment's first recorded run that has any, at the usual rates. */
const recorded: readonly {
  experiment: string;
  name: string;
  networks?: { id: string; rate: number; checkpoint: number }[];
}[] = JSON.parse(readFileSync(new URL('public/recorded/index.json', import.meta.url), 'utf8'));
const firstNetworks = recorded
  .filter(({ networks }) => networks)
  .filter(({ experiment }, i, all) => all.findIndex((other) => other.experiment === experiment) === i)
  .flatMap(({ networks = [] }) => networks.filter(({ rate, checkpoint }) => rate % 0.5 === 0 && checkpoint === 6))
  .map(({ id }) => `recorded/networks/${id}.bin`);

const filesCache = 'dropout-cloud-files';

/**
 * Keeps the page for visits without a network: all of the program, the recorded runs, the digits of the first shard and
 * the networks that the page shows first. What else a visitor looks at is kept when it comes. A new version waits until
 * every page of the old one is closed, so that no training is cut short. Registered by src/app/offline.ts.
 */
const offline = VitePWA({
  strategies: 'generateSW',
  filename: 'service-worker.js',
  injectRegister: null,
  includeManifestIcons: false,
  manifest: {
    name: 'The Dropout Cloud',
    short_name: 'Dropout Cloud',
    description: 'Train real dropout networks on real handwritten digits, and see the cloud they leave behind.',
    lang: 'en',
    categories: ['education'],
    id: './',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#fbfaf8',
    theme_color: '#fbfaf8',
    icons: [
      { src: './icons/cloud.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: './icons/cloud-192.png', sizes: '192x192', type: 'image/png' },
      { src: './icons/cloud-512.png', sizes: '512x512', type: 'image/png' },
      { src: './icons/cloud-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: [
      '**/*.html',
      'assets/*.{js,css,woff2}',
      'data/{manifest.json,mnist-0.bin}',
      'recorded/*.{json,bin,svg}',
      'recorded/networks/small/*.bin',
      ...firstNetworks,
    ],
    // An address with settings is the same page.
    ignoreURLParametersMatching: [/./],
    navigateFallback: null,
    // These names change with what is in them.
    dontCacheBustURLsMatching: /assets\//,
    // It would also clean away those of a copy of the site in a folder below this one.
    cleanupOutdatedCaches: false,
    clientsClaim: true,
    skipWaiting: false,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    runtimeCaching: [
      {
        urlPattern: /\/(data|recorded)\/.*\.bin$/,
        handler: 'NetworkFirst',
        options: { cacheName: filesCache, expiration: { maxEntries: 150, purgeOnQuotaError: true } },
      },
    ],
  },
});

let folder = '';
/** Names the cache of files after the folder of the site too: copies of it on one host would share it, and its limits. */
const cacheOfThisCopy: Plugin = {
  name: 'cache-of-this-copy',
  apply: 'build',
  configResolved({ root, build }) {
    folder = resolve(root, build.outDir);
  },
  closeBundle: {
    sequential: true,
    order: 'post',
    handler(error?: Error) {
      if (error) return;
      const file = resolve(folder, 'service-worker.js');
      const parts = readFileSync(file, 'utf8').split(`"${filesCache}"`);
      if (parts.length !== 2) throw new Error(`service-worker.js names the cache ${parts.length - 1} times, not once`);
      writeFileSync(file, parts.join(`"${filesCache} "+registration.scope`));
    },
  },
};

const told = /\b(help|description|picture):\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;
/** Leaves out of the page's scripts what the command line and the built HTML alone say of an experiment. */
const withoutHelp: Plugin = {
  name: 'without-help',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /src\/(experiments\/[\w-]+\/spec|contract\/parameters)\.ts$/.test(id)
      ? { code: code.replace(told, "$1: ''"), map: null }
      : null,
};

/** A marked function that cannot be compiled fails the build, lest it be slow and nobody knows. */
const compilerOptions = { compilationMode: 'annotation', panicThreshold: 'all_errors' };

export default defineConfig({
  // Every address in the built page is relative: it works from any folder of any host.
  base: './',
  plugins: [
    react({ babel: { plugins: [['babel-plugin-react-compiler', compilerOptions]] } }),
    withoutHelp,
    contentSecurityPolicy,
    viewPagesPlugin(),
    offline,
    cacheOfThisCopy,
  ],
  build: {
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
        // A chunk of a few lines costs more than it saves.
        experimentalMinChunkSize: 1000,
        // A view is called after its experiment.
        chunkFileNames: ({ facadeModuleId }) => {
          const id = /experiments\/([\w-]+)\/view\/index\.tsx$/.exec(facadeModuleId ?? '')?.[1];
          return id ? `assets/view-${id}-[hash].js` : 'assets/[name]-[hash].js';
        },
        // React changes far less often than the page, so that a returning visitor has it already.
        manualChunks: (id) => (/node_modules\/(react|react-dom|scheduler)\//.test(id) ? 'react' : undefined),
      },
    },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
