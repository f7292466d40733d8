/** Words of a package's page. */
export const words = {
  /** When the activity is complete. */
  run: 'Diese Aktivität ist abgeschlossen, wenn in der Ansicht ein Lauf zu Ende gegangen ist.',
  minute: 'Diese Aktivität ist abgeschlossen, wenn die Ansicht eine Minute lang offen war.',
  noScript: 'Skripte laufen hier nicht: Nichts wird aufgezeichnet, und die Ansicht funktioniert nicht.',
  own: 'Die Ansicht in einem eigenen Tab',
  /** By the page's script; what stands in braces is filled in there. */
  told: {
    strange:
      'Die Lernplattform antwortet nicht so, wie SCORM 1.2 es vorsieht: Dies wird vielleicht nicht aufgezeichnet. Die Ansicht funktioniert trotzdem.',
    failed:
      'Die Lernplattform hat mit Fehler {code} geantwortet ({why}): Dies wird vielleicht nicht aufgezeichnet. Die Ansicht funktioniert trotzdem.',
    done: 'Diese Aktivität ist abgeschlossen, und die Lernplattform weiß es.',
    alone: 'Es wurde keine Lernplattform gefunden: Nichts wird aufgezeichnet. Die Ansicht funktioniert trotzdem.',
    late: 'Die Ansicht ist noch nicht da. Ihre Website, {site}, ist von hier aus nicht erreichbar, langsam, oder sie darf nicht in einem Rahmen gezeigt werden. Versuchen Sie den Link unten, oder laden Sie diese Seite neu.',
  },
} as const;
