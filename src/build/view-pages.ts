import { folderOf, languages } from '../core/languages.ts';
import { language } from '../core/locale.ts';
import { specs as firstSpecs, openingId } from '../state/experiments.ts';
import { suffixOf } from './languages.ts';
import { type Learning, learningResource } from './learning.ts';
import { frameSize, type PageAbout, partOf, parts, previewSize, siteTitle, viewPages } from './pages.ts';
import { classroomWords, words } from './words.ts';

export { isView, partOf, parts, viewPages } from './pages.ts';
export { openingId };

/** Where this language's pages are, from the site's root. */
export const folder = folderOf(language);
/** From one of them to the site's root; `depth`: folders below the language's own. */
const toRoot = (depth: number): string => '../'.repeat(depth + (folder ? 1 : 0));

/** The page with the words of the language in the places that are marked for them. */
export const filled = (html: string): string =>
  html
    .replace('<html lang="en">', `<html lang="${language}">`)
    .replace('{{folders}}', JSON.stringify(Object.fromEntries(languages.map((one) => [one, folderOf(one)]))))
    .replace('{{suffix}}', suffixOf(language))
    .replace(/\{\{(\w+)\}\}/g, (_, name: keyof typeof words) => words[name]);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const pathOf = (id: string): string => `view/${id}/`;
/** The opening has one in each language. */
const previewOf = (id: string): string => `${id === openingId ? folder : ''}${pathOf(id)}preview.png`;

/**
 * Where the site will be, with a slash at its end; empty where that is not known, and everything is relative. Only those
 * who show a preview of a link need it, most of whom follow none but whole addresses.
 */
export function siteAddress(): string {
  const given = process.env.SITE_URL;
  if (!given) return '';
  if (!/^https?:\/\/[^\s"<>?#]+$/.test(given)) throw new Error(`SITE_URL "${given}" is no address of a site`);
  return given.endsWith('/') ? given : `${given}/`;
}

/** What others show of a link to a page. */
function social(site: string, path: string, id: string, title: string, description: string): string {
  const tags: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:site_name', siteTitle],
    ['og:locale', { en: 'en_GB', de: 'de_DE', fr: 'fr_FR' }[language]],
    ['og:title', title],
    ['og:description', description],
    ...(site ? [['og:url', `${site}${folder}${path}`] as const] : []),
    ['og:image', `${site}${previewOf(id)}`],
    ['og:image:width', String(previewSize.width)],
    ['og:image:height', String(previewSize.height)],
    ['og:image:alt', viewPages[id].picture],
    ['twitter:card', 'summary_large_image'],
    ['twitter:title', title],
    ['twitter:description', description],
    ['twitter:image', `${site}${previewOf(id)}`],
  ];
  const inLanguages = languages.map(
    (one) => `<link rel="alternate" hreflang="${one}" href="${site}${folderOf(one)}${path}">`,
  );
  return tags
    .map(([name, content]) => {
      const kind = name.startsWith('og:') ? 'property' : 'name';
      return `<meta ${kind}="${name}" content="${escaped(content)}">`;
    })
    .concat(site ? inLanguages : [])
    .join('\n    ');
}

const mark = '<!-- What others show of a link to this page. -->';
const described = /(<meta\s+name="description"\s+content=")([^"]*)("\s*\/?>)/;

/** The whole page, whose preview is the opening's. */
export function wholePage(html: string, site: string): string {
  const description = described.exec(html)?.[2].replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '';
  const learning = { title: siteTitle, description, teaches: questionsOf(firstSpecs), article: true };
  return changed(html, [
    ...(folder ? [based(0)] : []),
    [mark, social(site, '', openingId, siteTitle, description)],
    forCatalogues(site, '', openingId, learning),
  ]);
}

const questionsOf = (specs: readonly { readonly question: string }[]) => specs.map(({ question }) => question);

/** What a view is about, as a question; the opening's is the first that the page asks. */
function taughtBy(view: string): readonly string[] {
  const specs = [...firstSpecs, ...parts.flatMap((part) => part.specs)];
  const own = specs.filter(({ id }) => id === view);
  return questionsOf(own.length > 0 ? own : firstSpecs.slice(0, 1));
}

/** @param id the view whose preview shows the page */
const forCatalogues = (site: string, path: string, id: string, learning: Learning): Change => {
  const whole = path !== '' && { of: { name: siteTitle, ...(site ? { url: site + folder } : {}) } };
  const places = site ? { url: `${site}${folder}${path}`, image: `${site}${previewOf(id)}` } : {};
  return ['</head>', `  ${learningResource({ ...learning, ...places, ...whole })}\n  </head>`];
};

const why = /<p class="why [\s\S]*?<\/p>/g;

/** Shown at once without JavaScript, and after a while where it does not come; `html`: the whole page. */
const still = (html: string, id: string, { title, description, picture }: PageAbout): string => `<main>
        <section class="text without-script">
          <h1>${escaped(title)}</h1>
          <p>${escaped(description)} ${words.recordedPicture}</p>
          <p><img src="${previewOf(id)}" loading="lazy" alt="${escaped(picture)}"></p>
          ${html.match(why)?.join('\n          ')}
          <p><a href="./${folder}">${siteTitle}</a></p>
        </section>
        <noscript><style>.without-script { animation: none }</style></noscript>
      </main>`;

/**
 * A view's page, made from the whole one, two folders below it: everything in it is found from the site's root, which
 * `<base>` names, and `data-page` tells the program what the page is about (src/app/view-page.ts).
 */
export function viewPage(html: string, id: string, site: string, script?: string): string {
  const about = viewPages[id];
  const part = partOf(id);
  const title = `${about.title} – ${siteTitle}`;
  const oembed = `<link rel="alternate" type="application/json+oembed" href="${site}${folder}${pathOf(id)}oembed.json" title="${escaped(title)}">`;
  const head = `${social(site, pathOf(id), id, about.title, about.description)}\n    ${oembed}`;
  return changed(html, [
    [root, `<html lang="${language}" data-page="${id}"${part ? ` data-part="${part.id}"` : ''}>`],
    based(2),
    [/<title>[^<]*<\/title>/, `<title>${escaped(title)}</title>`],
    [described, `$1${escaped(about.description)}$3`],
    [mark, head],
    [/<main>[\s\S]*<\/main>/, still(html, id, about)],
    forCatalogues(site, pathOf(id), id, { ...about, teaches: taughtBy(id) }),
    ...before(script),
  ]);
}

const root = `<html lang="${language}">`;

type Change = readonly [pattern: RegExp | string, by: string];

/** Everything in it is found from the site's root. After the script that sees to the last slash. */
const based = (depth: number): Change => [/<script>[\s\S]*?<\/script>/, `$&\n    <base href="${toRoot(depth)}">`];

/** A script that comes before the page's own: a part's says which part it is. */
const before = (script: string | undefined): Change[] =>
  script ? [[/<script type="module"[^>]* src=/, `${script}\n    $&`]] : [];

/** A page made from the whole one. */
function changed(html: string, changes: readonly Change[]): string {
  const page = changes.reduce((text, [pattern, by]) => {
    if (typeof pattern === 'string' ? !text.includes(pattern) : !pattern.test(text)) {
      throw new Error(`index.html lacks ${pattern}, which the pages of views need`);
    }
    return text.replace(pattern, by);
  }, html);
  // The policy is in the built page only; an attribute's quotation marks may be written as entities.
  return page.includes('<base ') ? page.replace(/base-uri ('|&#39;)none\1/, 'base-uri $1self$1') : page;
}

/** A part's page, a folder below the whole one. */
export function partPage(html: string, id: string, site: string, script: string): string {
  const part = parts.find((one) => one.id === id);
  if (!part) throw new Error(`there is no part "${id}"`);
  const { title, lead, description } = part;
  const [first] = part.specs;
  const whole = `${title} – ${siteTitle}`;
  return changed(html, [
    [root, `<html lang="${language}" data-part="${id}">`],
    based(1),
    [/<title>[^<]*<\/title>/, `<title>${escaped(whole)}</title>`],
    [described, `$1${escaped(description)}$3`],
    [mark, social(site, `${id}/`, first.id, title, description)],
    forCatalogues(site, `${id}/`, first.id, { title, description, teaches: questionsOf(part.specs), article: true }),
    [/<main>[\s\S]*<\/main>/, withoutScript(html, title, lead)],
    ...before(script),
  ]);
}

/** The page of `src/classroom`, a folder below the whole one. */
export function classroomPage(html: string, site: string): string {
  const { title, lead } = classroomWords;
  const page = changed(html, [
    [root, `<html lang="${language}" data-tools="classroom">`],
    based(1),
    [/<title>[^<]*<\/title>/, `<title>${title} – ${siteTitle}</title>`],
    [described, `$1${lead}$3`],
    [mark, social(site, 'classroom/', openingId, title, lead)],
    [/<main>[\s\S]*<\/main>/, withoutScript(html, title, lead)],
  ]);
  // Alone of all pages it has frames: views of this site.
  return page.replace(/worker-src ('|&#39;)self\1/, 'frame-src $1self$1; $&');
}

/** What a page says where its program does not come. */
const withoutScript = (html: string, title: string, lead: string): string => `<main>
        <header class="opening"><h1>${escaped(title)}</h1><p>${escaped(lead)}</p></header>
        <section class="text without-script">${html.match(why)?.join('')}<p><a href="./${folder}">${siteTitle}</a></p></section>
        <noscript><style>.without-script { animation: none }</style></noscript>
      </main>`;

/** What a page that shows rich links asks for. Without the site's address, its `html` holds a path of this site. */
export function oembed(id: string, site: string): string {
  const { title } = viewPages[id];
  const { width, height } = frameSize;
  const frame = `<iframe src="${site}${folder}${pathOf(id)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0"></iframe>`;
  const answer = {
    version: '1.0',
    type: 'rich',
    provider_name: siteTitle,
    ...(site ? { provider_url: site + folder } : {}),
    title,
    html: frame,
    width,
    height,
    thumbnail_url: `${site}${previewOf(id)}`,
    thumbnail_width: previewSize.width,
    thumbnail_height: previewSize.height,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
