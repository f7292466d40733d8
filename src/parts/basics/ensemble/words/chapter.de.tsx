import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { EnsembleFacts } from '../view/chapter-facts.ts';
import { asGoodInWords, errorsInWords } from './figure.tsx';

const nats = (value: number): string => fixed(value, 3);

const compared = ({ errorCorrelation: { masks, bootstrap } }: EnsembleFacts): string =>
  masks < bootstrap
    ? 'Also scheitern zwei Masken seltener an denselben Bildern als zwei Netze eines Bagging-Ensembles, obwohl sie sich jedes Gewicht teilen.'
    : 'Also scheitern zwei Netze eines Bagging-Ensembles seltener an denselben Bildern als zwei Masken, wie die Folie sagt.';

export const words = {
  question: 'Kann ein Netz mit Masken viele Netze ersetzen?',
  ask: 'Zwanzig Netze ohne Dropout lernen dieselben 1.000 Ziffern, eines nach dem anderen, und ihre Vorhersagen werden gemittelt. Ein Netz lernt mit Dropout, und zwanzig seiner Masken werden gemittelt. Welches Mittel macht auf neuen Ziffern weniger Fehler?',
  options: {
    masks: 'Die Masken des einen Netzes.',
    same: 'Keines: Sie lassen sich nicht unterscheiden.',
    networks: 'Die zwanzig Netze.',
  },
  short: { masks: 'die Masken', same: 'sie lassen sich nicht unterscheiden', networks: 'die Netze' },
  told: (chosen: string | null, facts: EnsembleFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Fehler ${percent(facts.error.masks)} mit Masken, ${percent(facts.error.independent)} mit Netzen (${inUnits('error', facts.errorOfAll)})`,
    ),
  lead: (
    <>
      <p>
        <em>Bagging</em> trainiert viele Netze, jedes auf einer eigenen <em>Bootstrap-Stichprobe</em>: so viele Bilder,
        wie es gibt, mit Zurücklegen daraus gezogen, sodass manche zweimal vorkommen und andere gar nicht. Die
        Vorhersage ist das Mittel dessen, was alle Netze sagen. Sie macht weniger Fehler als ein einzelnes Netz, wenn
        die Netze an verschiedenen Bildern scheitern.
      </p>
      <p>
        Die Folien nennen Dropout eine Bagging-Methode, günstig, aber leistungsfähig („inexpensive but powerful“){' '}
        <Cite id="barra" />. Jede Maske ist ein eigenes Netz. Aber alle Masken benutzen dieselben Gewichte, und sie
        werden zusammen trainiert, in der Zeit eines einzigen Netzes.
      </p>
    </>
  ),
  body: (facts: EnsembleFacts | null) =>
    facts && (
      <>
        <p>
          Mit {many(facts.trainImages, 'Trainingsbild', 'Trainingsbildern')} hat das Mittel von{' '}
          {many(facts.members, 'Maske', 'Masken')} einen Fehler von {percent(facts.error.masks)}. Ein Netz ohne Dropout,
          das ebenso viel Training kostet, hat {percent(facts.oneError.independent)}: Das Mittel der Masken{' '}
          {errorsInWords(facts.errorOfOne)} ({inUnits('error', facts.errorOfOne)}). Was es besser kann: einschätzen, wie
          sicher es sein darf. Seine Kreuzentropie ist {nats(facts.crossEntropy.masks)} gegen{' '}
          {nats(facts.oneCrossEntropy)}, eine Differenz von {inUnits('crossEntropy', facts.lossOfOne)}.{' '}
          {asGoodInWords(facts.asGood, facts.members)}
        </p>
        <p>
          {many(facts.members, 'unabhängiges Netz', 'unabhängige Netze')} haben einen Fehler von{' '}
          {percent(facts.error.independent)} und eine Kreuzentropie von {nats(facts.crossEntropy.independent)}. Sie
          kosten das {count(facts.members)}-Fache an Training und haben {count(facts.members * facts.parameters)}{' '}
          Gewichte statt {count(facts.parameters)}. Auf Bootstrap-Stichproben, von denen jede etwa zwei Drittel der
          Bilder enthält, macht ein Netz {percent(facts.oneError.bootstrap)} Fehler und das Mittel aller{' '}
          {percent(facts.error.bootstrap)}: gegen Netze auf allen Bildern {inUnits('error', facts.bagging)}.
        </p>
        <p>
          Wie unabhängig sind die Mitglieder? Zwei auf denselben Bildern trainierte Netze sagen für{' '}
          {percent(facts.disagreement.independent)} der Testbilder verschiedene Ziffern vorher, zwei auf
          Bootstrap-Stichproben für {percent(facts.disagreement.bootstrap)}, zwei Masken für{' '}
          {percent(facts.disagreement.masks)}. Ein Mitglied, das sich öfter irrt, ist auch öfter uneinig; sehen Sie also
          auf die Fehler selbst: Die Korrelation der Fehler zweier Mitglieder ist{' '}
          {fixed(facts.errorCorrelation.independent, 2)}, {fixed(facts.errorCorrelation.bootstrap, 2)} und{' '}
          {fixed(facts.errorCorrelation.masks, 2)}. {compared(facts)} Eine Maske lässt {percent(facts.rate)} der
          verdeckten Einheiten weg und irrt sich allein in {percent(facts.oneError.masks)} der Fälle; Mitteln hebt das
          meiste davon auf; eine Grenze setzen die Gewichte, die sich alle Masken teilen.
        </p>
        <p>
          Skalierte Gewichte brauchen einen Durchlauf statt {count(facts.members)}. Ihr Fehler ist{' '}
          {percent(facts.scaledError)}, ihre Kreuzentropie {nats(facts.scaledCrossEntropy)}; ein Netz ohne Dropout hat{' '}
          {percent(facts.oneError.independent)} und {nats(facts.oneCrossEntropy)}.
        </p>
        <Note>
          All das gilt für {many(facts.trainImages, 'Bild', 'Bilder')}, klassischen Dropout bei Rate {plain(facts.rate)}{' '}
          und eine einzige Größe des Netzes. Mit mehr Bildern sind sich einzelne Netze seltener zu sicher, und für ein
          Mittel bleibt weniger auszugleichen.
        </Note>
      </>
    ),
  tries: {
    one: 'Ein Netz oder eine Maske allein',
    all: 'Das Mittel aller zwanzig',
    low: 'Eine niedrigere Dropout-Rate: Masken, die sich mehr gleichen',
    many: 'Mehr Trainingsbilder',
  },
} as const;
