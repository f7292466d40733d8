import { count } from '../../../charts/numbers.ts';
import { type Ends, paperTrends } from '../view/evidence.ts';
import { inPoints, withInterval } from '../view/numbers.ts';

/** The paper's argument from batch size to a stochastic network, and what it leaves out. */
export function Explanation({ ends }: { readonly ends: Ends | null }) {
  const [least, most] = ends?.fluctuation ?? [null, null];
  return (
    <div className="explanation">
      <p>
        <b>Das Argument.</b> Dropout soll ein Mittel über Masken minimieren. Ein Trainingsschritt sieht eine Maske für
        jedes der B Bilder seines Batches; sein Gradient ist also eine Punktschätzung. Je größer B, desto besser die
        Schätzung; folglich ist ein Netz, das mit Dropout größere Batches braucht als ohne, ein stochastisches Netz.
      </p>
      <p>
        <b>Was es auslässt.</b> Die Varianz der Schätzung fällt wie 1/B: der Anteil aus der Auswahl der Bilder ebenso
        wie der aus den Masken. Aber die Zahl der Beispiele steht fest; der doppelte Batch bedeutet also halb so viele
        Schritte
        {ends && (
          <>
            : {count(ends.steps[0])} bei B = {ends.batches[0]}, {count(ends.steps[1])} bei B = {ends.batches[1]}
          </>
        )}
        . Kleine Schritte mitteln von selbst über Batches: Bei der Lernrate η berichtigen die nächsten Schritte, was ein
        Schritt falsch macht, und die Schwankung, die bleibt, wächst mit η/B. Eine hohe Lernrate mit großem Batch und
        eine niedrige mit kleinem schwanken gleich stark, und die niedrige hat mehr Schritte gemacht.
      </p>
      <p>
        <b>Was folgt.</b> Bei einer Lernrate, die für kleine Batches zu hoch ist, helfen größere, und Dropout am
        meisten, da die Masken zum Rauschen beitragen. Bei einer Rate, die für kleine Batches nicht zu hoch ist,
        bedeuten größere nur weniger Schritte
        {least !== null && most !== null && ends && (
          <>
            {' '}
            (Schwankung innerhalb eines Laufs im Bild, als Standardabweichung: {inPoints(least)} Prozentpunkte bei B ={' '}
            {ends.batches[0]}, {inPoints(most)} bei B = {ends.batches[1]})
          </>
        )}
        . Beides gilt für jeden verrauschten Gradienten; also sagt keines von beiden, ob das Netz stochastisch ist. Mit
        dem Schalter über den Diagrammen wächst die Lernrate des nächsten Laufs mit dem Batch; sehen Sie, wie viel vom
        Trend übrig bleibt.
      </p>
      {paperTrends.dropout && paperTrends.noDropout && (
        <p>
          <b>Die Zahlen des Papers.</b> Tabelle 1 enthält einen Lauf je Batchgröße und nennt die Lernrate nicht. Ihre
          Trends sind {withInterval(paperTrends.dropout)} Prozentpunkte je Verdopplung mit Dropout und{' '}
          {withInterval(paperTrends.noDropout)} ohne.
        </p>
      )}
    </div>
  );
}
