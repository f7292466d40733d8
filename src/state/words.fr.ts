export const addressWords = {
  told: (what: string): string => `Adresse\u00a0: ${what}.`,
  tooLong: (length: number, longest: number): string =>
    `elle compte ${length} caractères\u00a0; seuls les ${longest} premiers sont lus`,
  version: (given: string, version: string): string => `v ${given} est inconnu\u00a0; admis\u00a0: ${version}`,
  noParameter: (given: string): string => `${given} n’est pas un paramètre\u00a0; il est ignoré`,
  language: (given: string, all: string): string =>
    `lang ${given} n’est pas une langue de cette page\u00a0; admis\u00a0: ${all}`,
  twice: (name: string, given: string): string => `${name} est donné plusieurs fois\u00a0; ${given} est ignoré`,
  noLayer: (name: string, given: number | undefined, count: number, used: string): string =>
    `${name} "${given}" n’existe pas\u00a0; admis\u00a0: de 1 à ${count}\u00a0; utilisé\u00a0: ${used}`,
  name: 'un nom fait de lettres, de chiffres et de traits d’union',
  network: 'le nom d’un réseau, fait de lettres, de chiffres et de traits d’union',
  noName: (given: string, range: string, used: string): string =>
    `${given} n’est pas un nom\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: "${used}"`,
  noNetwork: (given: string, range: string): string =>
    `${given} n’est pas un nom\u00a0; admis\u00a0: ${range}\u00a0; il est ignoré`,
  drawing: 'une image telle que cette page l’écrit',
  noDrawing: (given: string, range: string): string =>
    `${given} n’est pas un dessin\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: aucun`,
};

export const noRoom =
  'Ce navigateur n’a pas de place pour conserver la nouvelle exécution\u00a0: elle dure jusqu’à ce que vous quittiez la page\u00a0; celle conservée auparavant reste.';

export const networkLost = (why: string): string =>
  `Des poids enregistrés n’ont pas pu être chargés\u00a0: ${why}. Un nouvel essai suit.`;

export const runFile = {
  tooLong: (length: number, longest: number): string =>
    `il compte ${length} caractères\u00a0; ${longest} au plus sont admis`,
  noJson: 'ce n’est pas du JSON',
  noDevice: 'un appareil sans nom',
  unknown: (experiment: string, known: string): string =>
    `son expérience, «\u00a0${experiment}\u00a0», n’est aucune de ${known}`,
  removed: (why: string): string =>
    `L’exécution conservée de votre dernière visite ne peut pas être affichée et a été supprimée\u00a0: ${why}.`,
};
