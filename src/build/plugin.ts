import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Connect, type Plugin, runnerImport } from 'vite';
import type { Language } from '../core/languages.ts';
import { languagePlugin } from './languages.ts';
import { builtScript, sourceOf } from './part-script.ts';

type Pages = typeof import('./view-pages.ts');

const asked = /^\/view\/([\w-]+)\/(?:index\.html)?(?:[?#]|$)/;
const askedPart = /^\/([\w-]+)\/(?:index\.html)?(?:[?#]|$)/;
const asks = (url = ''): boolean => askedPart.exec(url)?.[1] === 'classroom';
/** A part's script while developing. */
const partScript = /^\/@part\/([\w-]+)\.js$/;

const previews = fileURLToPath(new URL('../../public/view/', import.meta.url));

/** The address with its last slash of a view's page that lacks it; null for any other. */
export const withSlash = (url: string): string | null => {
  const [, path, search = ''] = /^((?:\/\w\w)?\/view\/[\w-]+)(\?.*)?$/.exec(url) ?? [];
  return path ? `${path}/${search}` : null;
};

/** As most hosts do; Vite would answer with the whole page. */
const redirect: Connect.NextHandleFunction = (request, response, next) => {
  const address = withSlash(request.url ?? '');
  if (address) response.writeHead(302, { Location: address }).end();
  else next();
};

/** Gives each view a path of its own, `view/<id>/`: made at build time, and answered while developing. */
export function viewPagesPlugin(language: Language): Plugin[] {
  let pages: Pages;
  let site = '';
  const fill: Plugin = {
    name: 'page-words',
    transformIndexHtml: { order: 'pre', handler: (html) => pages.filled(html) },
  };
  const make: Plugin = {
    name: 'view-pages',
    enforce: 'post',
    // What is missing is missing, as on any host.
    config: (_, { isPreview }) => ({
      appType: isPreview ? 'mpa' : 'spa',
      // Views that "npm run picture" has photographed.
      define: { 'import.meta.env.PREVIEWS': JSON.stringify(readdirSync(previews)) },
    }),
    configureServer: ({ middlewares }) => {
      // While developing, a language's pages are where the English ones would be, too.
      middlewares.use((request, _, next) => {
        if (pages.folder) {
          request.url = request.url?.replace(`/${pages.folder}`, '/');
          request.originalUrl = request.url;
        }
        next();
      });
      middlewares.use(redirect);
    },
    configurePreviewServer: ({ middlewares }) => void middlewares.use(redirect),
    // The experiments are found by their folders, which takes what loads the page itself.
    async buildStart() {
      const file = fileURLToPath(new URL('./view-pages.ts', import.meta.url));
      pages = (await runnerImport<Pages>(file, { plugins: [languagePlugin(language)] })).module;
      site = pages.siteAddress();
    },
    resolveId: (id) => (partScript.test(id) ? id : null),
    load: (id) => (partScript.test(id) ? sourceOf(partScript.exec(id)?.[1] ?? '') : null),
    transformIndexHtml: {
      order: 'post',
      handler(html, { originalUrl, server }) {
        if (!server) return html;
        const id = asked.exec(originalUrl ?? '')?.[1] ?? '';
        const script = (part?: string) => part && `<script type="module" src="/@part/${part}.js"></script>`;
        if (pages.isView(id)) return pages.viewPage(html, id, site, script(pages.partOf(id)?.id));
        if (asks(originalUrl)) return pages.classroomPage(html, site);
        const part = askedPart.exec(originalUrl ?? '')?.[1] ?? '';
        const known = pages.parts.some((one) => one.id === part);
        return known ? pages.partPage(html, part, site, script(part) ?? '') : pages.wholePage(html, site);
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const index = bundle['index.html'];
        if (index?.type !== 'asset') throw new Error('there is no index.html to make the pages of views from');
        const html = String(index.source);
        const scripts = new Map<string, string>();
        for (const { id } of pages.parts) {
          const { name, text } = await builtScript(id, language);
          this.emitFile({ type: 'asset', fileName: name, source: text });
          scripts.set(id, `<script src="./${name}"></script>`);
        }
        for (const [id, script] of scripts) {
          const page = pages.partPage(html, id, site, script);
          this.emitFile({ type: 'asset', fileName: `${pages.folder}${id}/index.html`, source: page });
        }
        for (const id of Object.keys(pages.viewPages)) {
          const page = pages.viewPage(html, id, site, scripts.get(pages.partOf(id)?.id ?? ''));
          this.emitFile({ type: 'asset', fileName: `${pages.folder}${pages.pathOf(id)}index.html`, source: page });
          this.emitFile({
            type: 'asset',
            fileName: `${pages.folder}${pages.pathOf(id)}oembed.json`,
            source: pages.oembed(id, site),
          });
          // Until "npm run picture" has photographed a view, its links show the opening.
          const preview = (view: string) => `${previews}${view}/preview.png`;
          if (!pages.folder && !existsSync(preview(id))) {
            const source = readFileSync(preview(pages.openingId));
            this.emitFile({ type: 'asset', fileName: `${pages.pathOf(id)}preview.png`, source });
          }
        }
        this.emitFile({
          type: 'asset',
          fileName: `${pages.folder}classroom/index.html`,
          source: pages.classroomPage(html, site),
        });
        index.source = pages.wholePage(html, site);
        index.fileName = `${pages.folder}index.html`;
      },
    },
  };
  return [fill, make];
}
