export const words = {
  whole: (range: string): string => `un entier, ${range}`,
  range: (min: number, max: number): string => `de ${min} à ${max}`,
  list: (range: string, each: string, unique: boolean): string =>
    `${range} valeurs séparées par des virgules, chacune\u00a0: ${each}${unique ? ', sans répétition' : ''}`,
  none: 'rien',
  noNumber: (given: string, range: string, used: number): string =>
    `${given} n’est pas un nombre\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: ${used}`,
  outside: (given: string, range: string, used: number): string =>
    `${given} est hors des limites, ${range}\u00a0; utilisé\u00a0: ${used}`,
  unknown: (given: string, range: string, used: string): string =>
    `${given} est inconnu\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: ${used}`,
  notAllowed: (given: string, range: string, used: string): string =>
    `${given} n’est pas admis\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: ${used}`,
  noList: (given: string, range: string, used: string): string =>
    `${given} n’est pas une liste\u00a0; admis\u00a0: ${range}\u00a0; utilisé\u00a0: ${used}`,
  noRecord: (given: string): string =>
    `${given} n’est pas un ensemble de réglages\u00a0; utilisé\u00a0: les valeurs par défaut`,
  noSetting: (given: string, allowed: string): string => `${given} n’est pas un réglage\u00a0; admis\u00a0: ${allowed}`,
};

export const using = /\u00a0; utilisé\u00a0: [^;]*$/;
