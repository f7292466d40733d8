/** Words of every question asked before a chapter, and of the sentence that answers it. */
import { listed } from '../../charts/numbers.ts';
import { isInside, type Place, type Writing } from '../chapters/drawn.ts';

export const predictWords = {
  head: 'Erst vorhersagen',
  reveal: 'Ergebnis zeigen',
  skip: 'Frage überspringen',
  again: { revealed: 'Neu vorhersagen', skipped: 'Doch vorhersagen' },
  drawing: 'breite Linie: Ihre Zeichnung; Band: eine Standardabweichung über Startwerte',
  loading: 'Der aufgezeichnete Lauf wird geladen.',
  hint: {
    choice: 'Wählen Sie eine Antwort, oder überspringen Sie.',
    drawing:
      'Ziehen Sie an den Enden der Linie, tippen Sie dorthin, wo sie liegen sollen, oder nehmen Sie die Pfeiltasten.',
  },
  marks: { yours: 'Ihre Wahl', found: 'aufgezeichnet' },
} as const;

/** What was drawn, what was recorded, and where the two are furthest apart. */
export function drawnSentence(places: readonly Place[], { write, brief, far }: Writing): string {
  const recorded = listed(
    places.map(({ where, recorded: value, interval }) => {
      const margin = interval ? ` [${brief(interval.low)}; ${brief(interval.high)}]` : '';
      return `${write(value)}${margin} ${where}`;
    }),
  );
  if (places.some(({ drawn }) => drawn === null)) return `Aufgezeichnet: ${recorded}.`;
  const drawn = listed(places.map((place) => `${write(place.drawn ?? Number.NaN)} ${place.where}`));
  const told = `Ihre Zeichnung: ${drawn}; aufgezeichnet: ${recorded}`;
  if (places.every(isInside)) {
    return `${told}. ${places.length === 1 ? 'Ihr Wert liegt im Intervall' : places.length === 2 ? 'Beide Werte liegen in ihrem Intervall' : 'Alle Werte liegen in ihrem Intervall'}.`;
  }
  const off = places.filter((place) => !isInside(place) && place.drawn !== place.recorded);
  const ways = off.map(({ where, drawn: value, recorded: true_ }) => {
    const side = (value ?? 0) > true_ ? 'zu hoch' : 'zu niedrig';
    return `${where} um ${far(value ?? Number.NaN, true_)} ${side}`;
  });
  return ways.length === 0 ? `${told}.` : `${told}. Sie lagen ${listed(ways)}.`;
}

/** What was chosen and what the numbers say. */
export function chosenSentence(
  chosen: string | null,
  found: string,
  short: Readonly<Record<string, string>>,
  numbers: string,
): string {
  if (chosen === null) return `Aufgezeichnet: ${numbers}.`;
  if (chosen === found) return `Sie haben „${short[chosen]}“ gewählt, und so ist es: ${numbers}.`;
  return `Sie haben „${short[chosen]}“ gewählt; aufgezeichnet ist „${short[found]}“: ${numbers}.`;
}
