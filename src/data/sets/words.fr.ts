export const words = {
  notPacked: (title: string, word: string): string =>
    `${title} n’est pas sur ce site. Son propriétaire peut l’ajouter\u00a0: npm run data -- ${word}.`,
  notAbout: 'ne porte pas sur lui',
  otherShape: (shape: string, encoding: string): string =>
    `a une autre forme, une autre cible ou un autre codage que ${shape} ${encoding}`,
  noOrigin: 'ne donne pas titre, licence et origine',
  noFiles: 'ne liste aucun fichier',
  badFiles: 'ne décrit pas ses fichiers',
  noRows: 'ne donne pas ses lignes et ses partages',
  noCounts: 'ne dit pas combien d’images ont ses fichiers',
  tooMany: (images: number): string => `a ${images} images, plus que cette version n’en décompresse`,
  noTable: 'ce n’est pas un tableau compressé',
  otherTable: (given: readonly number[], wanted: readonly number[]): string =>
    `le tableau est de ${given[0]} × ${given[1]} avec ${given[2]} partages, au lieu de ${wanted[0]} × ${wanted[1]} avec ${wanted[2]}`,
  tableBytes: (bytes: number, all: number): string => `le tableau fait ${bytes} octets au lieu de ${all}`,
  split: 'un partage a des places qui ne sont pas des lignes',
  noNumbers: 'le tableau a des valeurs qui ne sont pas des nombres',
};
