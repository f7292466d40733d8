import { many } from '../../../charts/numbers.ts';

export const overWords = {
  title: '5. Die Läufe übereinander',
  lostPart: 'Die Läufe übereinander',
  lost: 'Die Ansicht',
  lostRun: 'Ein aufgezeichneter Lauf',
  none: 'Wählen Sie in der Tabelle zwei oder mehr Läufe einer Ansicht: Deren Diagramme zeigen sie dann übereinander.',
  help: (most: number): string =>
    `Eine Ansicht mit bis zu ${most} Läufen in ihren Diagrammen: Jeder Lauf hat eine Farbe und einen Buchstaben. Zeichen und Striche unterscheiden die Linien eines Laufs, wie in der Ansicht selbst.`,
  view: 'Ansicht',
  first: (drawn: number, all: number): string =>
    `Die ersten ${drawn} von ${many(all, 'Lauf', 'Läufen')} sind gezeichnet.`,
  loading: 'Die Läufe werden geladen.',
  sameRun: (name: string): string => `derselbe Lauf wie „${name}“`,
  front: 'Lauf im Vordergrund',
  frontHelp:
    'Regler, Zahlen, die Punkte des Papers und Diagramme in einer Farbe gehören zum Lauf im Vordergrund. Auf den Achsen ist Platz für alle.',
  claim: (short: string): string => `${short}: `,
  figure: (title: string): string => `${title}: mehrere Läufe`,
  noAxes:
    'Diese Ansicht hat keine Diagramme, in denen Läufe übereinander liegen können. Unten stehen sie nebeneinander.',
  fixed:
    'Damit wurde der Lauf trainiert, deshalb bleibt es so. Fügen Sie einen Lauf mit einem anderen Wert hinzu, um beide zu vergleichen.',
  noWeights: 'Gewichte werden mit diesen Läufen nicht aufbewahrt: Die Ansicht selbst zeigt sie.',
  missingTitle: 'Läufe, die dieser Browser nicht ganz hat',
  missing: (names: string): string =>
    `Von ${names} sind nur Einstellungen und Hauptzahlen bekannt. Trainieren Sie den Lauf hier noch einmal, um ihn zu zeichnen: Mit denselben Einstellungen und demselben Startwert ist es derselbe Lauf.`,
  unknown: 'Wo nicht bekannt ist, wie ein Lauf gemacht wurde, lässt er sich nicht noch einmal trainieren.',
  problem: (name: string, problem: string): string => `„${name}“: ${problem}`,
  train: (count: number): string => `${many(count, 'Lauf', 'Läufe')} trainieren`,
  stop: 'Anhalten',
  underWay: (name: string): string => `„${name}“ wird trainiert.`,
  failed: 'Das Training ist fehlgeschlagen.',
  otherRun: 'Der jetzt trainierte Lauf hat andere Parameter, oder dieser Browser hat keinen Platz für ihn.',
};
