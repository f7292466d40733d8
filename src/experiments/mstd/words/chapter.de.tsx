import { IndependenceFormula, PowerFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Term } from '../../../article/term.tsx';
import { slopeExample } from '../../../article/words/examples.ts';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count } from '../../../charts/numbers.ts';
import { effect } from '../../../core/statistics.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { drawnSlope, type MstdFacts, slopeTo, widths } from '../view/chapter-facts.ts';
import { round, rSquared, two } from '../view/numbers.ts';
import { words as figure } from './figure.tsx';

const slope = (value: number): string => `Steigung ${two(value)}`;
/** How the line with dropout bends, behind its R². */
const bent = ({ power: { bend, ends } }: MstdFacts): string =>
  bend && ends && effect(bend) !== 'none'
    ? `, und die Linie krümmt sich, von der Steigung ${two(ends[0])} zwischen den beiden kleinsten Breiten bis ${two(ends[1])} zwischen den beiden größten`
    : '';

export const words = {
  question: 'Breitere Netze schwanken weniger über Masken. Ist das ein Zeichen von Clustern?',
  ask: 'Wie ändert sich die Streuung über Masken von einer schmalen ersten Schicht zu einer breiten? Zeichnen Sie es zweimal: für Netze, die mit Dropout trainiert wurden, und für Netze, die ohne trainiert wurden, mit Masken nur bei der Messung.',
  handles: ['Ihre Schätzung mit Dropout im Training', 'Ihre Schätzung ohne Dropout im Training'],
  write: (value: number): string => slope(slopeTo(value)),
  axes: { x: figure.xAxis, y: 'MSTD, relativ zur schmalsten Schicht' },
  told: (answer: Answer | null, { slopes }: MstdFacts): string =>
    drawnSentence(
      slopes.map(({ training, recorded, interval }, i) => ({
        where: figure.trainedShort[training],
        drawn: drawnSlope(answer, i),
        recorded,
        interval,
      })),
      { write: slope, brief: two, far: (drawn, recorded) => two(Math.abs(drawn - recorded)) },
    ),
  lead: (
    <>
      <p>
        Lassen Sie das Bild stehen und ziehen Sie eine Maske nach der anderen: Die Logits schwanken. Ihre
        Standardabweichung, gemittelt über Logits und Bilder, ist die <Term id="mstd">MSTD</Term>. Das Paper trainiert
        Netze, deren erste Schicht <i>h</i> Einheiten hat, mit Dropout nur in dieser Schicht, und findet ein{' '}
        <Term id="powerLaw">Potenzgesetz</Term>:
      </p>
      <PowerFormula />
      <p>
        Es leitet ein solches Gesetz aus einem Modell her, in dem Einheiten in Clustern auftreten, passt die Gerade an
        und nimmt die gute Anpassung als Beleg für die Cluster. Jedes solche Argument braucht eine{' '}
        <Term id="control">Kontrolle</Term>: Wäre die Gerade auch ohne die Ursache da?
      </p>
    </>
  ),
  /** @param longer the same trained for more steps */
  body: (facts: MstdFacts | null, longer: MstdFacts | null) => (
    <>
      {facts?.power.line.law && (
        <p>
          Nach {count(facts.steps)} Schritten gilt: Die Behauptung, dass die MSTD eine Potenz von <i>h</i> ist,{' '}
          {verdictSaid[facts.power.verdict]}. R² ist {rSquared(facts.power.line.law.r2)} mit Dropout
          {facts.clustering.control.law && ` und ${rSquared(facts.clustering.control.law.r2)} ohne`}
          {bent(facts)}. Auch die Kontrolle folgt einem Potenzgesetz
          {facts.clustering.difference &&
            (facts.clustering.difference.low > 0
              ? ', sogar einem steileren'
              : facts.clustering.difference.high < 0
                ? ', wenn auch einem flacheren'
                : ', im Rahmen des Rauschens gleich steil')}
          .{' '}
          {facts.clustering.verdict === 'does not hold'
            ? 'Was ohne Dropout auftritt, kann nicht zeigen, was Dropout bewirkt.'
            : 'Wie viel davon Dropout beiträgt, ist die Differenz der beiden Steigungen.'}
        </p>
      )}
      {facts?.power.line.law && longer?.power.line.law && longer.steps > facts.steps && (
        <p>
          Die Gerade hängt auch davon ab, wie lange man trainiert. Nach {count(longer.steps)} statt {count(facts.steps)}{' '}
          Schritten, so vielen Beispielen wie im Paper, ist die Steigung mit Dropout {two(longer.power.line.law.slope)}{' '}
          statt {two(facts.power.line.law.slope)}, und R² ist {rSquared(longer.power.line.law.r2)}
          {bent(longer)}. Dann gilt: Die Behauptung, dass die MSTD eine Potenz von <i>h</i> ist,{' '}
          {verdictSaid[longer.power.verdict]}.
          {facts.clustering.control.law &&
            longer.clustering.control.law &&
            ` Ohne Dropout ist die Steigung ${two(longer.clustering.control.law.slope)} statt ${two(facts.clustering.control.law.slope)}, und R² ist ${rSquared(longer.clustering.control.law.r2)}.`}
        </p>
      )}
      {facts?.power.line.law && <p>{slopeExample('MSTD', facts.power.line.law.slope, widths)}</p>}
      <p>
        Warum tritt das Potenzgesetz auf? Für ein Bild erhält eine Einheit der zweiten Schicht eine Summe, in der nur
        die Masken schwanken:
      </p>
      <IndependenceFormula />
      <p>
        Die Masken zweier Einheiten sind unabhängig; also addieren sich die Varianzen, und keine Kovarianz kommt hinzu:
        ein Term für jede Einheit, keiner für ein Paar. Zwei Einheiten, die Kopien voneinander sind, lassen die Summe
        genauso stark schwanken wie zwei verschiedene Einheiten derselben Größe. Cluster können hier also keinen
        Unterschied machen. Was mit <i>h</i> fällt, ist die ganze Summe: Mehr Einheiten teilen sich die Arbeit, und
        jeder Term schrumpft schneller, als die Zahl der Terme wächst.
      </p>
      <Note>
        Die Logits liegen zwei Schichten weiter. Soweit diese Schichten linear sind, gilt dieselbe Formel für die
        Logits, mit <i>w</i> als gesamtem Gewicht von der Einheit zum Logit.
      </Note>
      <h3>Ein Fehler im Modell</h3>
      <p>
        Das Modell selbst enthält einen Fehler. <i>h</i> Einheiten mögen <i>k</i> gleich große Cluster bilden. Das Paper
        setzt die Wahrscheinlichkeit, dass zwei Einheiten im selben Cluster liegen, mit <i>k</i>/<i>h</i> an. Prüfen Sie
        die Extremfälle: Bei einem Cluster sollte sie 1 sein, bei so vielen Clustern wie Einheiten 0. Von den <i>h</i> −
        1 anderen Einheiten liegen <i>h</i>/<i>k</i> − 1 im selben Cluster wie eine gegebene Einheit, also ist sie (
        <i>h</i>/<i>k</i> − 1)/(<i>h</i> − 1): etwa 1/<i>k</i>, wenn die Cluster groß sind.
      </p>
      {facts && (
        <p>
          Berichtigt ergibt das Modell etwa MSTD ∝ <i>h</i>
          <sup>−κ/2</sup> für <i>k</i> = <i>h</i>
          <sup>κ</sup> und große Cluster. Über die Breiten hier würde die Steigung des Papers von{' '}
          {two(facts.paper.slope)} dann κ = {round(facts.paper.corrected)} statt {round(facts.paper.printed)} bedeuten.
          Das rettet das Argument nicht, aus dem oben genannten Grund.
        </p>
      )}
      <p>
        Nichts davon sagt, dass Dropout keine Cluster bildet; das vorige Kapitel sucht sie dort, wo man sie sehen kann:
        in den Gewichten. Es sagt, dass diese Gerade kein Beleg für sie ist.
      </p>
    </>
  ),
  tries: {
    log: 'Beide Geraden auf logarithmischen Achsen',
    linear: 'Dasselbe auf linearen Achsen',
    probabilities: 'An Wahrscheinlichkeiten gemessen',
    low: 'Bei niedriger Dropout-Rate',
    long: 'Mit so vielen Beispielen trainiert wie im Paper',
    untrained: 'Zurück zu den untrainierten Netzen',
  },
} as const;
