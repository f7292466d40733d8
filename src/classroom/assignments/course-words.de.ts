/** Words of an assignment's package for learning platforms. */
import { count, many } from '../../charts/numbers.ts';

export const courseWords = {
  untitled: 'Aufgabe',
  lead: 'Ein SCORM-1.2-Paket für Moodle, ILIAS und andere: die Aufgabe als Aktivität Ihres Kurses. Sie ist abgeschlossen, wenn jemand einen Code erstellt hat, an dem nichts zu beanstanden ist. Die Plattform hat den Code dann bei den Kommentaren (comments), jede Vorhersage und Antwort bei den Interaktionen (interactions); ihr Bericht zeigt sie, und „Die Codes eines Kurses lesen“ liest die Codes. Das Paket enthält einen Link zu dieser Website, nicht die Website selbst.',
  score: 'Punktzahl',
  rules: { code: '100, wenn sie abgeschlossen ist', right: 'Prozent der richtigen Auswahlen und Zahlen' },
  code: 'Das Paket enthält keine erwarteten Antworten außer denen, die Sie Studierende sehen lassen.',
  right: (judged: number): string =>
    `${many(judged, 'erwartete Antwort lässt', 'erwartete Antworten lassen')} sich vergleichen. Das Paket enthält, was richtig ist: Wer seinen Quelltext öffnet, kann es lesen. Eine Auswahl ist richtig, wenn sie die erwartete Option ist; eine Zahl, wenn sie auf so viele Nachkommastellen gerundet die Ihre ist. Texte werden nicht verglichen, vorhergesagte Zahlen auch nicht. Der erste vollständige Code zählt.`,
  long: (length: number, most: number): string =>
    `Das Paket bräuchte einen Link von ${count(length)} Zeichen; erlaubt sind ${count(most)}. Kürzen Sie die Texte, oder geben Sie Ihrem Kurs die Datei für Studierende.`,
} as const;
