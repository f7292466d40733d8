/** A title as the beginning of a file's name: at most `most` letters and digits, with hyphens between; `otherwise` where it has none. */
export const fileStem = (title: string, otherwise: string, most: number): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, most) || otherwise;
