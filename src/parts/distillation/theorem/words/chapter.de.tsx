import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed } from '../../../../charts/numbers.ts';
import type { TheoremFacts } from '../view/chapter-facts.ts';

const numbers = ({ kl, absolute }: TheoremFacts): string =>
  `J′ − J ist für die KL-Divergenz an jeder Stelle ${fixed(kl.least, 3)} und liegt für den absoluten Abstand zwischen ${fixed(absolute.least, 3)} und ${fixed(absolute.most, 3)}`;

export const words = {
  question: 'Warum darf ein Schüler von jeweils nur einer zufälligen Maske lernen?',
  ask: 'Der Schüler soll dem Mittel aller ausgedünnten Netze nahe kommen. Aber in jedem Schritt wird ihm die Antwort von nur einem gezeigt, das zufällig gezogen wird. Wo landet er?',
  options: {
    average: 'Beim Mittel, wenn der Verlust von der richtigen Art ist.',
    always: 'Beim Mittel, gleich bei welchem Verlust: Zufällige Antworten mitteln sich heraus.',
    member: 'Bei dem Netz, das am häufigsten gezogen wird.',
  },
  short: { average: 'beim Mittel, mit dem richtigen Verlust', always: 'immer beim Mittel', member: 'bei einem Netz' },
  told: (chosen: string | null, facts: TheoremFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <p>
      Nennen wir <i>J</i> den Verlust zwischen dem Schüler und dem Mittel über alle Masken. Er soll klein sein, aber das
      Mittel eines großen Netzes lässt sich nicht berechnen. Destillation macht etwas anderes klein: <i>J′</i>, den
      Verlust zwischen dem Schüler und <em>einem</em> ausgedünnten Netz, gemittelt über alle <Cite id="bulo" />. Ein
      Netz mit zwölf verdeckten Einheiten hat nur 4.096 Masken. Hier werden alle durchgerechnet, sodass beide genau
      bekannt sind.
    </p>
  ),
  body: (facts: TheoremFacts | null) => (
    <>
      {facts && (
        <p>
          Gehen Sie eine Gerade von Netzen entlang, vom skalierten Lehrer zum destillierten Netz und darüber hinaus. Für
          die KL-Divergenz und den quadrierten Abstand liegt <i>J′</i> an allen {count(facts.places)} Stellen um
          denselben Betrag über <i>J</i>: {fixed(facts.kl.least, 3)} nat und {fixed(facts.squared.least, 3)}. Beide sind
          also beim selben Netz am kleinsten, und ein Schüler, der dem einen folgt, folgt dem anderen.
        </p>
      )}
      <p>
        Der Grund ist kurz. Ein solcher Verlust ist die Summe dreier Teile: Der erste hängt nur vom Ziel ab, der zweite
        nur vom Schüler, und im dritten steht das Ziel allein, in der ersten Potenz. Das Mitteln über Ziele ändert nur
        den ersten Teil, auf den der Schüler keinen Einfluss hat. Der Betrag, der bleibt, sagt, wie uneinig die
        ausgedünnten Netze untereinander sind: Für den quadrierten Abstand ist es ihre Varianz.
      </p>
      {facts && (
        <Note>
          Der absolute Abstand hat keine solche Form. Dort strebt ein Schüler, der jeweils einer Maske folgt, zum{' '}
          <em>Median</em> der Antworten, nicht zu ihrem Mittel: <i>J</i> ist am kleinsten bei{' '}
          {fixed(facts.absolute.lowest.ideal, 2)}, <i>J′</i> bei {fixed(facts.absolute.lowest.sampled, 2)}.
        </Note>
      )}
    </>
  ),
  tries: {
    distilled: 'Zum destillierten Netz gehen',
    beyond: 'Darüber hinaus: J fällt noch ein wenig',
  },
} as const;
