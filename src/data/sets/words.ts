/** What is wrong with a named set. */
export const words = {
  notPacked: (title: string, word: string): string =>
    `${title} is not on this site. Its owner can add it: npm run data -- ${word}.`,
  /** Each follows a set's name. */
  notAbout: 'is not about it',
  otherShape: (shape: string, encoding: string): string =>
    `has another shape, target or encoding than ${shape} ${encoding}`,
  noOrigin: 'does not say title, licence and origin',
  noFiles: 'lists no files',
  badFiles: 'does not describe its files',
  noRows: 'does not say its rows and splits',
  noCounts: 'does not say how many images its files have',
  tooMany: (images: number): string => `has ${images} images, more than this version unpacks`,
  noTable: 'this is no packed table',
  otherTable: (given: readonly number[], wanted: readonly number[]): string =>
    `the table is ${given[0]} × ${given[1]} with ${given[2]} splits; ${wanted[0]} × ${wanted[1]} with ${wanted[2]} was expected`,
  tableBytes: (bytes: number, all: number): string => `the table has ${bytes} bytes, expected ${all}`,
  split: 'a split has places that are no rows',
  noNumbers: 'the table has values that are no numbers',
};
