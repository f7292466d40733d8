/** The page's first script, as its HTML names it from the site's root, by which a version is told from others. */
export const entryOf = (html: string): string | undefined =>
  /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(html)?.[1];
