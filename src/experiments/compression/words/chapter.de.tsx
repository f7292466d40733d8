import { placesOf } from '../../../article/chapters/drawn.ts';
import { MergeFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { fixed, percent } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { askedC, type CompressionFacts } from '../view/chapter-facts.ts';
import type { Losses } from '../view/evidence.ts';

const one = (value: number): string => fixed(value, 1);
const inPercent = (value: number): string => `${one(value)}\u00a0%`;
const points = (share: number): string => one(100 * share);

/** What merging and a random subset lose at one number of units. */
const losses = ({ C, clusters, subset }: Losses): string =>
  `bei ${C} Einheiten verliert das Zusammenlegen ${points(clusters.dropout.estimate)} Prozentpunkte mit Dropout und ${points(clusters.none.estimate)} ohne, eine zufällige Teilmenge ${points(subset.dropout.estimate)} und ${points(subset.none.estimate)}`;

/** "26 % mit Dropout, 62 % ohne"; empty where it is not known. */
function left({ left: share, C }: Losses): string {
  if (share.dropout === null || share.none === null) return '';
  const write = (value: number) => `${fixed(100 * value, 0)}\u00a0%`;
  return `Mit Dropout verliert das Zusammenlegen ${write(share.dropout)} dessen, was ${C} zufällige Einheiten verlieren; ohne ${write(share.none)}.`;
}

export const words = {
  question: 'Lässt sich eine Schicht in ihre Cluster falten?',
  ask: `Ordnen Sie die Einheiten einer breiten ersten Schicht mit k-means in ${askedC} Cluster, und ersetzen Sie jeden Cluster durch eine Einheit. Wie viele Testbilder erkennt das kleine Netz richtig, wenn mit Dropout trainiert wurde und wenn ohne? Nichts wird neu trainiert.`,
  where: { dropout: 'mit Dropout', none: 'ohne' },
  handles: ['Ihre Schätzung mit Dropout im Training', 'Ihre Schätzung ohne Dropout im Training'],
  write: inPercent,
  lines: { scaled: 'mit Dropout trainiert', control: 'ohne trainiert' },
  axes: { x: 'verbleibende Einheiten der 1. Schicht, C', y: 'Testgenauigkeit' },
  told: (answer: Answer | null, facts: CompressionFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: inPercent,
      brief: one,
      far: (drawn, recorded) => `${one(Math.abs(drawn - recorded))} Prozentpunkte`,
    }),
  lead: (
    <>
      <p>
        Wenn Einheiten in Clustern von Beinahe-Kopien auftreten, kann eine Einheit für den ganzen Cluster stehen. Die
        eingehenden Gewichte eines Clusters <i>K</i> werden gemittelt; seine ausgehenden Gewichte werden addiert, denn
        eine Einheit leistet nun die Arbeit vieler:
      </p>
      <MergeFormula />
      <p>
        Das ist die Kompression des Papers. Es clustert nach eingehenden und nach ausgehenden Gewichten und behält das
        bessere Ergebnis; dann multipliziert es die ausgehenden Gewichte mit einem Faktor, der durch Suche gefunden
        wird. Zur Kontrolle dient ein Netz, das ohne Dropout trainiert und ebenso komprimiert wurde.
      </p>
    </>
  ),
  body: (facts: CompressionFacts | null) => (
    <>
      {facts?.paper && (
        <p>
          Das Paper faltet {facts.paper.units} Einheiten in {facts.paper.C}. Mit Dropout geht die Genauigkeit von{' '}
          {percent(facts.paper.dropout.full)} auf {percent(facts.paper.dropout.compressed)}; ohne von{' '}
          {percent(facts.paper.none.full)} auf {percent(facts.paper.none.compressed)}. Der erste Verlust ist klein und
          der zweite groß; das Paper schließt daraus, dass Dropout Cluster erzeugt hat.
        </p>
      )}
      <p>
        Die Kontrolle lässt etwas aus. Ein Netz, das mit Dropout trainiert wurde, wurde mit fehlenden Einheiten
        trainiert. Es kann Einheiten also vielleicht ohne großen Schaden verlieren, <em>gleich welche</em>, in Clustern
        oder nicht. Deshalb gibt es einen zweiten Vergleich, die <Term id="subset">zufällige Teilmenge</Term>: ebenso
        viele Einheiten behalten, zufällig gewählt, mit einem ebenso gefundenen Skalierungsfaktor.
      </p>
      {facts?.evidence && (
        <>
          <p>
            Im aufgezeichneten Lauf gilt: {losses(facts.evidence.atPaper)}.
            {facts.evidence.robust &&
              ' Bei der Größe, auf die das Paper komprimiert hat, behalten selbst zufällig gewählte Einheiten den größten Teil der Genauigkeit: Der Abstand dort rührt von Robustheit her und braucht keine Cluster.'}
          </p>
          {facts.evidence.strong && (
            <p>
              {facts.evidence.strong.clustersMatter
                ? 'Cluster zeigen sich, wo stark komprimiert wird: '
                : 'Auch wo stark komprimiert wird, zeigen sich keine Cluster: '}
              {losses(facts.evidence.strong)}. {left(facts.evidence.strong)} Die Behauptung des Papers, dass sich darin
              Cluster zeigen, {verdictSaid[facts.evidence.byClusters]}.
            </p>
          )}
        </>
      )}
      <Note>
        Zahl der Cluster, Clustering und Skalierungsfaktor werden an dafür zurückgehaltenen Trainingsbildern gewählt,
        nie an Testbildern.
      </Note>
      {facts?.agreed && (
        <p>
          Das Paper endet mit einer Idee: nur Einheiten zusammenlegen, die <em>beide</em> Clusterings zusammenfassen.
          Bei {facts.agreed.C} Clustern auf jeder Seite bleiben so etwa {fixed(facts.agreed.units, 0)} Einheiten und
          eine Genauigkeit von {percent(facts.agreed.accuracy)}. Vergleichen Sie das in der Abbildung mit einfachem
          Clustering bei ebenso vielen Einheiten: Ist es besser?
        </p>
      )}
      <p>
        Ist Zusammenlegen der beste Weg zu einem kleinen Netz? Es braucht keinen Trainingsschritt. Mit etwas Training
        geht es vielleicht besser: indem man das kleine Netz von Anfang an neu trainiert, was die Abbildung zeigt
        {facts?.scratch &&
          ` (mit demselben Dropout erreichen ${facts.scratch.C} Einheiten ${percent(facts.scratch.dropout)}, ohne Dropout ${percent(facts.scratch.none)})`}
        , oder indem man das große in das kleine destilliert <Cite id="hinton" />.
      </p>
    </>
  ),
  tries: {
    strong: 'Starke Kompression: zehn Einheiten',
    paper: 'Die Größe des Papers, bei der auch eine zufällige Teilmenge gut ist',
    none: 'Kein Dropout im Training',
    weights: (letter: string): string => `Die Gewichte der gefalteten Schicht in Abbildung ${letter} ansehen`,
  },
} as const;
