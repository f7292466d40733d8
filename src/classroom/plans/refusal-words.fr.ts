export const refusalWords = {
  plan: 'le plan',
  scene: (n: number): string => `scène ${n}`,
  goal: (n: number): string => `objectif ${n}`,
  noObject: (what: string, value: string, names: string): string =>
    `${what} : ${value} n’est pas un objet avec les champs ${names}`,
  field: (what: string, other: string, names: string): string =>
    `${what} : le champ ${other} est inconnu ; admis : ${names}`,
  noText: (what: string, value: string): string => `${what} : ${value} n’est pas un texte ; admis : un texte`,
  longText: (what: string, value: string, length: number, most: number): string =>
    `${what} : ${value} a ${length} caractères ; admis : de 0 à ${most}`,
  noList: (what: string, value: string, most: number): string =>
    `${what} : ${value} n’est pas une liste ; admis : une liste de 0 à ${most}`,
  longList: (what: string, length: number, most: number): string =>
    `${what} : ${length} entrées ; admis : de 0 à ${most}`,
  minutes: (what: string, value: string, most: number): string =>
    `${what} : ${value} est hors des limites, de 0 à ${most}`,
  kind: (what: string, value: string): string => `${what} : le type ${value} est inconnu ; admis : view, text`,
  flag: (what: string, name: string, value: string): string =>
    `${what} : ${name} ${value} est inconnu ; admis : true, false`,
  noView: (what: string, view: string): string => `${what} : la vue ${view} n’existe pas sur ce site`,
  format: (value: string, known: string): string => `son format ${value} est inconnu ; admis : ${known}`,
  version: (value: string, known: number): string => `sa version ${value} est inconnue ; admis : ${known}`,
  long: (length: number, most: number): string => `il a ${length} caractères ; admis : de 0 à ${most}`,
  longSettings: (length: number, most: number): string =>
    `ses réglages ont ${length} caractères ; admis : de 0 à ${most}`,
  noJson: (start: string): string =>
    `il commence par ${start} et n’est pas du JSON ; admis : un plan enregistré par cette page`,
  cutOff: 'il a été coupé ou modifié en chemin ; redemandez-le, ou demandez le plan dans un fichier',
  notHere: (id: string): string => `il n’y a pas de plan ${id} dans ce navigateur`,
  noSample: (id: string, all: string): string => `il n’y a pas de plan ${id} ; admis : ${all}`,
  noFile: (name: string): string =>
    `${name} n’est pas un fichier à côté de ce site ; admis : un chemin comme plans/week-3.json`,
  missing: (name: string, status: number): string => `le site n’a pas de fichier ${name} (sa réponse est ${status})`,
  unreached: (name: string): string => `le fichier ${name} n’est pas arrivé ; vérifiez la connexion`,
  noSetting: (name: string, view: string, all: string): string =>
    `${name} n’est pas un réglage de la vue ${view} ; admis : ${all}`,
  twice: (name: string): string => `${name} est donné plus d’une fois ; admis : une seule fois`,
  noLink: (link: string): string =>
    `${link} n’est pas un lien ; admis : l’adresse complète d’une vue, qui commence par http.`,
  leadsNowhere: (link: string, all: string): string => `${link} ne mène à aucune vue ; admis : les liens vers ${all}.`,
  badLink: (problem: string): string => `Le lien ne peut pas servir : ${problem}.`,
  noRoom: 'Ce navigateur n’a pas de place pour le plan : enregistrez-le dans un fichier avant de partir.',
  forbidden: 'Ce navigateur ne laisse pas la page garder le plan : enregistrez-le dans un fichier avant de partir.',
  tooMany: (count: number, most: number): string =>
    `Il y a ${count} plans dans ce navigateur ; admis : de 0 à ${most}. Supprimez-en un d’abord.`,
};
