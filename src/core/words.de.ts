export const words = {
  whole: (range: string): string => `eine ganze Zahl von ${range}`,
  range: (min: number, max: number): string => `${min} bis ${max}`,
  list: (range: string, each: string, unique: boolean): string =>
    `${range} Werte, durch Kommas getrennt, jeder ${each}${unique ? ', keiner doppelt' : ''}`,
  none: 'nichts',
  noNumber: (given: string, range: string, used: number): string =>
    `${given} ist keine Zahl; erlaubt ist ${range}; verwendet wird ${used}`,
  outside: (given: string, range: string, used: number): string =>
    `${given} liegt außerhalb des Erlaubten, ${range}; verwendet wird ${used}`,
  unknown: (given: string, range: string, used: string): string =>
    `${given} ist unbekannt; erlaubt sind ${range}; verwendet wird ${used}`,
  notAllowed: (given: string, range: string, used: string): string =>
    `${given} ist nicht erlaubt; erlaubt ist ${range}; verwendet wird ${used}`,
  noList: (given: string, range: string, used: string): string =>
    `${given} ist keine Liste; erlaubt ist ${range}; verwendet wird ${used}`,
  noRecord: (given: string): string => `${given} ist kein Satz von Einstellungen; verwendet wird die Vorgabe`,
  noSetting: (given: string, allowed: string): string => `${given} ist keine Einstellung; erlaubt sind ${allowed}`,
};

export const using = /; verwendet wird [^;]*$/;
