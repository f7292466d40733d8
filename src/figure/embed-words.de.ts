export const embedWords = {
  title: (view: string): string => `„${view}“ einbetten`,
  lead: 'Diese Zeilen zeigen die Ansicht so, wie sie jetzt eingestellt ist, in jeder Seite, die einen Rahmen enthalten darf: einer Kursseite, einer Folie, einem Notebook.',
  frame: 'Rahmen',
  theme: 'Design',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel', projector: 'Beamer' },
  width: 'Breite, px oder %',
  height: 'Höhe, px',
  grows: 'Der Höhe der Ansicht folgen (fügt ein Skript hinzu)',
  autoplay: 'Sofort mit dem Training beginnen',
  predict: 'Erst vorhersagen: die Frage des Kapitels stellen, bevor die Ansicht gezeigt wird',
  sandbox: 'Den Rahmen in eine Sandbox setzen',
  controls: 'Bedienelemente',
  controlsHelp: 'Verborgene fehlen; gesperrte zeigen ihren Wert und lassen sich nicht bewegen.',
  hide: 'Verbergen',
  lock: 'Sperren',
  of: (what: string, control: string): string => `${what}: ${control}`,
  replay: 'Wiedergabe',
  snippet: 'In Ihre Seite kopieren',
  copy: { no: 'Kopieren', yes: 'Kopiert', refused: 'Strg+C oder ⌘C drücken' },
  open: 'In einem neuen Tab öffnen',
  badWidth: (given: string): string =>
    `Die Breite „${given}“ muss eine Anzahl Pixel von 1 bis 9999 oder ein Prozentwert sein.`,
  reach: {
    own: 'Diese Adresse führt auf Ihren eigenen Computer: Niemand sonst kann sie öffnen. Betten Sie von dort ein, wo die Seite veröffentlicht ist.',
    near: 'Diese Adresse ist nur in Ihrem Netzwerk bekannt: Niemand anderswo kann sie öffnen. Betten Sie von dort ein, wo die Seite veröffentlicht ist.',
    plain:
      'Diese Adresse beginnt mit http: Eine Seite, deren eigene Adresse mit https beginnt, wie bei den meisten, blockiert den Rahmen.',
  },
  sandboxNote:
    'Zum Trainieren braucht eine Sandbox allow-scripts und allow-same-origin. Mit allow-scripts allein verweigern Browser dem Programm seine eigenen Dateien, und der Rahmen zeigt einen aufgezeichneten Lauf und sagt das auch. allow-popups lässt Links aufgehen; allow-popups-to-escape-sandbox und allow-downloads lassen dort Dateien speichern.',
  teaching: 'Mit dieser Ansicht, wie sie eingestellt ist:',
  classroom: {
    plans: 'zu einem Vorlesungsplan hinzufügen',
    assignments: 'eine Aufgabe stellen',
    runs: 'ihre Läufe vergleichen',
  },
  versionNote:
    'Die Adresse legt alles fest, was das Bild ausmacht: Startwert, Einstellungen, was gezeigt wird. Das Programm legt sie nicht fest: Für einen Kurs, der sich nie ändern darf, stellen Sie eine Kopie dieser Website in einem eigenen Ordner bereit.',
  course: {
    legend: 'Lernplattform',
    lead: 'Ein SCORM-1.2-Paket für Moodle, ILIAS und andere: derselbe Rahmen als Aktivität eines Kurses, die der Plattform meldet, wann sie abgeschlossen ist. Das Paket enthält einen Link zu dieser Website, nicht die Website selbst.',
    completedWhen: 'Abgeschlossen, wenn',
    completed: { run: 'ein Lauf fertig ist', minute: 'die Ansicht eine Minute offen war' },
    save: 'SCORM-Paket',
    onlyMinute: 'In diesem Rahmen lässt sich nichts trainieren, daher zählt eine Minute.',
    notMade: (why: string): string => `Das Paket ließ sich nicht erstellen: ${why.replace(/\.$/, '')}.`,
  },
} as const;
