export const words = {
  bar: 'Was probiert wurde',
  changed: (changes: readonly string[]): string => `Geändert: ${changes.join('; ')}.`,
  same: 'Nichts ist geändert: Die Einstellungen sind wie zuvor.',
  undo: 'Rückgängig',
  back: 'Zurück zum Text',
  close: 'Schließen',
};
