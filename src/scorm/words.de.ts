/** Words of a package's page. */
export const words = {
  /** When the activity is complete. */
  run: 'Diese Aktivität ist abgeschlossen, wenn in der Ansicht ein Lauf zu Ende gegangen ist.',
  minute: 'Diese Aktivität ist abgeschlossen, wenn die Ansicht eine Minute lang offen war.',
  noScript: 'Skripte laufen hier nicht: Nichts wird aufgezeichnet, und die Ansicht funktioniert nicht.',
  own: 'Die Ansicht in einem eigenen Tab',
} as const;
