export const qrWords = {
  title: 'Auf dem eigenen Gerät öffnen',
  of: (link: string): string => `QR-Code von ${link}`,
  waits: 'Der Code wird gezeichnet …',
  fails:
    'Der Code ließ sich nicht zeichnen: Eine Datei dieser Seite kam nicht an. Der Link steht unten; für einen neuen Versuch schließen Sie dies und öffnen Sie es erneut.',
};
