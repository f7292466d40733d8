import type { ReactElement } from 'react';
import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, percent } from '../../../../charts/numbers.ts';
import type { UnlabelledSource } from '../../../../contract/teachers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { DistillationFacts } from '../view/chapter-facts.ts';
import { sourceNames } from './sources.ts';

const numbers = ({ error, crossEntropy, ece }: DistillationFacts): string =>
  `Fehler ${inUnits('error', error)}, Kreuzentropie ${inUnits('crossEntropy', crossEntropy)}, Kalibrierungsfehler ${percent(ece[0])} mit skalierten Gewichten und ${percent(ece[1])} mit dem Mittel`;

const inWords = {
  surer: 'weiß das Mittel über Masken besser, wie sicher es sein darf',
  right: 'macht das Mittel über Masken weniger Fehler',
  worse: 'schätzt das Mittel über Masken schlechter ein, wie sicher es sein darf',
  nothing: 'ändert das Mittel über Masken nichts, was vom Zufall zu unterscheiden wäre',
} as const;

export const tableWords = {
  caption:
    'Testfehler aus Tabelle 1 des Papers und was hier aufgezeichnet wurde; hinter ± steht eine Standardabweichung',
  repeated: (mean: string, sd: string): string => `${mean} ± ${sd} %`,
  head: ['Netz', 'Quelle', 'Standard', 'Monte Carlo', 'Destilliert'],
  paper: 'Paper',
  recorded: (seeds: number): string => `aufgezeichnet, ${seeds} Startwerte`,
};

export const words = {
  question: 'Was ändert das Mitteln über Masken, und kann ein einziges Netz es lernen?',
  ask: 'Ein Netz mit Dropout wurde auf 1.000 Bildern zu Ende trainiert. Es sagt mit skalierten Gewichten vorher oder mit dem Mittel von 100 zufälligen Masken. Was ändert das Mittel?',
  options: {
    right: 'Es macht weniger Fehler: Viele Netze wissen mehr als eines.',
    surer: 'Es macht ebenso viele Fehler, weiß aber besser, wie sicher es sein darf.',
    nothing: 'So gut wie nichts: Skalierte Gewichte sind schon das Mittel.',
  },
  short: {
    right: 'weniger Fehler',
    surer: 'ebenso viele Fehler, bessere Konfidenz',
    nothing: 'so gut wie nichts',
    worse: 'schlechtere Konfidenz',
  },
  told: (chosen: string | null, facts: DistillationFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <>
      <p>
        Das Training mit Dropout erzeugt eine Wolke ausgedünnter Netze. Die <em>ideale</em> Vorhersage ist das Mittel
        dessen, was sie alle sagen. Skalierte Gewichte schätzen dieses Mittel mit einem Durchlauf durch ein Netz; das
        Mittel von <i>n</i> zufälligen Masken kommt ihm so nahe, wie man will, und braucht <i>n</i> Durchläufe.
      </p>
      <p>
        Bulò, Porzi und Kontschieder <Cite id="bulo" /> trainieren ein weiteres Netz, ohne Dropout, das sagen soll, was
        das Mittel sagt. Sie zeigen ihm Bilder ohne Label, fragen den Lehrer nach jedem unter einer frischen zufälligen
        Maske und lassen den Schüler die Antworten lernen, samt den Wahrscheinlichkeiten <Cite id="hinton" />. Jede
        Antwort stammt von einem ausgedünnten Netz; weil der Schüler vielen davon begegnet, lernt er ihr Mittel.
      </p>
      <p>
        Ein Netz kann auf zwei Arten falsch liegen. Es kann die falsche Klasse wählen: Das ist sein <em>Fehler</em>.
        Oder es kann zu sicher sein, oder nicht sicher genug. Von allen Bildern, zu denen ein gut <em>kalibriertes</em>{' '}
        Netz „zu 90 % sicher“ sagt, sind neun von zehn richtig; der <em>Kalibrierungsfehler</em> ist, wie weit es im
        Mittel davon entfernt ist. Die <em>Kreuzentropie</em> zählt beides.
      </p>
    </>
  ),
  body: (
    usual: DistillationFacts | null,
    many: DistillationFacts | null,
    table: ReactElement,
    pictures: ReadonlyMap<UnlabelledSource, number> | null,
  ) => (
    <>
      {usual && (
        <p>
          Mit {count(usual.trainImages)} Trainingsbildern {inWords[usual.found]}: {numbers(usual)}. Das Netz mit
          skalierten Gewichten hat seine wenigen Bilder so oft gesehen, dass es sich seiner selbst viel zu sicher ist.
          Ausgedünnte Netze sind uneins, wo das Bild schwierig ist, und ihr Mittel ist so unsicher, wie es sein sollte.
        </p>
      )}
      {many && (
        <p>
          Auf die Zahl der Bilder kommt es an. Mit {count(many.trainImages)} Bildern und denselben Schritten{' '}
          {inWords[many.found]}: {numbers(many)}. Hier hat Dropout dem Netz von vornherein zu wenig Konfidenz gelassen,
          und das Mittel nimmt noch mehr davon weg. Ändern Sie die Zahl der Bilder oder der Schritte über den
          Diagrammen: Was das Mitteln mit der Konfidenz macht, wechselt sein Vorzeichen, während sich die Fehler kaum
          bewegen.
        </p>
      )}
      <p>
        Das <em>geometrische</em> Mittel der Masken stimmt überall fast mit den skalierten Gewichten überein. Was
        skalierte Gewichte vom Ideal trennt, ist also nicht, dass sie das Mittel schlecht schätzen; sie schätzen ein
        anderes Mittel.
      </p>
      {usual && (
        <p>
          Das destillierte Netz sagt in einem Durchlauf fast das, was das Mittel sehr vieler Masken sagt: Sein Abstand
          vom Ideal sinkt von {fixed(usual.kl[0], 3)} auf {fixed(usual.kl[1], 3)} nat. Sein Fehler bleibt, wo er war (
          {inUnits('error', usual.distilled)} gegenüber skalierten Gewichten).
        </p>
      )}
      <p>
        Das Paper vergleicht nur Fehler. Seine beiden Netze für MNIST wurden hier so trainiert, wie es angibt, 20
        Epochen lang und 10 weitere bei einem Zehntel der Lernrate, mit weniger Einheiten (8 und 16 Kanäle, 128
        Einheiten) und mit Adam; die letzten 1.000 Trainingsbilder blieben ungesehen. Wie im Paper unterscheiden sich
        die drei Arten der Vorhersage um ein oder zwei Zehntel eines Prozentpunkts. CIFAR10 Quick wurde hier mit halber
        Breite auf 2.000 der 50.000 Bilder trainiert, sodass seine Fehler viel höher sind: Vergleichen Sie die drei
        Arten, nicht die Zeilen. Die übrigen Zeilen stehen so da, wie das Paper sie druckt.
      </p>
      {table}
      <p>
        Woher die Bilder ohne Label kommen, ist nach dem Paper kaum wichtig. Hier lernten vier Schüler jedes Lehrers aus
        vier Quellen; die Tabelle unter den Diagrammen vergleicht sie. Bei Ziffern bringen Bilder, die der Lehrer kennt,
        verändert oder nicht, und Testbilder den Schüler etwa gleich weit. Mit Rauschen bleibt er weiter vom Mittel
        entfernt, liegt ihm aber immer noch viel näher als skalierte Gewichte.
        {pictures &&
          ` Bei den Fotos von CIFAR-10 kommt es auf die Quelle an. Fehler je Quelle: ${[...pictures].map(([source, error]) => `${percent(error)} (${sourceNames[source]})`).join('; ')}. Ein Foto mit einem Fünftel schwarzer Pixel sieht keinem Foto ähnlich, nach dem im Test gefragt wird.`}
      </p>
      <Note>
        Es gibt einen billigeren Weg, die Konfidenz zu verbessern, den das Paper nicht versucht: die Logits des
        skalierten Netzes durch eine Zahl zu teilen, seine <em>Temperatur</em> <Cite id="guo" />. Das braucht tausend
        Labels, auf denen das Netz nicht trainiert wurde; Mitteln und Destillation brauchen sie nicht.
      </Note>
    </>
  ),
  tries: {
    many: 'Fast alle Trainingsbilder: Jetzt schadet das Mitteln',
    long: 'Tausend Bilder, 4.000 Schritte: viel zu sicher',
    few: 'Tausend Bilder, 500 Schritte: nicht sicher genug',
    noise: 'Auf nichts als Rauschen destillieren',
    errors: 'Nur die Fehler ansehen',
    start: 'Von zufälligen Gewichten aus destillieren: weiter vom Mittel und weniger Fehler?',
    pools: 'Ein Faltungsnetz mit Dropout vor dem Pooling: Das Skalieren versagt',
  },
} as const;
