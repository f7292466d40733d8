export const words = {
  cut: (bytes: number): string => `est tronqué\u00a0: la connexion s’est interrompue après ${bytes} octets`,
  notHere:
    'n’est pas encore ici\u00a0: il faut le chercher une fois sur le réseau, et le serveur n’a pas pu être joint',
  missing: (status: number): string => `manque\u00a0: le serveur a répondu ${status}`,
  short: (bytes: number, all: number): string => `est tronqué\u00a0: ${bytes} octets sur ${all} sont arrivés`,
  long: (bytes: number, all: number): string => `est altéré\u00a0: il fait ${bytes} octets au lieu de ${all}`,
  altered: (why: string): string => `est altéré\u00a0: ${why}`,
  noOrder: 'ne dit pas dans quel ordre MNIST a ses images d’entraînement',
  otherSize: (size: number, known: number): string =>
    `porte sur des images de ${size} valeurs\u00a0; cette version en décompresse ${known}`,
};

export const altered = {
  empty: 'il ne contient pas de données',
  checksum: 'sa somme de contrôle n’est pas celle du manifeste',
  noJson: 'ce n’est pas du JSON',
  ownChecksum: 'sa somme de contrôle n’est pas celle de son texte',
  format: 'il n’est pas au format 1',
  dataset: 'il ne dit pas ce qui est compressé',
  noShards: 'il ne liste aucun morceau',
  shard: (entry: number): string => `son entrée ${entry} ne décrit pas de morceau`,
  testPlaces: 'ses places des images de test ne sont pas des places',
  trainPlaces: 'il ne décrit pas le fichier des places des images d’entraînement',
  sets: 'ses jeux de données ne forment pas une liste',
  label: (classes: number): string => `une étiquette n’est aucune des ${classes} classes`,
  entry: (set: string, why: string): string => `son entrée pour ${set} ${why}`,
  noImages: 'ce ne sont pas des images compressées',
  otherImages: (packed: number, wanted: number): string => `il contient ${packed} images au lieu de ${wanted}`,
  otherValues: (packed: string, wanted: string): string => `il contient ${packed} valeurs au lieu de ${wanted}`,
  outline: (turn: number, from: number): string => `un contour tourne à la colonne ${turn}, avant la colonne ${from}`,
  ends: (at: number, bytes: number): string => `les flux finissent à l’octet ${at} sur ${bytes}`,
  stream: (stream: number, at: number, end: number): string =>
    `le flux ${stream} finit à l’octet ${at} au lieu de ${end}`,
};

export const contents = {
  noDigits: (bytes: number): string => `${bytes} octets ne commencent pas par un en-tête de chiffres`,
  pixels: (pixels: number, count: number, size: number): string =>
    `il y a ${pixels} pixels\u00a0; admis\u00a0: ${count} × ${size}`,
  noNetwork: (bytes: number): string => `${bytes} octets ne commencent pas par l’en-tête d’un réseau entraîné`,
  bytes: (bytes: number, all: number): string => `il y a ${bytes} octets\u00a0; admis pour ce réseau\u00a0: ${all}`,
  notFinite: 'certains de ses nombres ne sont pas finis',
  header: 'l’en-tête n’est pas celui d’un réseau entraîné',
};
