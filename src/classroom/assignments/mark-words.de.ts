import { many } from '../../charts/numbers.ts';

export const whys = {
  askedUnread: 'Die Angaben, mit denen der Lauf gemacht wurde, sind nicht lesbar.',
  askedRefused: (problem: string): string => `Der Lauf wurde mit Angaben gemacht, die nicht erlaubt sind: ${problem}.`,
  together: (problem: string): string => `Die Einstellungen sind zusammen nicht erlaubt: ${problem}.`,
  otherRun: 'Der Lauf wurde mit anderen Einstellungen gemacht als den gezeigten.',
  settingsUnread: (problem: string): string => `Die Einstellungen sind nicht lesbar: ${problem}.`,
  setting: (name: string, had: string, was: string): string =>
    `${name} ist ${had || 'leer'}; in der Aufgabe ist es ${was || 'leer'}.`,
  seed: 'Der Startwert ist nicht der des Laufs.',
  checksum: 'Die Prüfsumme passt nicht zum Code.',
  otherAssignment: 'Er gehört zu einer anderen Aufgabe oder zu einer anderen Fassung davon.',
  missing: (parts: string): string => `Was fehlt: ${parts}.`,
  parts: {
    prediction: (n: number): string => many(n, 'Vorhersage', 'Vorhersagen'),
    answer: (n: number): string => many(n, 'Antwort', 'Antworten'),
    number: (n: number): string => many(n, 'Zahl', 'Zahlen'),
    run: (n: number): string => many(n, 'Lauf', 'Läufe'),
  },
  recorded: 'Die Zahlen stammen vom Lauf, der mit der Seite aufgezeichnet ist, nicht von einem eigenen.',
  earlier: 'Der Lauf war im Browser, bevor die Vorhersagen feststanden.',
  sameRun: 'Ein anderer Code hat denselben Lauf.',
  sameName: 'Ein anderer Code hat denselben Namen.',
};
