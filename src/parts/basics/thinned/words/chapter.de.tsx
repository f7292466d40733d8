import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, percent, plain } from '../../../../charts/numbers.ts';
import type { ThinnedFacts } from '../view/chapter-facts.ts';
import { differenceInWords } from '../view/numbers.ts';
import { errorsInWords } from './figure.tsx';

export const words = {
  question: 'Was macht Dropout mit einem Netz, Einheit für Einheit?',
  ask: 'Ein Netz aus zehn verdeckten Einheiten wurde mit Dropout trainiert. Eine Maske schaltet etwa die Hälfte seiner Einheiten ab. Nehmen Sie das Mittel dessen, was alle Masken sagen: Wie viele neue Punkte ordnet es richtig zu, verglichen mit einer Maske?',
  options: {
    better: 'Mehr: Das Mittel vieler ausgedünnter Netze ist besser als eines von ihnen.',
    same: 'Gleich viele: Es ist immer dasselbe Netz mit denselben Gewichten.',
    worse: 'Weniger: Den meisten Masken fehlen Einheiten, die gebraucht werden.',
  },
  short: {
    better: 'das Mittel ist besser',
    same: 'das Mittel ist so gut wie eine Maske',
    worse: 'das Mittel ist schlechter',
    unsure: 'es lässt sich nicht vom Zufall unterscheiden',
  },
  told: (chosen: string | null, facts: ThinnedFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Mit einer Maske sind ${percent(facts.single)} richtig, mit dem Mittel aller Masken ${percent(facts.average)} (${differenceInWords(facts.averaging)})`,
    ),
  lead: (
    <>
      <p>
        Dropout <Cite id="srivastava" /> schaltet Einheiten zufällig ab, während ein Netz lernt. Für jedes Beispiel und
        jede verdeckte Einheit wird eine Zahl D gezogen: 0 mit Wahrscheinlichkeit <i>p</i>, der <em>Dropout-Rate</em>,
        sonst 1. Mit ihr wird die Ausgabe X der Einheit multipliziert. Wo D 0 ist, ist die Einheit mit allen ihren
        Verbindungen abgeschaltet; was übrig bleibt, ist ein <em>ausgedünntes Netz</em>. Nach dem Training werden alle
        Einheiten wieder eingeschaltet <Cite id="barra" />.
      </p>
      <p>
        Eine Einheit, die mit Wahrscheinlichkeit <i>p</i> abgeschaltet ist, gibt im Mittel weniger weiter. D hängt nicht
        von X ab, also ist E(DX) = E(D)E(X) = (1 − <i>p</i>)E(X). Das lässt sich auf zwei Arten ausgleichen.{' '}
        <em>Klassischer</em> Dropout multipliziert die Ausgaben im Test mit 1 − <i>p</i>. <em>Invertierter</em> Dropout
        teilt sie im Training durch 1 − <i>p</i> und lässt das Netz im Test, wie es ist.
      </p>
    </>
  ),
  body: (facts: ThinnedFacts) => (
    <>
      <p>
        Wählen Sie in der Zeichnung eine Einheit und ziehen Sie neu: Das Mittel von D·X pendelt sich auf (1 − <i>p</i>
        )E(X) ein, so schnell, wie der Zufall es erlaubt. Nach {count(facts.draws)} Ziehungen ist Mittel(DX)/(1 −{' '}
        <i>p</i>) um {errorsInWords(facts.settled)} von X entfernt; Zufall allein ergibt {plain(1)}. Die Gleichung gilt
        exakt, für jede Einheit.
      </p>
      <p>
        Was Skalieren an die Stelle von X setzt, ist nur in der ersten verdeckten Schicht exakt, wo X eine feste Zahl
        ist. Bei einer Einheit der zweiten Schicht hängt X von der Maske davor ab, und max(0, ·) ist nicht linear: Das
        Mittel ihrer Ausgaben liegt nie unter der Ausgabe des Mittels. Hier bleibt die zweite Schicht des skalierten
        Netzes insgesamt um {percent(facts.shortfall)} hinter E(X) zurück. Wählen Sie eine Einheit der zweiten Schicht:
        Die blaue und die gestrichelte Linie fallen nicht mehr zusammen.
      </p>
      <p>
        Zehn Einheiten haben {count(facts.masks)} Masken, sodass sich das Mittel über alle exakt berechnen lässt. Bei
        Rate {plain(facts.rate)} sagen zwei Masken für {percent(facts.disagreement)} der Punkte verschiedene Klassen
        vorher. Mit dem Mittel aller Masken sind {percent(facts.average)} richtig, mit einer Maske{' '}
        {percent(facts.single)}. Skalierte Gewichte brauchen einen einzigen Durchlauf und unterscheiden sich vom Mittel
        um {differenceInWords(facts.scaling)}: Ihre Grenzen fallen fast zusammen, obwohl die Wahrscheinlichkeiten im
        Durchschnitt {percent(facts.gap)} auseinanderliegen.
      </p>
      <Note>
        Einem so kleinen Netz hilft Dropout nicht: Ohne Dropout sind mit demselben Netz {percent(facts.none)} richtig.
        Gemacht ist Dropout für Netze, die weit mehr Einheiten haben, als sie brauchen. Baldi und Sadowski{' '}
        <Cite id="baldi" /> leiten her, wie nahe Skalieren den Mitteln kommt.
      </Note>
    </>
  ),
  tries: {
    walk: 'Einen Durchlauf verfolgen, vom ganzen Netz an',
    settle: 'Tausend Ziehungen einer Einheit der ersten Schicht',
    second: 'Eine Einheit der zweiten Schicht: Das Mittel pendelt sich neben dem ein, was Skalieren sagt',
    average: 'Kreise bei niedriger Rate: Grenzen einzelner Masken und des Mittels',
    high: 'Eine hohe Rate: was von der Grenze bleibt',
  },
} as const;
