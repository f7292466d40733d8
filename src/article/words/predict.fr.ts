/** Words of every question asked before a chapter, and of the sentence that answers it. */
import { listed } from '../../charts/numbers.ts';
import { isInside, type Place, type Writing } from '../chapters/drawn.ts';

export const predictWords = {
  head: 'Prédire d’abord',
  reveal: 'Voir le résultat',
  skip: 'Passer la question',
  again: { revealed: 'Prédire à nouveau', skipped: 'Prédire quand même' },
  drawing: 'ligne large\u00a0: votre dessin\u00a0; bande\u00a0: un écart-type sur les graines',
  loading: 'L’exécution enregistrée est en route.',
  hint: {
    choice: 'Choisissez une réponse, ou passez.',
    drawing: 'Tirez les bouts de la ligne, appuyez là où ils doivent aller, ou utilisez les flèches du clavier.',
  },
  marks: { yours: 'votre choix', found: 'enregistré' },
} as const;

/** What was drawn, what was recorded, and where the two are furthest apart. */
export function drawnSentence(places: readonly Place[], { write, brief, far }: Writing): string {
  const recorded = listed(
    places.map(({ where, recorded: value, interval }) => {
      const margin = interval ? ` [${brief(interval.low)}\u00a0; ${brief(interval.high)}]` : '';
      return `${write(value)}${margin} ${where}`;
    }),
  );
  if (places.some(({ drawn }) => drawn === null)) return `Enregistré\u00a0: ${recorded}.`;
  const drawn = listed(places.map((place) => `${write(place.drawn ?? Number.NaN)} ${place.where}`));
  const told = `Vous avez dessiné ${drawn}\u00a0; enregistré\u00a0: ${recorded}`;
  if (places.every(isInside)) {
    return `${told}. ${places.length === 1 ? 'Votre valeur est dans l’intervalle' : places.length === 2 ? 'Vos deux valeurs sont dans leur intervalle' : 'Toutes vos valeurs sont dans leur intervalle'}.`;
  }
  const off = places.filter((place) => !isInside(place) && place.drawn !== place.recorded);
  const ways = off.map(({ where, drawn: value, recorded: true_ }) => {
    const side = (value ?? 0) > true_ ? 'trop haut' : 'trop bas';
    return `${side} de ${far(value ?? Number.NaN, true_)} ${where}`;
  });
  return ways.length === 0 ? `${told}.` : `${told}. Vous étiez ${listed(ways)}.`;
}

/** What was chosen and what the numbers say. */
export function chosenSentence(
  chosen: string | null,
  found: string,
  short: Readonly<Record<string, string>>,
  numbers: string,
): string {
  if (chosen === null) return `Enregistré\u00a0: ${numbers}.`;
  if (chosen === found) return `Vous avez choisi «\u00a0${short[chosen]}\u00a0», et c’est bien cela\u00a0: ${numbers}.`;
  return `Vous avez choisi «\u00a0${short[chosen]}\u00a0»\u00a0; l’enregistrement dit «\u00a0${short[found]}\u00a0»\u00a0: ${numbers}.`;
}
