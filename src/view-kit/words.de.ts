export const tryAgain = 'Erneut versuchen';
export const close = 'Schließen';

export const fileMissing = 'eine Datei dieser Seite kam nicht an; prüfen Sie die Verbindung';
export const notLoadedAs = (what: string, why: string): string => `Das Laden schlug fehl (${what}): ${why}.`;

export const spreadNamed = '; ± eine Standardabweichung über Startwerte';
export const intervalsNamed = '; in Klammern 95-%-Intervalle';
