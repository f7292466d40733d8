import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { fixed, plain } from '../../../../charts/numbers.ts';
import type { StructureFacts } from '../view/chapter-facts.ts';
import { estimateText } from '../view/correlations.ts';

export const words = {
  question: 'Welche Gewichte teilen sich eine Skala?',
  ask: 'Dropout multipliziert eine ganze Einheit mit 0 oder 1. Nehmen Sie zwei ausgehende Gewichte einer Einheit, jedes eine normalverteilte Zahl mal diesen Faktor. Wie hängen die beiden zusammen?',
  options: {
    independent: 'Sie sind unabhängig.',
    squares: 'Die Gewichte sind nicht korreliert, aber ihre Beträge.',
    plain: 'Die Gewichte sind korreliert: Wo eines positiv ist, ist es auch das andere.',
  },
  short: { independent: 'unabhängig', squares: 'nur ihre Beträge sind korreliert', plain: 'korreliert' },
  told: (chosen: string | null, facts: StructureFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Die Gewichte korrelieren mit ${estimateText(facts.plain)}, ihre Quadrate mit ${estimateText(facts.squares)}`,
    ),
  lead: (
    <p>
      Das Bild eines einzelnen Gewichts lässt aus, wie Gewichte zusammengehören. Rauschen auf einer Einheit
      multipliziert alle ihre ausgehenden Gewichte mit demselben λ: Sie sind gemeinsam groß oder gemeinsam klein. Das
      ist die Struktur eines alten Priors, mit dem ein Netz herausfindet, welche seiner Einheiten wichtig sind:{' '}
      <em>Automatic Relevance Determination</em>, ARD <Cite id="mackay" />. DropConnect <Cite id="wan" /> zieht
      stattdessen ein λ für jedes Gewicht. Stochastische Tiefe <Cite id="huang" /> zieht eines für eine ganze Schicht,
      auf die ein Residualnetz verzichten kann; das Paper nennt den Prior dieser Art ADD, Automatic <em>Depth</em>{' '}
      Determination <Cite id="nalisnick" />.
    </p>
  ),
  body: (facts: StructureFacts) => (
    <>
      <p>
        Bei Rate {plain(facts.rate)} korrelieren zwei Gewichte einer Einheit mit {estimateText(facts.plain)}: Ihre
        Vorzeichen sind die der normalverteilten Zahlen selbst. Ihre Quadrate korrelieren mit{' '}
        {estimateText(facts.squares)}, da entweder beide 0 sind oder keines; exakt sind es {fixed(facts.exact, 3)}.
        Nicht korreliert heißt nicht unabhängig.
      </p>
      <p>
        Mit Rauschen auf jedem Gewicht (DropConnect) korrelieren die Quadrate innerhalb einer Einheit mit{' '}
        {estimateText(facts.on.weights[0])}. Mit einem Faktor für die Schicht korrelieren auch die von{' '}
        <em>verschiedenen</em> Einheiten: {estimateText(facts.on.layer[1])}, gegenüber {estimateText(facts.on.units[1])}{' '}
        mit Rauschen auf Einheiten. Mit beiden Faktoren, wie bei ARD-ADD, hängen die Gewichte einer Einheit stärker
        zusammen als die verschiedener Einheiten: {estimateText(facts.on['units-layer'][0])} und{' '}
        {estimateText(facts.on['units-layer'][1])}.
      </p>
      <p>
        Für die Zahl gibt es eine Formel, (E λ⁴ − (E λ²)²)/(3 E λ⁴ − (E λ²)²). Sie ist nie größer als ein Drittel: Auch
        wenn der Faktor unbegrenzt schwankt, hat jedes Gewicht eine eigene normalverteilte Zahl. Wo E λ⁴ unendlich ist,
        wie bei Halb-Cauchy-Rauschen, gibt es keine solche Zahl, obwohl sich die Zeilen ihren Faktor so sehr teilen wie
        sonst.
      </p>
      <Note>
        Das ist der Prior, vor den Daten. Ob ein mit Dropout trainiertes Netz solche Zeilen zeigt, ist eine andere
        Frage. Und Dropout zieht λ für jedes Beispiel neu, ein Prior dagegen einmal; Gal und Ghahramani{' '}
        <Cite id="gal" /> lesen Dropout anders, als Näherung dessen, was aus den Daten folgt.
      </Note>
    </>
  ),
  tries: {
    dropconnect: 'Rauschen auf jedem Gewicht: Die Zeilen sind weg',
    layer: 'Rauschen auf der Schicht: Ziehen Sie einige Male neu',
    both: 'Ein Faktor für jede Einheit und einer für die Schicht',
    horseshoe: 'Halb-Cauchy-Rauschen auf Einheiten: Zu sehen sind nur einige Zeilen',
  },
} as const;
