import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, many, percent, plain } from '../../../../charts/numbers.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, differenceInWords } from '../../../../view-kit/seeds.ts';
import type { ConvolutionFacts, SetFacts } from '../view/chapter-facts.ts';
import { accuracyUnit } from '../view/numbers.ts';
import { words as figure, looksInWords } from './figure.tsx';

const inPoints = (difference: Difference): string => differenceInWords(difference, accuracyUnit);

function compared(difference: Difference): string {
  const side = difference.interval === null ? 'none' : effect(difference.interval);
  const found = {
    above: 'genauer als ohne Dropout',
    below: 'ungenauer als ohne Dropout',
    none: 'nicht vom Netz ohne Dropout zu unterscheiden',
  }[side];
  return `${found} (${inPoints(difference)})`;
}

const bestInWords = ({ best: { place, rate, gain } }: SetFacts): string =>
  `„${figure.place[place]}“ bei p = ${plain(rate)} (${inPoints(gain)})`;

export const words = {
  question: 'Wo sollte Dropout in einem Faltungsnetz wirken?',
  ask: 'Ein kleines Faltungsnetz lernt Ziffern, mit Dropout-Rate 0,5. In einem Netz werden nur die Einheiten der dichten Schicht abgeschaltet, in einem anderen Werte jeder verdeckten Schicht. Welche von beiden sagen neue Ziffern schlechter vorher als dasselbe Netz ohne Dropout?',
  options: {
    all: 'Nur das mit Dropout auf allen Schichten.',
    both: 'Auch das mit Dropout auf der dichten Schicht.',
    neither: 'Keines: Dropout schadet nicht.',
  },
  short: { all: 'nur alle Schichten', both: 'auch die dichte Schicht', neither: 'keines' },
  told: (chosen: string | null, facts: ConvolutionFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Genauigkeit ${percent(facts.plain)} ohne Dropout; auf der dichten Schicht ${inPoints(facts.gain.dense)}, auf allen Schichten ${inPoints(facts.gain.all)}`,
    ),
  lead: (
    <>
      <p>
        Eine Faltung <Cite id="lecun" /> schiebt wenige Gewichte über das ganze Bild. Sie hat wenige Gewichte und viele
        Ausgaben, und benachbarte Ausgaben sagen fast dasselbe. Die meisten Gewichte hat eine dichte Schicht. Sollte
        Dropout auf beide wirken?
      </p>
      <p>
        Es gibt drei Arten: Dropout nur auf den <em>dichten Schichten</em>; Dropout auf <em>allen Schichten</em>, wobei
        jeder Wert eines Bildes nach dem Pooling für sich abgeschaltet wird; oder Dropout <em>ganzer Kanäle</em>: Wo ein
        Wert eines Kanals wegfällt, fallen alle weg. Die Folien <Cite id="barra" /> sagen, Dropout verbessere allgemein
        die Leistung („generally improves performance“), und seine Wirkung hänge von <i>p</i> ab; ihr Netz lernt die
        kleinen Fotos von CIFAR-10.
      </p>
    </>
  ),
  body: (facts: ConvolutionFacts | null, photographs: SetFacts | null) => (
    <>
      {facts && (
        <p>
          Zuerst Ziffern: {many(facts.trainImages, 'Trainingsbild', 'Trainingsbilder')},{' '}
          {many(facts.parameters, 'Gewicht', 'Gewichte')}. Ohne Dropout werden {percent(facts.plain)} der Testbilder
          richtig erkannt. Bei p = {plain(facts.rate)} ist das Netz mit Dropout auf seiner dichten Schicht{' '}
          {compared(facts.gain.dense)}; auf allen Schichten ist es {compared(facts.gain.all)}; auf ganzen Kanälen ist es{' '}
          {compared(facts.gain.channels)}.
        </p>
      )}
      {facts && (
        <p>
          Über alle Raten und Orte gesehen ist das Netz mit Dropout {looksInWords(facts.sides)}. Der beste Fall ist{' '}
          {bestInWords(facts)}. Ohne Dropout liegt das Netz bei {percent(facts.plainSeen)} der Bilder richtig, auf denen
          es trainiert wurde: Mehr Auswendiglernen als das könnte Dropout gar nicht verhindern.
        </p>
      )}
      {photographs && (
        <p>
          Fotos sind schwieriger. Mit {count(photographs.trainImages)} davon und{' '}
          {many(photographs.parameters, 'Gewicht', 'Gewichten')} liegt das Netz ohne Dropout bei{' '}
          {percent(photographs.plainSeen)} seiner Trainingsbilder und bei {percent(photographs.plain)} der Testbilder
          richtig. Dort ist das Netz mit Dropout {looksInWords(photographs.sides)}; der beste Fall ist{' '}
          {bestInWords(photographs)}.
        </p>
      )}
      <p>
        Sehen Sie sich die Lernkurven an. Mit Dropout lernt ein Netz langsamer, denn jeder Schritt trainiert einen
        anderen Teil davon. Wo das Training früh endet, kann das allein es schlechter machen. Eine Rate ist nie für sich
        gut oder schlecht: Es kommt auf die Schicht an, auf die Zahl der Bilder und darauf, wie lange man trainiert.
      </p>
      <Note>
        Das Netz der Folien hat in jeder Schicht achtmal so viele Einheiten, und sie sagen nicht, wie es trainiert
        wurde. Hier wirkt Dropout nach dem Pooling. Vor einem Max-Pooling wäre es ein anderes Netz: Der größte der
        übrigen Werte ist nicht der größte mal 1 − <i>p</i>.
      </Note>
    </>
  ),
  tries: {
    low: 'Eine niedrige Rate, überall',
    high: 'Eine hohe Rate: Kanäle gegen einzelne Werte',
    loss: 'Kreuzentropie statt Genauigkeit',
    photographs: 'Fotos: CIFAR-10',
  },
} as const;
