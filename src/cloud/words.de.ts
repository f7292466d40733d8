import { count, many, percent, plain, size } from '../charts/numbers.ts';
import { ranked } from './lead.ts';
import { picked, smallMasks } from './networks.ts';
import type { Told } from './stage.ts';
import { shownPoints } from './swarm.ts';

const allMasks = count(smallMasks);

/** Every word of the opening's figure. */
export const cloudWords = {
  name: 'Die Wolke der ausgedünnten Netze',
  star: 'Zehn Ecken, eine für jede Ziffer, und die Antworten dazwischen',
  rate: 'Dropout-Rate der Wolke',
  rateHelp: 'p, die Wahrscheinlichkeit, dass eine Einheit abgeschaltet wird',
  digits: 'Ziffern zur Auswahl',
  digit: (digit: number, place: number) => `${digit}, Testbild ${count(place)}`,
  chosen: (digit: number, place: number) => `Eine ${digit} aus den Testdaten von MNIST, Bild ${count(place)}`,
  /** Why a digit is offered: the first, second or third of its class. */
  why: (index: number): string => {
    const { rate, probabilities } = picked;
    const given = probabilities[index % probabilities.length];
    const kind = ['sie eindeutig ist', 'sie auf der Kippe steht', 'sie falsch gelesen wird'][
      index % probabilities.length
    ];
    return `Gewählt, weil ${kind}: Mit skalierten Gewichten bekommt die richtige Ziffer bei p\u00a0=\u00a0${plain(rate)} etwa ${share(given)}.`;
  },
  drawn: 'Ihre Zeichnung, und wie die Netze sie sehen:',
  invite: 'Zeichnen Sie darüber, oder wählen Sie unten.',
  pad: 'Feld, in das eine Ziffer gezeichnet wird',
  padLost:
    'Die Zeichnung lässt sich nicht lesen: Eine Datei dieser Seite ist nicht angekommen. Zeichnen Sie weiter, um es noch einmal zu versuchen, oder laden Sie die Seite neu.',
  wipe: 'Löschen',
  network: 'Verdeckte Einheiten',
  hold: 'Festhalten',
  release: 'Laufen lassen',
  draw: (masks: number) => `${masks} Masken ziehen`,
  drawing: 'Eine Zeichnung',
  settings: (image: string, at: { rate: number; units: number; seed: number; drawn: number }) =>
    `${image}; ein aufgezeichnetes Netz mit ${at.units} verdeckten Einheiten, auf die Dropout wirkt, Dropout-Rate ${plain(at.rate)}; ` +
    `${many(at.drawn, 'Maske', 'Masken')} aus Startwert ${at.seed}.`,
  waiting: 'Das aufgezeichnete Netz wird geladen.',
  scaled: 'Skalierte Gewichte',
  mean: 'arithmetische Mittel',
  sampled: (masks: number) => `Mittel über ${many(masks, 'Maske', 'Masken')}`,
  single: (number: number) => `Maske ${count(number)} allein: `,
  exact: `Mittel aller ${allMasks} Masken`,
  kept: (kept: number, of: number) => `${kept} von ${of} Einheiten an`,
} as const;

/** Around the mean's explanation. */
export const caption = [
  'Jeder kleine Punkt ist die Antwort einer zufälligen Maske eines aufgezeichneten Netzes auf dieses Bild: Je sicherer die Antwort, desto näher liegt der Punkt an der Ecke jener Ziffer. Der Kreis ist das ',
  ` der Antworten aller bisherigen Masken; das Quadrat ist die Antwort desselben Netzes mit skalierten Gewichten. Gezeigt werden die neuesten ${count(shownPoints)} Punkte, um ein paar Pixel verschoben, wo sie aufeinander lägen.`,
] as const;

/** Where something cannot be had. */
export const networks = 'Die aufgezeichneten Netze';
export const images = 'Die aufgezeichneten Ziffern';
export const accuracy = 'Die Angaben, wie gut die Netze sind,';
export const lost = (what: string, why: string) =>
  `${what} konnten nicht geladen werden: ${why}. Es wird noch einmal versucht.`;

/** How good the network is that answers. */
export const tested = ({ share, images }: { readonly share: number; readonly images: number }): string =>
  `Dieses Netz liegt mit skalierten Gewichten bei ${percent(share)} der ${count(images)} Testbilder richtig.`;

const share = (value: number): string =>
  value > 0.995 && value < 1 ? 'fast alle' : `${Math.round(value * 100)}\u00a0%`;

/** What the masks say, and how scaling compares: computed from the numbers of the moment. */
export function sentence({ drawn, scaled, mean, exact, shares }: Told): string {
  if (drawn === 0) return cloudWords.waiting;
  const [first, second] = ranked(shares);
  const others = second.value >= 0.005 ? `, ${share(second.value)} sagen ${second.digit}` : '';
  const say = `${share(first.value)} dieser ausgedünnten Netze sagen ${first.digit}${others}.`;
  const off = scaled.probability - mean.probability;
  const both = !mean.clear
    ? `Ob das arithmetische Mittel ihrer Antworten ${mean.digit} oder ${mean.rival} sagt, ist bisher zu knapp, um es zu entscheiden; das Netz mit skalierten Gewichten sagt ${scaled.digit}.`
    : scaled.digit !== mean.digit
      ? `Das arithmetische Mittel ihrer Antworten sagt ${mean.digit}, das Netz mit skalierten Gewichten aber ${scaled.digit}.`
      : Math.abs(off) < 0.0005
        ? `Das arithmetische Mittel ihrer Antworten und das Netz mit skalierten Gewichten stimmen bei der ${mean.digit} überein.`
        : `Das Netz mit skalierten Gewichten ist sich der ${scaled.digit} um ${size(off)} Prozentpunkte ${off > 0 ? 'sicherer' : 'weniger sicher'} als das arithmetische Mittel ihrer Antworten.`;
  const near = exact
    ? ` Dieses Mittel ist ${size(exact.gap)} Prozentpunkte vom Mittel aller ${allMasks} Masken entfernt.`
    : '';
  return `${say[0].toUpperCase()}${say.slice(1)} ${both}${near}`;
}

/** The whole figure for those who hear it. */
export const summary = (told: Told, rate: number, units: number): string =>
  `Bei Dropout-Rate ${plain(rate)}, mit ${units} verdeckten Einheiten, auf die Dropout wirkt; ${many(told.drawn, 'Maske', 'Masken')} gezogen. ${sentence(told)} ` +
  `Skaliert: ${told.scaled.digit} mit ${percent(told.scaled.probability)}. Arithmetisches Mittel${told.mean.clear ? '' : ' bisher'}: ${told.mean.digit} mit ${percent(told.mean.probability)}.`;
