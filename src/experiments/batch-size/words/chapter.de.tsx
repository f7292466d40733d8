import { GradientFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { chosenSentence } from '../../../article/words/predict.ts';
import { signedInterval } from '../../../charts/estimates.ts';
import { count, many, plain } from '../../../charts/numbers.ts';
import type { BatchFacts } from '../view/chapter-facts.ts';
import type { Trend } from '../view/evidence.ts';

const per = ({ interval }: Trend): string => `${signedInterval(interval, 2)} Prozentpunkte je Verdopplung des Batches`;

/** What one recorded run says, in one clause. */
function trendsInWords({ trends, learningRate, seeds, rate }: BatchFacts): string {
  const { dropout, noDropout } = trends;
  if (!dropout) return 'zu wenige Batchgrößen sind aufgezeichnet';
  const without = noDropout ? `, ohne Dropout um ${signedInterval(noDropout.interval, 2)}` : '';
  return `bei der Lernrate ${plain(learningRate)} ändert sich die Genauigkeit mit Dropout (p\u00a0=\u00a0${plain(rate)}) um ${per(dropout)}${without}, ${many(seeds, 'Startwert', 'Startwerte')}`;
}

export const words = {
  question: 'Verlangt Dropout größere Batches?',
  ask: 'Netze mit Dropout sehen immer gleich viele Bilder, ob in kleinen oder in großen Batches, bei der üblichen Lernrate. Wie ändert sich die Testgenauigkeit mit der Batchgröße?',
  options: {
    rises: 'Sie steigt: Größere Batches mitteln über mehr Masken.',
    flat: 'Sie bleibt gleich: Die Netze sehen dieselben Bilder.',
    falls: 'Sie fällt: Größere Batches bedeuten weniger Schritte.',
  },
  short: { rises: 'sie steigt', flat: 'sie bleibt gleich', falls: 'sie fällt' },
  told: (chosen: string | null, facts: BatchFacts): string =>
    facts.found === null
      ? `Aufgezeichnet: ${trendsInWords(facts)}.`
      : chosenSentence(chosen, facts.found, words.short, trendsInWords(facts)),
  lead: (
    <>
      <p>
        Dropout minimiert ein Mittel über Masken. Ein Trainingsschritt sieht nur wenige davon: Jedes Bild seines{' '}
        <Term id="batch">Minibatches</Term> bekommt eine eigene Maske. Der Gradient ist also eine Schätzung, und je
        größer der Batch <i>B</i>, desto besser die Schätzung.
      </p>
      <GradientFormula />
      <p>
        Das Paper betrachtet ein Netz mit Dropout als stochastisches Netz und schließt daraus, dass es durch große
        Batches mehr gewinnen muss als ein Netz ohne. Es trainiert beide mit Batches mehrerer Größen bei gleich vielen
        Beispielen, sodass ein größerer Batch auch weniger Schritte bedeutet.
      </p>
    </>
  ),
  body: (usual: BatchFacts | null, high: BatchFacts | null, paper: Trend | null) => (
    <>
      <p>
        Zwei Dinge ändern sich mit dem Batch. Die Schätzung wird besser: Ihre Varianz fällt wie 1/<i>B</i>. Und es gibt
        weniger Schritte
        {usual && (
          <>
            , {count(usual.steps[0])} bei einem Batch von {usual.batches[0]}, aber {count(usual.steps[1])} bei{' '}
            {usual.batches[1]}
          </>
        )}
        . Was davon überwiegt, hängt von der Größe eines Schritts ab. Kleine Schritte mitteln von selbst über Batches,
        da die nächsten Schritte berichtigen, was ein Schritt falsch macht; dann ist wenig Rauschen übrig, das man
        mindern könnte, und große Batches bedeuten nur weniger Schritte.
      </p>
      {usual && high && (
        <p>
          Zwei aufgezeichnete Läufe: {trendsInWords(usual)}; {trendsInWords(high)}.
          {high.found === 'rises' &&
            ' Bei der höheren Rate sind einzelne Schritte so groß, dass ihre Fehler in kleinen Batches schaden, und Mitteln hilft.'}
        </p>
      )}
      <Note>
        Die Varianz eines Gradienten hat zwei Teile, aus der Auswahl der Bilder und aus den Masken. Dropout fügt den
        zweiten hinzu; das Training mit Dropout gewinnt also durch Mitteln mehr, wo das Rauschen des Gradienten das
        Problem ist. Das gälte für jedes Rauschen.
      </Note>
      {paper && (
        <p>
          Die Tabelle des Papers selbst enthält einen Lauf je Größe. Nach derselben Regel ist ihr Trend mit Dropout{' '}
          {per(paper)}: Das Intervall {paper.interval.low > 0 ? 'liegt über null' : 'enthält null'}. Das Paper nennt
          keine Lernrate
          {high?.found === 'rises' && '; hier tritt sein Muster bei einer zu hoch gewählten Rate auf'}. Die Behauptung
          handelt von der Lernrate ebenso wie von Dropout <Cite id="smith" />.
        </p>
      )}
    </>
  ),
  tries: {
    high: 'Lernrate 0,03: zu hoch für kleine Batches',
    usual: 'Zurück zur üblichen Lernrate',
    sgd: 'Einfacher Gradientenabstieg mit 0,05',
    scaled: 'Die Lernrate mit der Wurzel des Batches wachsen lassen',
  },
} as const;
