import { defineConfig } from 'vite';

export default defineConfig({
  // Every address in the built page is relative: it works from any folder of any host.
  base: './',
  esbuild: { jsx: 'automatic' },
  build: {
    target: 'es2022',
    // Every supported browser preloads modules by itself.
    modulePreload: { polyfill: false },
    rollupOptions: {
      output: {
        // React changes far less often than the page, so that a returning visitor has it already.
        manualChunks: (id) => (/node_modules\/(react|react-dom|scheduler)\//.test(id) ? 'react' : undefined),
      },
    },
  },
  worker: { format: 'es' },
  preview: { port: 4173 },
});
