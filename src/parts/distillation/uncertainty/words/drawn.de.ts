import type { Signal } from '../spec.ts';
import { drawnMasks } from '../view/says.ts';
import type { Ready } from '../view/strokes.ts';

/** Words of the visitor's drawing. */
export const drawnWords = {
  summary: 'Zeichnen Sie etwas: Was sagen die fünf Arten dazu?',
  pad: 'Zeichenfläche, für Finger, Stift oder Maus; die Schaltflächen daneben brauchen nichts davon',
  lost: 'Die Zeichnung ist nicht lesbar. Zeichnen Sie weiter, um es noch einmal zu versuchen.',
  ready: 'Hier zeichnen, oder nehmen:',
  readyNames: {
    seven: 'eine Sieben',
    letter: 'ein A',
    cross: 'ein Kreuz',
    house: 'ein Haus',
  } satisfies Record<Ready, string>,
  wipe: 'Löschen',
  caption: { run: 'Netze Ihres Laufs', recorded: 'Netze des aufgezeichneten Laufs' },
  waiting: (problem: string | null): string => problem ?? 'Die Netze werden geladen.',
  digit: 'Sagt',
  column: {
    confidence: 'Konfidenz',
    entropy: 'Entropie, nat',
    information: 'Trans\u00adinformation, nat',
  } satisfies Record<Signal, string>,
  note: `Je Art ein Netz des ersten Startwerts, die Gewichte auf 8 Bit gerundet; das Mittel geht über ${drawnMasks} Masken. Sie alle kennen zehn Ziffern und sonst nichts: Sie müssen mit einer davon antworten, was auch immer gezeichnet ist.`,
};
