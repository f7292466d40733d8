import { ConventionsFormula } from '../../../article/formulas-more.tsx';
import { Note } from '../../../article/note.tsx';
import type { Answer } from '../../../article/predict/types.ts';
import { Cite } from '../../../article/references.tsx';
import { Term } from '../../../article/term.tsx';
import { intervalExample } from '../../../article/words/examples.ts';
import { chosenSentence } from '../../../article/words/predict.ts';
import { percents, pointsInterval } from '../../../charts/estimates.ts';
import { count, listed, plain, ratesInWords } from '../../../charts/numbers.ts';
import type { ConventionsFacts } from '../view/chapter-facts.ts';

const at = (rate: number): string => `bei p\u00a0=\u00a0${plain(rate)}`;

const short = { same: 'gleich gut', better: 'besser', worse: 'schlechter' } as const;

const numbers = (facts: ConventionsFacts): string => {
  const { rate, classic, inverted, difference, seeds, steps } = facts;
  const gap = difference ? `; Differenz über ${seeds} Startwerte: ${pointsInterval(difference)}` : '';
  return `${at(rate)} erreicht invertierter Dropout nach ${count(steps)} Schritten ${percents(inverted)}, klassischer ${percents(classic)}${gap}`;
};

export const words = {
  question: 'Ist es wichtig, wann skaliert wird?',
  ask: (rate: number): string =>
    `Zwei Programme trainieren dasselbe Netz von denselben Anfangsgewichten aus, mit derselben Lernrate und p = ${plain(rate)}. Das eine skaliert beim Vorhersagen, das andere beim Training. Wie gut sagt das zweite Testbilder vorher, verglichen mit dem ersten?`,
  options: {
    same: 'Gleich gut: Beide stehen für dieselben Funktionen.',
    better: 'Besser: Es braucht hinterher keine Korrektur.',
    worse: 'Schlechter: Die Korrektur stört sein Training.',
  },
  told: (answer: Answer | null, facts: ConventionsFacts): string =>
    chosenSentence(typeof answer === 'string' ? answer : null, facts.found, short, numbers(facts)),
  lead: (
    <>
      <p>
        Oben hat Dropout für jede <Term id="unit">Einheit</Term> eine Münze geworfen, und eine{' '}
        <Term id="mask">Maske</Term> war das Ergebnis aller Würfe. Eine Einheit, die einen Anteil <i>p</i> der Zeit 0
        ist, gibt im Mittel weniger weiter als eine, die immer an ist. Also muss etwas mit 1 − <i>p</i> skaliert werden,
        und dafür gibt es zwei Stellen.
      </p>
      <ConventionsFormula />
      <p>
        Die erste ist das Original <Cite id="srivastava" /> und das, was im Paper „vanilla“ heißt. Die zweite lässt die
        Vorhersage, wie sie ist; das ist bequem, und heutige Bibliotheken machen es so.
      </p>
    </>
  ),
  body: (facts: ConventionsFacts | null) => (
    <>
      <p>
        Beide Konventionen können dieselben Funktionen ausdrücken: Ein Netz mit invertiertem Dropout und ausgehenden
        Gewichten <i>V</i> berechnet genau dasselbe wie eines mit klassischem Dropout und Gewichten <i>W</i> = <i>V</i>
        /(1 − <i>p</i>). Aber das Training beginnt bei bestimmten Gewichten und ändert sie Schritt für Schritt.
      </p>
      <p>
        In den Gewichten <i>W</i> ausgedrückt, beginnt invertierter Dropout hinter jeder Schicht mit Dropout mit
        Gewichten, die 1/(1 − <i>p</i>)-mal so groß sind, und macht um denselben Faktor größere Schritte. Das Rauschen
        in seinen Summen wächst mit. Bei niedrigen Raten ändert das wenig; bei hohen ist es ein anderes Training.
      </p>
      <Note>
        Bei einfachem Gradientenabstieg ist es noch schlimmer: Der Gradient enthält den Faktor ein weiteres Mal, sodass
        ein Schritt in <i>W</i> um das Quadrat des Faktors länger ist.
      </Note>
      {facts && (
        <p>
          {facts.worse.length > 0
            ? `In den aufgezeichneten Läufen ist invertierter Dropout jenseits des Rauschens schlechter für ${ratesInWords(facts.worse, facts.rates)}`
            : 'In den aufgezeichneten Läufen ist invertierter Dropout bei keiner Rate jenseits des Rauschens schlechter'}
          {facts.better.length > 0 && ` und besser für ${ratesInWords(facts.better, facts.rates)}`}
          {facts.collapsed.length > 0 &&
            `; bei p\u00a0=\u00a0${listed(facts.collapsed.map(plain))} fällt er auf Zufallsniveau, wo klassischer Dropout noch lernt`}
          . Würde eine niedrigere <Term id="learningRate">Lernrate</Term> helfen? Stellen Sie im Labor eine ein und
          trainieren Sie. Um Ergebnisse mehrerer Papers zu vergleichen, muss man wissen, welche Konvention jedes
          verwendet; die Behauptungen dieses Papers handeln von der klassischen.
        </p>
      )}
      <p>
        Zahlen in Klammern, hier und in jeder Abbildung, sind <Term id="interval">95-%-Intervalle</Term>: Jedes
        Experiment wurde mit mehreren <Term id="seed">Startwerten</Term> wiederholt, und das Intervall sagt, wie genau
        die Startwerte die Zahl bestimmen.{' '}
        {facts?.difference && intervalExample(`${at(facts.rate)}, invertiert minus klassisch,`, facts.difference)}{' '}
        <Term id="spread">± und ein Band</Term> um eine Linie stehen für eine Standardabweichung über Startwerte.
      </p>
      <p>
        Von hier an ist immer klassischer Dropout gemeint, wenn nichts anderes gesagt ist, und <i>p</i> bedeutet immer
        die <Term id="rate">Rate des Abschaltens</Term>.
      </p>
    </>
  ),
  source: (
    <p>
      Abschnitt 1 definiert <i>p</i> als die Rate des Abschaltens, wie diese Seite; das Poster schreibt <i>p</i> für die
      Wahrscheinlichkeit, eine Einheit zu behalten. Abschnitt 4.1.1 spricht davon, die Gewichte zur Testzeit mit 1/(1 −{' '}
      <i>p</i>) zu skalieren, dem Kehrwert dessen, was klassischer Dropout braucht. Arten von Dropout werden in
      Abschnitt 4.2 verglichen.
    </p>
  ),
  tries: {
    inverted: 'Die invertierte Konvention im Labor zeigen',
    gaussian: 'Mit gaußschem Rauschen multiplizieren statt abschalten',
    classic: 'Zurück zu klassischem Dropout',
  },
  chart: {
    x: 'Dropout-Rate p',
    y: 'Testgenauigkeit, skalierte Gewichte',
    classic: 'klassisch',
    inverted: 'invertiert',
    note: ({ seeds, steps, usualSteps }: ConventionsFacts, mark: string): string =>
      `Aufgezeichnet nach ${count(steps)} Schritten${usualSteps ? ` (Abbildung ${mark}: ${count(usualSteps)} Schritte)` : ''}; ${seeds} Startwerte: Mittel und ein Band von einer Standardabweichung über Startwerte.`,
  },
} as const;
