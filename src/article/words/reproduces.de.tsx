import { many } from '../../charts/numbers.ts';
import type { Third } from '../chapters/thirds.ts';
import { paper } from '../paper-of.ts';
import { Cite } from '../references.tsx';
import { chosenSentence } from './predict.ts';

const short = { few: 'weniger als ein Drittel', some: 'ein bis zwei Drittel', most: 'mehr als zwei Drittel' } as const;

const loading = 'lädt …';

/** Why a source of evidence says nothing of a claim. */
export const absent = {
  recorded: {
    loading,
    none: 'Noch kein aufgezeichneter Lauf.',
    'no part': 'Dem aufgezeichneten Lauf fehlt, was dies braucht.',
    short: 'Zu wenige Schritte für ein Urteil.',
  },
  run: {
    loading,
    none: 'Noch nicht trainiert.',
    'no part': 'Ihrem Lauf fehlt, was dies braucht.',
    short: 'Weniger als 100 Schritte: zu wenige für ein Urteil.',
  },
} as const;

export const reproduces = {
  question: 'Was lässt sich reproduzieren?',
  ask: (claims: number): string =>
    `Sie haben die Experimente gesehen oder sehen sie bald. Wie viele der ${claims} Behauptungen des Papers, über die diese Seite urteilen kann, treffen in den aufgezeichneten Läufen zu?`,
  options: { few: 'Weniger als ein Drittel.', some: 'Ein bis zwei Drittel.', most: 'Mehr als zwei Drittel.' },
  told: (chosen: string | null, found: Third, holding: number, all: number): string =>
    chosenSentence(chosen, found, short, `${holding} von ${all} treffen ganz zu`),
  lead: (
    <>
      <p>
        Die Tabelle nennt jede Behauptung von {paper.authors} <Cite id={paper.id} />, über die ein Experiment auf dieser
        Seite urteilen kann. Die Urteile werden aus den Zahlen daneben berechnet: Ein Effekt zählt, wenn sein
        95-%-Intervall die Null nicht enthält. Wo es eine Kontrolle gibt, zählt nur der Unterschied zur Kontrolle. Werte
        sind Mittel über Startwerte ± eine Standardabweichung; Klammern sind 95-%-Intervalle. „Gefunden bei“ sagt, mit
        wie vielen Masken, Schritten oder Clustern.
      </p>
      <p>Eine Behauptung, die hier nicht zutrifft, muss nicht falsch sein. {paper.scope}</p>
    </>
  ),
  caption: 'Behauptungen des Papers mit den Urteilen der aufgezeichneten Läufe und Ihrer eigenen',
  columns: { paper: 'Das Paper', recorded: 'Aufgezeichnete Läufe', run: 'Ihr Lauf', show: 'In der Ansicht zeigen' },
  loading,
  at: 'Gefunden bei',
  measured: 'Wert',
  value: (value: string, seeds: number): string => `${value} (${many(seeds, 'Startwert', 'Startwerte')})`,
  effect: 'Effekt',
  control: 'Kontrolle',
  beside: (value: string, effect: string): string => `: ${value}; ${effect}`,
  setting: (title: string): string => `${title}: `,
  others: (others: number): string => (others === 1 ? 'Eine weitere Einstellung' : `${others} weitere Einstellungen`),
  unjudged: 'kein Urteil',
  paper: 'Paper:',
  noNumber: 'keine Zahl angegeben',
  show: 'Zeigen',
  showIn: (view: string, claim: string): string => ` in ${view}: ${claim}`,
} as const;
