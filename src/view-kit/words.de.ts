export const tryAgain = 'Erneut versuchen';
export const close = 'Schließen';

export const fileMissing = 'eine Datei dieser Seite kam nicht an; prüfen Sie die Verbindung';
export const notLoadedAs = (what: string, why: string): string => `Das Laden schlug fehl (${what}): ${why}.`;
export const foldedLayer = 'die gefaltete Schicht';
