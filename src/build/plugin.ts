import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

type Pages = typeof import('./view-pages.ts');

const asked = /^\/view\/([\w-]+)(?:\/(?:index\.html)?)?(?:[?#]|$)/;

/** Gives each view a path of its own, `view/<id>/`: made at build time, and answered while developing. */
export function viewPagesPlugin(): Plugin {
  let pages: Pages;
  let site = '';
  return {
    name: 'view-pages',
    enforce: 'post',
    // The experiments are found by their folders, which takes what loads the page itself.
    async buildStart() {
      const file = fileURLToPath(new URL('./view-pages.ts', import.meta.url));
      pages = (await runnerImport<Pages>(file)).module;
      site = pages.siteAddress();
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { originalUrl, server }) {
        if (!server) return html;
        const id = asked.exec(originalUrl ?? '')?.[1] ?? '';
        return pages.isView(id) ? pages.viewPage(html, id, site) : pages.wholePage(html, site);
      },
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('there is no index.html to make the pages of views from');
        const html = String(index.source);
        for (const id of Object.keys(pages.viewPages)) {
          const page = pages.viewPage(html, id, site);
          this.emitFile({ type: 'asset', fileName: `${pages.pathOf(id)}index.html`, source: page });
          this.emitFile({ type: 'asset', fileName: `${pages.pathOf(id)}oembed.json`, source: pages.oembed(id, site) });
          // Until "npm run picture" has photographed a view, its links show the opening.
          const preview = (view: string) =>
            fileURLToPath(new URL(`../../public/view/${view}/preview.png`, import.meta.url));
          if (!existsSync(preview(id))) {
            const source = readFileSync(preview(pages.openingId));
            this.emitFile({ type: 'asset', fileName: `${pages.pathOf(id)}preview.png`, source });
          }
        }
        index.source = pages.wholePage(html, site);
      },
    },
  };
}
