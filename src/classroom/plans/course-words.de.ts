/** Words of a plan's package for learning platforms. */
import { count } from '../../charts/numbers.ts';

export const courseWords = {
  open: 'Für eine Lernplattform',
  missing: 'Das Paket für Lernplattformen',
  lead: 'Ein SCORM-1.2-Paket für Moodle, ILIAS und andere: Studierende gehen den Plan als Aktivität Ihres Kurses durch. Das Paket enthält einen Link zu dieser Website, nicht die Website selbst.',
  without: 'Ihre Notizen, und was vor der Vorlesung zu wissen ist, sind nicht darin.',
  rules: { scenes: 'jede Szene gezeigt wurde' },
  score:
    'Die Punktzahl ist der Anteil der gezeigten Szenen in Prozent. Ein zweiter Besuch beginnt bei der Szene, bei der der erste geendet hat.',
  long: (length: number, most: number): string =>
    `Das Paket bräuchte einen Link von ${count(length)} Zeichen; erlaubt sind höchstens ${count(most)}. Speichern Sie den Plan als Datei, legen Sie sie neben die Website, öffnen Sie sie dort (classroom/?plan=week-3.json), und erstellen Sie das Paket auf jener Seite.`,
} as const;
