import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import type { Language } from '../core/languages.ts';
import { languagePlugin } from './languages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Loads modules of the source with the words of a language (`ssrLoadModule`), until it is closed. */
export const loaderIn = (language: Language): Promise<ViteDevServer> =>
  createServer({
    configFile: false,
    root,
    plugins: [languagePlugin(language)],
    server: { middlewareMode: true, ws: false, watch: null },
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
  });
