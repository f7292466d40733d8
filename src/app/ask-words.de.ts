export const words = { next: 'Nächste Frage', close: 'Frage schließen' };
