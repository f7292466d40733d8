export const refusalWords = {
  plan: 'le plan',
  scene: (n: number): string => `scène ${n}`,
  goal: (n: number): string => `objectif ${n}`,
  noObject: (what: string, value: string, names: string): string =>
    `${what} : ${value} n’est pas un objet avec les champs ${names}`,
  field: (what: string, other: string, names: string): string =>
    `${what} : le champ ${other} est inconnu ; sont permis ${names}`,
  noText: (what: string, value: string): string => `${what} : ${value} n’est pas un texte ; un texte est permis`,
  longText: (what: string, value: string, length: number, most: number): string =>
    `${what} : ${value} a ${length} caractères ; de 0 à ${most} sont permis`,
  noList: (what: string, value: string, most: number): string =>
    `${what} : ${value} n’est pas une liste ; une liste de 0 à ${most} est permise`,
  longList: (what: string, length: number, most: number): string =>
    `${what} : ${length} entrées ; de 0 à ${most} sont permises`,
  minutes: (what: string, value: string, most: number): string =>
    `${what} : ${value} est hors de l’intervalle permis, de 0 à ${most}`,
  kind: (what: string, value: string): string => `${what} : la sorte ${value} est inconnue ; sont permis view, text`,
  flag: (what: string, name: string, value: string): string =>
    `${what} : ${name} ${value} est inconnu ; sont permis true, false`,
  noView: (what: string, view: string): string => `${what} : la vue ${view} n’existe pas sur ce site`,
  format: (value: string, known: string): string => `son format ${value} est inconnu ; ${known} est permis`,
  version: (value: string, known: number): string => `sa version ${value} est inconnue ; ${known} est permis`,
  long: (length: number, most: number): string => `il a ${length} caractères ; de 0 à ${most} sont permis`,
  longSettings: (length: number, most: number): string =>
    `ses réglages ont ${length} caractères ; de 0 à ${most} sont permis`,
  noJson: (start: string): string =>
    `il commence par ${start} et n’est pas du JSON ; un plan enregistré par cette page est permis`,
  cutOff: 'il a été coupé ou modifié en chemin ; redemandez-le, ou demandez le plan dans un fichier',
  notHere: (id: string): string => `il n’y a pas de plan ${id} dans ce navigateur`,
  noSample: (id: string, all: string): string => `il n’y a pas de plan ${id} ; sont permis ${all}`,
  noFile: (name: string): string =>
    `${name} n’est pas un fichier à côté de ce site ; un chemin comme plans/week-3.json est permis`,
  missing: (name: string, status: number): string => `le site n’a pas de fichier ${name} (sa réponse est ${status})`,
  unreached: (name: string): string => `le fichier ${name} n’est pas arrivé ; vérifiez la connexion`,
  noSetting: (name: string, view: string, all: string): string =>
    `${name} n’est pas un réglage de la vue ${view} ; sont permis ${all}`,
  twice: (name: string): string => `${name} est donné plus d’une fois ; une fois est permis`,
  noLink: (link: string): string =>
    `${link} n’est pas un lien ; l’adresse complète d’une vue, qui commence par http, est permise.`,
  leadsNowhere: (link: string, all: string): string =>
    `${link} ne mène à aucune vue ; sont permis les liens vers ${all}.`,
  badLink: (problem: string): string => `Le lien ne peut pas servir : ${problem}.`,
  noRoom: 'Ce navigateur n’a pas de place pour le plan : enregistrez-le dans un fichier avant de partir.',
  forbidden: 'Ce navigateur ne laisse pas la page garder le plan : enregistrez-le dans un fichier avant de partir.',
  tooMany: (count: number, most: number): string =>
    `Il y a ${count} plans dans ce navigateur ; de 0 à ${most} sont permis. Supprimez-en un d’abord.`,
};

export const inQuotes = (text: string): string => `« ${text} »`;
