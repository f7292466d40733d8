/** Words of a package's page. */
const view = 'Die Ansicht in einem eigenen Tab';
const assignment = 'Die Aufgabe in einem eigenen Tab; was dort getan wird, erfährt die Lernplattform nicht';
const code =
  'Diese Aktivität ist abgeschlossen, wenn Sie Ihren Code erstellt haben und darin nichts fehlt. Ihr Code mit dem Namen, wie Sie ihn eingegeben haben, Ihren Vorhersagen und Antworten geht an die Lernplattform, sobald Sie ihn erstellen.';

export const words = {
  /** When the activity is complete. */
  rules: {
    run: 'Diese Aktivität ist abgeschlossen, wenn in der Ansicht ein Lauf zu Ende gegangen ist.',
    minute: 'Diese Aktivität ist abgeschlossen, wenn die Ansicht eine Minute lang offen war.',
    scenes:
      'Diese Aktivität ist abgeschlossen, wenn jede Szene gezeigt wurde. Die Punktzahl ist der Anteil der gezeigten Szenen in Prozent.',
    code,
    right: `${code} Die Punktzahl ist der Anteil der richtigen Auswahlen und Zahlen in Prozent; der erste vollständige Code zählt.`,
  },
  noScript: 'Skripte laufen hier nicht: Nichts wird aufgezeichnet, und die Aktivität funktioniert nicht.',
  own: {
    run: view,
    minute: view,
    scenes: 'Der Plan in einem eigenen Tab; was dort gezeigt wird, erfährt die Lernplattform nicht',
    code: assignment,
    right: assignment,
  },
  /** By the page's script; what stands in braces is filled in there. */
  told: {
    strange:
      'Die Lernplattform antwortet nicht so, wie SCORM 1.2 es vorsieht: Dies wird vielleicht nicht aufgezeichnet. Die Aktivität funktioniert trotzdem.',
    failed:
      'Die Lernplattform hat mit Fehler {code} geantwortet ({why}): Dies wird vielleicht nicht aufgezeichnet. Die Aktivität funktioniert trotzdem.',
    done: 'Diese Aktivität ist abgeschlossen, und die Lernplattform weiß es.',
    alone: 'Es wurde keine Lernplattform gefunden: Nichts wird aufgezeichnet. Die Aktivität funktioniert trotzdem.',
    late: 'Die Aktivität ist noch nicht da. Ihre Website, {site}, ist von hier aus nicht erreichbar, langsam, oder sie darf nicht in einem Rahmen gezeigt werden. Versuchen Sie den Link unten, oder laden Sie diese Seite neu.',
    seen: 'Bisher gezeigt: {seen} von {scenes}.',
    code: 'Die Lernplattform hat Ihren Code.',
    longCode:
      'Ihr Code hat {length} Zeichen, und eine Lernplattform nimmt {room}: Sie hat Ihren Code nicht. Kopieren Sie ihn oben, und geben Sie ihn so ab, wie Ihre Lehrperson es verlangt.',
    noCode:
      'Die Lernplattform hat Ihren Code nicht angenommen. Kopieren Sie ihn oben, und geben Sie ihn so ab, wie Ihre Lehrperson es verlangt.',
    marked: 'Diese Aktivität ist noch nicht abgeschlossen. {why}',
    later:
      'Wenn Sie diese Seite verlassen, erhält die Lernplattform Ihren Code, wie er ist, wenn Sie keinen anderen erstellen.',
  },
} as const;
