import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { count, fixed, plain } from '../../../../charts/numbers.ts';
import type { RegressionFacts } from '../view/chapter-facts.ts';
import { ratioText } from './figure.tsx';

export const words = {
  question: 'Weiß Dropout, wo es keine Daten gibt?',
  ask: 'Ein Netz mit Dropout lernt dreißig Punkte. Viele Masken ergeben viele Kurven und die Kurven ein Band. Dann lernt es zehnmal so viele Punkte an denselben Stellen, bei derselben Rate. Was wird aus dem Band an den Punkten?',
  options: {
    posterior: 'Es wird etwa ein Drittel so breit: mehr Daten, weniger Zweifel.',
    same: 'Es bleibt etwa gleich breit.',
    wider: 'Es wird deutlich breiter.',
  },
  short: { posterior: 'etwa ein Drittel so breit', same: 'etwa gleich breit', wider: 'deutlich breiter' },
  told: (chosen: string | null, facts: RegressionFacts): string =>
    chosenSentence(
      chosen,
      facts.found,
      words.short,
      `Mit ${facts.more}-mal so vielen Daten ist das Band ${ratioText(facts.withMore)} so breit`,
    ),
  lead: (
    <p>
      Ein Netz sollte zweifeln, wo es nichts gesehen hat. Gal und Ghahramani <Cite id="gal" /> ziehen auch bei der
      Vorhersage Masken und nehmen die Streuung der Ausgaben als Maß für diesen Zweifel. Das Paper liest Dropout
      stattdessen als Prior <Cite id="nalisnick" />; ein Prior ist nur der Anfang, und was aus ihm und den Daten folgt,
      lässt sich auch anders finden. Hier sind drei Wege, an Punkten, die Sie selbst setzen: MC-Dropout; fünf Netze, die
      sich in ihren ersten Gewichten unterscheiden; und ein Prior mit einer Skala für jede Einheit, ARD{' '}
      <Cite id="mackay" />, dessen Gewichte als Normalverteilungen gelernt werden.
    </p>
  ),
  body: (facts: RegressionFacts) => {
    const { dropout, ensemble, ard } = facts.widths;
    const [low, high] = [facts.rates[0], facts.rates[facts.rates.length - 1]];
    return (
      <>
        <p>
          Auf {facts.points} Punkten mit einer Lücke hat Dropout mit Rate {plain(facts.rate)} nach {count(facts.steps)}{' '}
          Schritten ein Band mit einer Standardabweichung von {fixed(dropout.near, 2)} an den Punkten. In der Lücke ist
          es {ratioText(dropout.ratio)} so breit. Das von fünf Netzen ist dort {ratioText(ensemble.ratio)} so breit und
          das des ARD-Priors {ratioText(ard.ratio)}.
        </p>
        <p>
          Wie breit das Band von Dropout ist, bestimmt dessen Rate. Von p = {plain(low.rate)} bis {plain(high.rate)},
          mit denselben Punkten, geht die Standardabweichung an den Punkten von {fixed(low.near, 2)} auf{' '}
          {fixed(high.near, 2)}. Mit {facts.more}-mal so vielen Daten wird das Band {ratioText(facts.withMore)} so
          breit; das eines Posteriors wäre etwa {fixed(1 / Math.sqrt(facts.more), 2)}-mal so breit.
          {ensemble.withMore && ard.withMore && (
            <>
              {' '}
              Bei fünf Netzen ist es {ratioText(ensemble.withMore)}, beim ARD-Prior {ratioText(ard.withMore)}.
            </>
          )}
        </p>
        <Note>
          Das Rauschen der Punkte wird als bekannt angenommen, und die Raten sind nicht abgestimmt. Die Theorie von Gal
          und Ghahramani lässt die Rate von der Zahl der Daten abhängen; eine feste Rate tut das nicht. Die
          Normalverteilungen des ARD-Priors sind voneinander unabhängig, was ebenfalls eine Näherung ist.
        </Note>
      </>
    );
  },
  tries: {
    rate: 'Dropout mit Rate 0,4: dieselben Punkte, ein breiteres Band',
    functions: 'Einzelne Funktionen: woraus die Bänder bestehen',
    long: '3.000 Schritte: Sehen Sie sich das Band außerhalb der Punkte an',
    exact: '12 Einheiten je Schicht: das Mittel über jede Maske neben dem über die gezogenen',
    few: 'Fünf Punkte: Welches Band ist dazwischen breit?',
  },
} as const;
