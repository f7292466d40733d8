import { placesOf } from '../../../article/chapters/drawn.ts';
import { LinearFormula } from '../../../article/formulas.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { drawnSentence } from '../../../article/words/predict.ts';
import { pointsInterval } from '../../../charts/estimates.ts';
import { count, listed, nats, percent, plain, ratesInWords, size } from '../../../charts/numbers.ts';
import { verdictSaid } from '../../../view-kit/verdict-words.ts';
import { type SamplingFacts, signed } from '../view/chapter-facts.ts';
import { judgedRates } from '../view/evidence.ts';
import { enoughSentence } from './figure.tsx';

const withUnit = (value: number): string => `${signed(value)} Prozentpunkte`;

/** What the recorded differences over all rates come to. */
export function gains({ evidence }: Pick<SamplingFacts, 'evidence'>): string {
  const all = judgedRates(evidence);
  if (!evidence.gain)
    return `ist Sampling bei keiner der ${all.length} beurteilten Raten jenseits des Rauschens besser als Skalieren`;
  return `ist Sampling für ${ratesInWords(evidence.better, all)} um ${size(evidence.gain.estimate)} Prozentpunkte besser`;
}

/** How the mean difference goes with the number of masks, and which rates the last one comes from. */
export function byMasksSentence({ byMasks, evidence }: Pick<SamplingFacts, 'byMasks' | 'evidence'>): string {
  const told = byMasks.flatMap(({ samples, overall }, i) =>
    overall && (i === byMasks.length - 1 || samples === 5 || samples === 50)
      ? [`${pointsInterval(overall)} mit ${samples}`]
      : [],
  );
  if (told.length < 2) return '';
  const { from } = evidence;
  const source = from?.rest
    ? ` Die verbleibende Differenz kommt von ${ratesInWords(from.rates, judgedRates(evidence))}; sonst beträgt sie ${pointsInterval(from.rest)}.`
    : '';
  return `Über alle beurteilten Raten gemittelt, beträgt Sampling minus Skalieren ${listed(told)} Masken: Zu wenige Masken lassen Skalieren besser aussehen, als es ist.${source}`;
}

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

export const words = {
  question: 'Soll die Wolke entscheiden oder ein einziges Netz an ihrer Stelle?',
  ask: 'Um wie viele Prozentpunkte liegt die Testgenauigkeit des Mittels vieler Masken über der skalierter Gewichte, bei einer niedrigen und bei einer hohen Dropout-Rate? Unter der Nulllinie sind skalierte Gewichte besser.',
  where: (rate: number): string => `bei p\u00a0=\u00a0${plain(rate)}`,
  handle: (rate: number): string => `Ihre Schätzung bei p = ${plain(rate)}`,
  write: withUnit,
  line: 'Mittel der Masken minus skalierte Gewichte',
  masks: {
    x: 'gemittelte Masken, n',
    y: 'Sampling − skaliert, Pkt.',
    name: 'Mittel über die beurteilten Raten',
    note: (seeds: number): string =>
      `Aufgezeichnet, ${seeds} Startwerte: Mittel und ein Band von einer Standardabweichung über Startwerte. Über 0 ist Sampling besser.`,
  },
  axes: { x: 'Dropout-Rate p', y: 'Sampling − skaliert, Pkt.' },
  told: (answer: Answer | null, facts: SamplingFacts): string =>
    drawnSentence(placesOf(answer, facts.asked), {
      write: withUnit,
      brief: signed,
      far: (drawn, recorded) => `${size((drawn - recorded) / 100)} Prozentpunkte`,
    }),
  lead: (letter: string) => (
    <>
      <p>
        Das Training minimiert den mittleren Verlust über alle Masken. Man würde also erwarten, dass auch eine
        Vorhersage über Masken mittelt. Das Netz mit skalierten Gewichten ist eine Abkürzung: Es nimmt stattdessen das
        Mittel aller Masken und rechnet einmal. Das Paper trainiert für jede Rate ein Netz, sagt auf beide Arten vorher
        und berichtet, dass Sampling im Allgemeinen besser ist, vor allem bei hohen Raten.
      </p>
      <p>
        Abbildung {letter} im Labor zeigt dasselbe Experiment. Wenn Sie genau hingesehen haben, kennen Sie die Antwort
        vielleicht; wenn nicht, schätzen Sie.
      </p>
    </>
  ),
  body: (usual: SamplingFacts | null, high: SamplingFacts | null) => (
    <>
      <p>
        Das geometrische Mittel von <Term id="softmax">Softmax</Term>-Ausgaben ist die Softmax der mittleren{' '}
        <Term id="logits">Logits</Term>. Das Mittel aller Masken und das skalierte Netz stimmen also genau überein, wenn
        Mitteln über Masken und Berechnen der Logits <i>z</i> vertauscht werden dürfen:
      </p>
      <LinearFormula />
      <p>
        Wirkt Dropout nur auf die letzte verdeckte Schicht, ist das keine Näherung: Die Logits sind linear in der Maske,
        also <em>ist</em> das geometrische Mittel bei genügend vielen Masken das skalierte Netz <Cite id="baldi" />.
        Wirkt Dropout weiter vorn, steht eine <Term id="relu">ReLU</Term> zwischen Maske und Logits. Sie ist nicht
        linear, und das Mittel ihrer Werte ist nicht ihr Wert beim Mittel. Wie viel das ausmacht, hängt davon ab, wie
        oft eine Maske die Summe einer Einheit von der einen Seite der 0 auf die andere bringt und wie stark spätere
        Schichten von dieser Einheit abhängen <Cite id="wan" />.
      </p>
      <Note>
        Die Formel des Papers für seine Näherung enthält als Zwischenschritt das Mittel der Wahrscheinlichkeiten. In
        Abschnitt 4.1 wird für das geometrische Mittel gezogen; das ist auch hier gemeint, wenn kein anderes Mittel
        genannt ist.
      </Note>
      {usual && (
        <p>
          Im aufgezeichneten Lauf{' '}
          {usual.evidence.verdict === 'holds' ? 'macht das etwas aus' : 'macht das kaum etwas aus'}. Bei <i>p</i>
          &nbsp;=&nbsp;{plain(usual.rate)} erkennen skalierte Gewichte {percent(usual.scaled)} der Testbilder richtig,
          das Mittel von {usual.most} Masken {percent(usual.sampled)}, eine Maske allein {percent(usual.single)}. Über
          alle Raten betrachtet {gains(usual)}; bei Beurteilung mit {usual.evidence.samples} Masken gilt: Die Behauptung{' '}
          {verdictSaid[usual.evidence.verdict]}.
        </p>
      )}
      <h3>Wann Sampling gewinnt</h3>
      <p>
        Das Paper nennt weder Optimierer noch Lernrate noch Anfangsgewichte
        {usual && (
          <>
            , und bei <i>p</i>&nbsp;=&nbsp;{plain(usual.beside.rate)} berichtet es {percent(usual.beside.paper)}, wo der
            aufgezeichnete Lauf mit ebenso vielen Trainingsbeispielen {percent(usual.beside.here)} erreicht
          </>
        )}
        . Das ist ein Hinweis.
        {high && (
          <>
            {' '}
            Im Lauf, der mit einer Lernrate von {plain(high.learningRate)} aufgezeichnet wurde, {gains(high)}. Bei{' '}
            <i>p</i>&nbsp;=&nbsp;{plain(high.rate)} erkennen skalierte Gewichte dort {percent(high.scaled)} der
            Testbilder richtig, das Mittel von {high.most} Masken {percent(high.sampled)}, eine Maske allein{' '}
            {percent(high.single)}.
          </>
        )}
      </p>
      {high?.evidence.gain && (
        <p>
          Dort machen skalierte Gewichte einen Fehler, den Sampling nicht macht. Von diesen beiden Läufen gewinnt
          derjenige mehr durch Mitteln über Masken, dessen Netze schlechter vorhersagen: Die Behauptung handelt ebenso
          davon, wie gut ein Netz trainiert wurde, wie von Dropout.
        </p>
      )}
      <h3>Welches Mittel und wie viele Masken?</h3>
      <p>
        Die Wahrscheinlichkeiten selbst zu mitteln, also das arithmetische Mittel, ist das, was „Monte-Carlo-Dropout“
        gewöhnlich tut <Cite id="gal" />. Seine Antwort ist nie sicherer, als es die der einzelnen Masken im Mittel
        sind.
        {usual && (
          <>
            {' '}
            Bei <i>p</i>&nbsp;=&nbsp;{plain(usual.rate)} erkennt es {percent(usual.arithmetic)} der Testbilder richtig,
            das geometrische Mittel {percent(usual.sampled)}; die aufgezeichnete <Term id="entropy">Kreuzentropie</Term>{' '}
            ist {nats(usual.crossEntropy.scaled)} für skalierte Gewichte, {nats(usual.crossEntropy.geometric)} für das
            geometrische und {nats(usual.crossEntropy.arithmetic)} für das arithmetische Mittel.
          </>
        )}{' '}
        Ob weniger sichere Antworten besser sind, hängt vom Netz ab: Probieren Sie es mit Netzen, die auf wenigen
        Bildern trainiert sind.
      </p>
      <p>
        Der Fehler eines Mittels von <i>n</i> Masken schrumpft wie 1/√<i>n</i>; die ersten zehn Masken bringen also mehr
        als die nächsten hundert.
        {usual && (
          <>
            {' '}
            Im aufgezeichneten Lauf bei <i>p</i>&nbsp;=&nbsp;{plain(usual.rate)}: {lower(enoughSentence(usual.enough))}
          </>
        )}{' '}
        {usual && byMasksSentence(usual)} Skalieren braucht einen einzigen Durchlauf
        {usual &&
          `; bei p = ${plain(usual.rate)} ist es ${size(usual.sampled - usual.scaled)} Prozentpunkte vom Mittel von ${usual.most} Masken entfernt`}
        .
      </p>
    </>
  ),
  tries: {
    'high-rate': 'Zu einer hohen Dropout-Rate gehen',
    'last-layer': 'Dropout nur in Schicht 3, wo Skalieren exakt ist, und trainieren',
    rough: 'Lernrate 0,03, bei der Sampling gewinnt',
    'few-images': `${count(2000)} Trainingsbilder, mit dem arithmetischen Mittel vorhergesagt`,
    'few-masks': 'Nur fünf Masken mitteln',
  },
} as const;
