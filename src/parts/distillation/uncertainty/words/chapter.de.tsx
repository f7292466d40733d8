import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import { threshold, type UncertaintyFacts } from '../view/chapter-facts.ts';
import { inPoints } from '../view/written.ts';

const errors = (difference: Difference): string => {
  const side = difference.interval === null ? 'none' : effect(difference.interval);
  const found = {
    below: 'weniger Fehler',
    above: 'mehr Fehler',
    none: 'über den Zufall hinaus weder weniger noch mehr Fehler',
  }[side];
  return `${found} (${inPoints(difference)})`;
};

const lessSure = ({ interval }: Difference): string =>
  interval && effect(interval) === 'above'
    ? 'Mitteln macht das Netz dort unsicherer, wo es unsicher sein sollte.'
    : 'Ob Mitteln das Netz hier unsicherer macht, lässt sich nicht vom Zufall unterscheiden.';

export const words = {
  question: 'Weiß das Mittel, wann es etwas nicht weiß?',
  ask: 'Ein Netz mit Dropout hat 1.000 Ziffern gelernt. Nun sieht es Testziffern, die um 90° gedreht sind. So eine hat es noch nie gesehen. Wie sicher ist es sich seiner Antworten mit skalierten Gewichten im Durchschnitt?',
  options: {
    sure: 'Fast so sicher wie bei aufrechten Ziffern: über 75 %.',
    half: 'Etwa halb so sicher.',
    unsure: 'Es merkt es: unter 40 %.',
  },
  short: { sure: 'fast so sicher', half: 'halb so sicher', unsure: 'es merkt es' },
  told: (chosen: string | null, facts: UncertaintyFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `mittlere Konfidenz ${percent(facts.turned.scaled)} auf gedrehten Ziffern, ${percent(facts.test.scaled)} auf aufrechten; mit dem Mittel über Masken ${percent(facts.turned.sampled)} und ${percent(facts.test.sampled)}`,
    ),
  lead: (
    <>
      <p>
        Ein Netz gibt immer eine Antwort. Wozu es dient, entscheidet, ob eine falsche Antwort wenig oder viel kostet. Wo
        sie viel kostet, sollte das Netz sagen, wie sicher es ist, und einen Menschen fragen, wo es nicht sicher genug
        ist.
      </p>
      <p>
        Fünf Arten der Vorhersage werden hier verglichen. Drei kommen von einem Netz mit Dropout: skalierte Gewichte,
        das Mittel über seine Masken und das Netz, das aus diesem Mittel destilliert ist. Zwei kommen von Netzen ohne
        Dropout, die einzeln trainiert wurden, jedes von eigenen zufälligen Gewichten aus: das Mittel mehrerer und eines
        davon allein. Dieses eine ist die Kontrolle: Es mittelt nichts.
      </p>
    </>
  ),
  body: (facts: UncertaintyFacts | null) => (
    <>
      <p>
        Das linke Diagramm teilt Testbilder danach ein, wie sicher das Netz ist, und zeigt den Anteil, der richtig ist.
        Auf der Diagonale liegt es so oft richtig, wie es sagt. Der <em>Kalibrierungsfehler</em> ist der mittlere
        Abstand von der Diagonale <Cite id="guo" />; der <em>Brier-Score</em> ist der mittlere quadrierte Abstand der
        Wahrscheinlichkeiten vom Label und zählt auch falsche Antworten.
      </p>
      {facts && (
        <p>
          Mit {count(facts.trainImages)} Trainingsbildern ist der Kalibrierungsfehler {percent(facts.ece.scaled)} mit
          skalierten Gewichten, {percent(facts.ece.sampled)} mit dem Mittel über Masken, {percent(facts.ece.distilled)}{' '}
          beim destillierten Netz, {percent(facts.ece.ensemble)} beim Mittel von{' '}
          {many(facts.members, 'unabhängigen Netz', 'unabhängigen Netzen')} und {percent(facts.ece.plain)} bei einem
          davon.
        </p>
      )}
      {facts && (
        <p>
          Keines der Netze hat je eine gedrehte Ziffer oder Rauschen gesehen. Auf um 90° gedrehten Ziffern ist die
          mittlere Konfidenz {percent(facts.turned.scaled)} mit skalierten Gewichten und {percent(facts.turned.sampled)}{' '}
          mit dem Mittel über Masken (Differenz {inPoints(facts.surer)}); beim destillierten Netz ist sie{' '}
          {percent(facts.turned.distilled)}. Auf Rauschen ist sie {percent(facts.noise.scaled)} und{' '}
          {percent(facts.noise.sampled)}, und {percent(facts.noise.plain)} bei einem Netz ohne Dropout.{' '}
          {facts.fashion &&
            `Bilder von Kleidung hält es für Ziffern: mit einer Konfidenz von ${percent(facts.fashion.scaled)} mit skalierten Gewichten, ${percent(facts.fashion.sampled)} mit dem Mittel über Masken und ${percent(facts.fashion.ensemble)} mit unabhängigen Netzen. `}
          {lessSure(facts.surer)} Wissen gewinnt es dadurch nicht: Eine halb sichere Antwort auf Rauschen ist immer noch
          falsch.
        </p>
      )}
      {facts && (
        <p>
          Die Entropie eines Mittels hat zwei Teile. Jede Maske kann für sich unsicher sein, oder die Masken können
          uneins sein. Was von der Uneinigkeit kommt, heißt <em>Transinformation</em>: die Entropie des Mittels minus
          die mittlere Entropie der Masken. Beim Mittel über Masken ist sie {fixed(facts.information.test, 2)} nat auf
          aufrechten Ziffern, {fixed(facts.information.turned, 2)} auf gedrehten und {fixed(facts.information.noise, 2)}{' '}
          auf Rauschen. Ein einzelnes Netz hat nichts, womit es uneins sein könnte: Seine Transinformation ist
          definitionsgemäß 0, auch beim destillierten, das zwar das Mittel nachahmt, aber nicht, wie es zustande kam.
        </p>
      )}
      {facts && (
        <p>
          Macht das Mittel weniger Fehler? Gegenüber skalierten Gewichten macht das Mittel über Masken{' '}
          {errors(facts.masksError)}. Gegenüber einem Netz macht das Mittel von{' '}
          {many(facts.members, 'unabhängigen Netz', 'unabhängigen Netzen')} {errors(facts.ensembleError)}. Masken eines
          Netzes teilen sich seine Gewichte; unabhängige Netze tun das nicht und kosten ebenso viele Trainings.
        </p>
      )}
      {facts && (
        <p>
          Das rechte Diagramm antwortet nur, wo die Konfidenz hoch genug ist, und überlässt den Rest einem Menschen. Ab{' '}
          {threshold} % beantworten skalierte Gewichte {percent(facts.answered.scaled.share)} der Testbilder und liegen
          bei {percent(facts.answered.scaled.right)} davon richtig; das Mittel über Masken beantwortet{' '}
          {percent(facts.answered.sampled.share)} und liegt bei {percent(facts.answered.sampled.right)} richtig.
          Vergleichen Sie die ganzen Kurven, bevor Sie eine besser nennen: Ein Netz, das weniger sicher ist, antwortet
          bei derselben Schwelle seltener.
        </p>
      )}
      <Note>
        Das Paper von Bulò, Porzi und Kontschieder <Cite id="bulo" /> vergleicht nur Fehler. Was Mitteln mit der
        Konfidenz macht, fragt erst diese Seite.
      </Note>
    </>
  ),
  tries: {
    information: 'Transinformation zeigen: wie sehr Masken und Netze uneins sind',
    networks: 'Die unabhängigen Netze nach vorn holen',
    half: 'Die Ziffern auf den Kopf stellen: Manche werden wieder zu Ziffern',
    strict: 'Nur antworten, wenn zu 95 % sicher',
    many: 'Fast alle Trainingsbilder',
  },
} as const;
