import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { percent } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { inUnits } from '../../../../view-kit/outcomes.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { SmallerFacts } from '../view/chapter-facts.ts';
import { keptInWords } from './figure.tsx';

const numbers = ({ half, ece }: SmallerFacts): string =>
  `Fehler ${inUnits('error', half.teacher)} gegenüber Labels derselben Bilder mit Pixeln auf 0; Kalibrierungsfehler ${percent(ece.distilled)} mit dem Lehrer, ${percent(ece['labels-perturbed'])} ohne ihn`;

/** Up to "als". */
const compared = ({ interval, estimate }: Difference): string => {
  const side = interval === null ? 'none' : effect(interval);
  if (side === 'none') return 'über den Zufall hinaus weder weniger noch mehr Fehler';
  return estimate < 0 ? 'weniger Fehler' : 'mehr Fehler';
};

export const words = {
  question: 'Was trägt der Lehrer zu einem kleineren Netz bei?',
  ask: 'Ein Netz mit der Hälfte der Einheiten lernt, was der Lehrer zu Bildern sagt, auf denen ein Fünftel der Pixel auf 0 gesetzt wurde. Ein anderes lernt die Labels derselben Bilder und begegnet keinem Lehrer. Was macht das Netz mit Lehrer besser?',
  options: {
    both: 'Es macht weniger Fehler, und es weiß besser, wie sicher es sein darf.',
    errors: 'Es macht weniger Fehler, schätzt aber ebenso schlecht ein, wie sicher es sein darf.',
    confidence: 'Es macht nicht weniger Fehler, weiß aber besser, wie sicher es sein darf.',
    nothing: 'Nichts: Alles kommt von den Pixeln auf 0.',
  },
  short: {
    both: 'weniger Fehler, bessere Konfidenz',
    errors: 'weniger Fehler',
    confidence: 'bessere Konfidenz',
    nothing: 'nichts',
  },
  told: (chosen: string | null, facts: SmallerFacts): string =>
    chosenSentence(chosen, facts.found, words.short, numbers(facts)),
  lead: (
    <>
      <p>
        Das Netz, das das Mittel über Masken lernt, muss nicht die Form des Lehrers haben. Bulò, Porzi und Kontschieder{' '}
        <Cite id="bulo" /> destillieren in immer kleinere Netze und zeichnen den Fehler gegen den Anteil der Parameter,
        der übrig bleibt. Sie vergleichen mit demselben kleinen Netz, wenn es auf Labels trainiert ist; das destillierte
        ist bei ihnen besser, bis etwa 40 % der Parameter fehlen.
      </p>
      <p>
        Zweierlei unterscheidet diese Netze. Das eine hat einen Lehrer; und es sieht andere Bilder, denn der Lehrer wird
        nach Trainingsbildern gefragt, auf denen ein Fünftel der Pixel auf 0 gesetzt ist. Um beides auseinanderzuhalten,
        braucht es ein drittes Netz: eines, das die Bilder mit Pixeln auf 0 sieht und ihre Labels lernt.
      </p>
    </>
  ),
  body: (facts: SmallerFacts | null) =>
    facts && (
      <>
        <p>
          Mit {keptInWords(facts.half.kept)} (der Hälfte der Einheiten jeder Schicht) macht das destillierte Netz{' '}
          {compared(facts.half.gain)} als eines, das auf Labels trainiert ist: {inUnits('error', facts.half.gain)}.
          Allein die Pixel auf 0 ändern den Fehler um {inUnits('error', facts.half.zeroed)}. Gegenüber dieser Kontrolle
          macht das destillierte Netz {compared(facts.half.teacher)} als das auf Labels:{' '}
          {inUnits('error', facts.half.teacher)}.
        </p>
        <p>
          Wie sicher ein Netz sein darf, ist eine andere Frage. Der Kalibrierungsfehler ist {percent(facts.ece.labels)}{' '}
          auf Labels, {percent(facts.ece['labels-perturbed'])} auf Labels von Bildern mit Pixeln auf 0 und{' '}
          {percent(facts.ece.distilled)} mit dem Lehrer. Ein Label sagt, die Ziffer sei sicher; die ausgedünnten Netze
          des Lehrers sind uneins, wo sie es nicht ist.
        </p>
        <p>
          Nach dem Paper gewinnen Labels, wenn das Netz sehr klein ist. Hier, mit {keptInWords(facts.least.kept)}, sind
          die Fehler {percent(facts.least.error.distilled)} destilliert, {percent(facts.least.error.labels)} auf Labels
          und {percent(facts.least.error['labels-perturbed'])} auf Labels von Bildern mit Pixeln auf 0.
        </p>
        <p>
          Es gibt einen Weg ganz ohne Training: die Einheiten des Lehrers nach Clustern zusammenzulegen, wie Lin, Wang
          und Chen es tun <Cite id="lin" />. Mit der Hälfte der Einheiten ist der Fehler{' '}
          {percent(facts.half.error.merged)} (ganzer Lehrer: {percent(facts.teacherError)}), mit den wenigsten{' '}
          {percent(facts.least.error.merged)}. Einige Schritte Destillation von dort aus bringen ihn auf{' '}
          {percent(facts.least.error['merged-distilled'])}.
        </p>
        <Note>
          Das Netz des Papers ist ein Faltungsnetz und lernt kleine Fotos. Wo nur eine Schicht kleiner wird, beginnen
          seine anderen Schichten mit den Gewichten des Lehrers; hier sind alle Gewichte eines Schülers zu Beginn
          zufällig.
        </Note>
      </>
    ),
  tries: {
    least: 'Die kleinsten Schüler ablesen: ein Zehntel der Einheiten',
    one: 'Nur die letzte verdeckte Schicht verkleinern',
    long: 'Ein 4.000 Schritte lang trainierter Lehrer: Lehrt er schlechter?',
  },
} as const;
