import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

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

export default defineConfig({
  // Every address in the built page is relative: it works from any folder of any host.
  base: './',
  esbuild: { jsx: 'automatic' },
  plugins: [contentSecurityPolicy],
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
