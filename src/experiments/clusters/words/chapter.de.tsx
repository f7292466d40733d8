import { placesOf } from '../../../article/chapters/drawn.ts';
import { AdjustedFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { adjustedExample } from '../../../article/words/examples.ts';
import { drawnSentence } from '../../../article/words/predict.ts';
import { count, listed, many, plain, ratesInWords } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import type { ClustersFacts } from '../view/chapter-facts.ts';
import { index } from '../view/selection.ts';

const beyond = ({ evidence }: ClustersFacts): string => {
  const judged = evidence.judged.map(({ rate }) => rate);
  const found = evidence.supporting.map(({ rate }) => rate);
  return found.length === 0
    ? 'Bei keiner Rate übertrifft der adjustierte Index beides'
    : `Der adjustierte Index übertrifft beides für ${ratesInWords(found, judged)}`;
};

/** "0,01 untrainiert, 0,18 nach 400 Schritten und …". */
const grown = ({ growth }: ClustersFacts): string => {
  const middle = growth[Math.floor(growth.length / 2)];
  const told = [growth[0], middle, growth[growth.length - 1]].filter((one, i, all) => all.indexOf(one) === i);
  return listed(
    told.map(
      ({ step, index: value }) => `${index(value)} ${step === 0 ? 'untrainiert' : `nach ${count(step)} Schritten`}`,
    ),
  );
};

export const words = {
  question: 'Werden Einheiten zu Kopien voneinander?',
  ask: 'Ordnen Sie die Einheiten einer Schicht in Cluster, einmal nach ihren eingehenden und einmal nach ihren ausgehenden Gewichten. Wie gut stimmen die beiden Clusterings über den Zufall hinaus überein, ohne Dropout und bei einer hohen Rate? 0 ist Zufall, 1 ist volle Übereinstimmung.',
  where: (rate: number): string => (rate === 0 ? 'ohne Dropout' : `bei p\u00a0=\u00a0${plain(rate)}`),
  handle: (rate: number): string => `Ihre Schätzung bei p = ${plain(rate)}`,
  write: index,
  line: 'adjustierter Rand-Index',
  axes: { x: 'Dropout-Rate p', y: 'adjustierter Rand-Index' },
  told: (answer: Answer | null, facts: ClustersFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: index,
      brief: index,
      far: (drawn, recorded) => index(Math.abs(drawn - recorded)),
    }),
  lead: (
    <>
      <p>
        Wenn jede Einheit jederzeit abgeschaltet werden kann, hilft es, eine andere zu haben, die dasselbe tut. Das
        Paper vermutet, dass Netze sich so schützen: Einheiten bilden <em>Cluster</em> von Beinahe-Kopien, und die
        nächste Schicht verwendet den Cluster.
      </p>
      <p>
        Eine Einheit wird durch ihre eingehenden und ihre ausgehenden Gewichte beschrieben. Also werden die{' '}
        <Term id="incoming">eingehenden Gewichte</Term> mit <Term id="kmeans" /> in Cluster geordnet und davon getrennt
        die ausgehenden; Kopien sollten dann beide Male im selben Cluster liegen. Wie weit zwei Clusterings
        übereinstimmen, misst der <Term id="rand">Rand-Index</Term> <Cite id="rand" />.
      </p>
    </>
  ),
  body: (facts: ClustersFacts | null) => (
    <>
      <p>
        Das Paper druckt den einfachen Index. Aber in Clusterings mit vielen Clustern liegen die meisten Paare von
        Einheiten beide Male in verschiedenen Clustern, und jedes solche Paar zählt als Übereinstimmung.
        {facts &&
          ` Im aufgezeichneten Lauf ist der einfache Index ${listed(facts.plain.map(({ rate, rand }) => `${index(rand)} ${words.where(rate)}`))}, doch mit zufällig permutierten Labels ist er immer noch ${listed(facts.plain.map(({ chance }) => index(chance)))}.`}{' '}
        Der Zufall muss also herausgerechnet werden <Cite id="hubert" />:
      </p>
      <AdjustedFormula />
      {facts && <p>{adjustedExample(words.where, facts.plain)}</p>}
      <p>
        Jetzt bedeutet 0, was der Zufall ergibt, und die Behauptung lässt sich beurteilen: Der{' '}
        <Term id="adjustedRand">adjustierte Rand-Index</Term> muss über dem eines Netzes ohne Dropout liegen und über
        dem, was permutierte Labels erreichen.
        {facts &&
          ` ${beyond(facts)}; Schicht ${facts.layer}, ${facts.k} Cluster, ${many(facts.seeds, 'Startwert', 'Startwerte')}. Die Behauptung, dass Dropout Einheiten einander ähnlich macht, ${verdictSaid[facts.evidence.verdict]}, wenn man den Zufall herausrechnet.`}
      </p>
      <Note>
        Manche Einheiten sind tot: Sie sind auf fast jedem Bild 0. Tote Einheiten gleichen einander nur, weil sie nichts
        tun, deshalb zählen nur lebende. Wo nicht mehr lebende Einheiten als Cluster übrig sind, muss der Index 1 sein
        und wird nicht beurteilt.
      </Note>
      {facts && facts.growth.length > 1 && (
        <p>
          Der adjustierte Index wächst auch mit dem Training. Beim ersten Startwert ist er bei <i>p</i>&nbsp;=&nbsp;
          {plain(facts.growthRate)} {grown(facts)}. Bewegen Sie den Regler der Wiedergabe über den Ansichten: In den
          Heatmaps rücken Zeilen zusammen, die einander gleichen.
        </p>
      )}
      {facts && (
        <p>
          „Kopien“ ist ein zu starkes Wort. Zwischen den eingehenden Gewichten einer Einheit und denen der ihr
          ähnlichsten beträgt der mittlere Kosinus{' '}
          {listed(facts.cosine.map(({ rate, value }) => `${index(value)} ${words.where(rate)}`))}: Die beiden sind
          ähnlich, aber weit davon entfernt, gleich zu sein. Und all das betrifft Gewichte. Ob das Netz seine Cluster{' '}
          <em>nutzt</em>, ist eine Frage für das Kapitel über das Falten einer Schicht.
        </p>
      )}
    </>
  ),
  tries: {
    none: 'Ohne Dropout: eine Kontrolle',
    high: 'Bei einer hohen Dropout-Rate',
    few: 'Fünf Cluster, der Tabelle des Papers am nächsten',
    many: 'Vierzig Cluster: sehen, wie weit allein der Zufall kommt',
    first: 'Die erste Schicht, deren Gewichte Bilder sind',
  },
} as const;
