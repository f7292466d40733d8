export const page = {
  title: 'Pour enseigner',
  lead: 'Préparez un cours, donnez un devoir et voyez ce que rend une classe, ou mettez des exécutions côte à côte. Rien ne quitte ce navigateur.',
  site: 'The Dropout Cloud',
  sections: 'Rubriques',
  assignment: 'Devoir',
};

export const sectionWords = {
  plans: { title: 'Plans de cours', lost: 'La rubrique des plans de cours' },
  assignments: { title: 'Devoirs', lost: 'La rubrique des devoirs' },
  runs: { title: 'Comparer des exécutions', lost: 'La comparaison des exécutions' },
};

export const pieces = {
  copy: 'Copier',
  copied: 'Copié',
  byHand: 'Votre navigateur ne l’a pas copié : le texte est sélectionné, appuyez sur Ctrl+C ou ⌘C.',
  large: (name: string, most: string): string => `« ${name} » dépasse ${most}. Rien n’a changé.`,
  unread: (name: string): string => `« ${name} » n’a pas pu être lu. Rien n’a changé.`,
};

export const csvColumns = {
  title: 'Colonnes des nombres du fichier CSV',
  caption: 'Leurs en-têtes sont les mêmes dans toutes les langues',
  head: ['Colonne', 'Nombre'],
};

export const keeping = {
  unreadable: 'Ce que ce navigateur gardait ici ne peut pas être lu par cette version de la page et n’est pas affiché.',
  full: 'Ce navigateur n’a plus de place : ce que vous changez maintenant sera perdu quand vous quitterez la page. Enregistrez-le dans un fichier.',
  forbidden:
    'Ce navigateur ne laisse rien garder à la page : enregistrez votre travail dans un fichier avant de partir.',
};

export const viewWords = { firstPart: 'Le nuage et ses groupes', opening: 'Le nuage', view: 'Vue' };

export const refusals = {
  text: (most: number): string => `un texte de ${most} caractères au plus`,
  flag: 'true ou false',
  orNull: (range: string): string => `rien, ou ${range}`,
  record: (names: string): string => `un objet avec ${names}`,
  notAllowed: (value: string, range: string): string => `${value} n’est pas admis ; admis : ${range}`,
  notJson: 'ce n’est pas du JSON',
  long: (most: string): string => `cela dépasse ${most} caractères`,
  cutOff: 'il est coupé ou a été modifié',
  changed: 'il est coupé ou a été modifié en chemin',
  unknownView: (view: string): string => `la vue « ${view} » n’existe pas sur ce site`,
  trainsNothing: 'il demande une exécution d’une vue qui n’entraîne rien',
  format: (known: number): string => `son format n’est pas ${known}`,
  codeFormat: (format: string, known: number): string => `son format, ${format}, n’est pas ${known}`,
  noCode: (start: string): string => `il ne contient aucun code ; un code commence par « ${start} »`,
  manyCodes: (count: number, most: number): string => `il contient ${count} codes ; admis : ${most}`,
  noTable: 'ce n’est pas un tableau d’exécutions au format 1',
  manyRuns: (given: number, most: number): string => `il a ${given} exécutions ; permises : ${most} au plus`,
  ofRun: (name: string, problem: string): string => `« ${name} » : ${problem}`,
  noSuchRun: (id: string): string => `le résultat « ${id} » n’est celui d’aucune exécution du tableau`,
  noSetting: (name: string): string => `« ${name} » n’est pas un réglage de cette vue`,
};

export const inQuotes = (text: string): string => `«\u00a0${text}\u00a0»`;
