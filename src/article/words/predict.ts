/** Words of every question asked before a chapter, and of the sentence that answers it. */
import { listed } from '../../charts/numbers.ts';
import { isInside, type Place, type Writing } from '../chapters/drawn.ts';

export const predictWords = {
  head: 'Predict first',
  reveal: 'Show what happened',
  skip: 'Skip the question',
  again: { revealed: 'Predict again', skipped: 'Predict after all' },
  drawing: 'broad line: as you drew it; band: one standard deviation over seeds',
  loading: 'The recorded run is on its way.',
  hint: {
    choice: 'Choose one, or skip.',
    drawing: 'Drag the ends of the line, press where they should go, or use the arrow keys.',
  },
  marks: { yours: 'your choice', found: 'recorded' },
} as const;

/** What was drawn, what was recorded, and where the two are furthest apart. */
export function drawnSentence(places: readonly Place[], { write, brief, far }: Writing): string {
  const recorded = listed(
    places.map(({ where, recorded: value, interval }) => {
      const margin = interval ? ` [${brief(interval.low)}, ${brief(interval.high)}]` : '';
      return `${write(value)}${margin} ${where}`;
    }),
  );
  if (places.some(({ drawn }) => drawn === null)) return `Recorded: ${recorded}.`;
  const drawn = listed(places.map((place) => `${write(place.drawn ?? Number.NaN)} ${place.where}`));
  const told = `You drew ${drawn}; recorded ${places.length > 1 ? 'are' : 'is'} ${recorded}`;
  if (places.every(isInside)) {
    return `${told}: ${places.length === 1 ? 'inside the interval' : places.length === 2 ? 'both inside their intervals' : 'all inside their intervals'}.`;
  }
  const off = places.filter((place) => !isInside(place) && place.drawn !== place.recorded);
  const ways = off.map(({ where, drawn: value, recorded: true_ }) => {
    const side = (value ?? 0) > true_ ? 'too high' : 'too low';
    return `${far(value ?? Number.NaN, true_)} ${side} ${where}`;
  });
  return ways.length === 0 ? `${told}.` : `${told}: you were ${listed(ways)}.`;
}

/** What was chosen and what the numbers say. */
export function chosenSentence(
  chosen: string | null,
  found: string,
  short: Readonly<Record<string, string>>,
  numbers: string,
): string {
  if (chosen === null) return `Recorded: ${numbers}.`;
  if (chosen === found) return `You chose “${short[chosen]}”, and so it is: ${numbers}.`;
  return `You chose “${short[chosen]}”; recorded is “${short[found]}”: ${numbers}.`;
}
