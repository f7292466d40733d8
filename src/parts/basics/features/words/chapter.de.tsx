import { Note } from '../../../../article/note.tsx';
import { Cite } from '../../../../article/references.tsx';
import { chosenSentence } from '../../../../article/words/predict.ts';
import { fixed, many, percent, plain } from '../../../../charts/numbers.ts';
import { differenceInWords } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';
import { type FeaturesFacts, sideOf } from '../view/chapter-facts.ts';
import { writing } from '../view/numbers.ts';

const by = (facts: FeaturesFacts, measure: Measure): string =>
  differenceInWords(facts[measure].difference, writing[measure]);

const locality = (facts: FeaturesFacts): string =>
  ({
    above: 'Mit Dropout sind die Merkmale lokaler.',
    below: 'Mit Dropout sind die Merkmale weniger lokal.',
    none: 'Ob Dropout die Merkmale lokaler macht, lässt sich hier nicht vom Zufall unterscheiden.',
  })[sideOf(facts.locality.difference)];

const independence = (facts: FeaturesFacts): string =>
  ({
    below: 'Also sind die Einheiten unabhängiger als im Netz ohne Dropout, wie die Folien sagen.',
    above: 'Also sind die Einheiten weniger unabhängig als im Netz ohne Dropout, anders als die Folien sagen.',
    none: 'Also hat keines der beiden Netze die unabhängigeren Einheiten.',
  })[sideOf(facts.correlation.difference)];

const shared = (facts: FeaturesFacts): string =>
  ({
    below: 'So gelesen trifft die Aussage nicht zu: Mit Dropout ist der Code dünn besetzt.',
    above: 'So gelesen trifft die Aussage zu.',
    none: 'So gelesen bleibt die Aussage unentschieden.',
  })[sideOf(facts.active.difference)];

export const words = {
  question: 'Was lernen verdeckte Einheiten, mit Dropout und ohne?',
  ask: 'Zwei Netze lernen, Ziffern zu kopieren. Sie beginnen mit denselben Gewichten; in einem wird jede verdeckte Einheit mit Wahrscheinlichkeit ein halb abgeschaltet. Danach wird nichts mehr abgeschaltet. Bei wie vielen Einheiten liegt die Ausgabe für eine neue Ziffer über null?',
  options: {
    more: 'Mit Dropout bei mehr: Eine Einheit muss vielleicht für jede andere einspringen.',
    same: 'Bei etwa gleich vielen.',
    fewer: 'Mit Dropout bei weniger: Jede Einheit hat eine eigene Aufgabe.',
  },
  short: { more: 'mehr mit Dropout', same: 'gleich viele', fewer: 'weniger mit Dropout' },
  told: (chosen: string | null, facts: FeaturesFacts): string =>
    chosenSentence(
      chosen,
      facts.found === 'unsure' ? 'same' : facts.found,
      words.short,
      `${percent(facts.active.with)} der Einheiten mit Dropout, ${percent(facts.active.without)} ohne (Differenz ${by(facts, 'active')})`,
    ),
  lead: (
    <>
      <p>
        Ein <em>Autoencoder</em> lernt, seine Eingabe wiederzugeben. Hier geht ein Bild durch eine Schicht verdeckter
        Einheiten mit ReLU. Jede Einheit liest alle Pixel und schreibt in alle Pixel der Antwort. Was sie schreibt, ist
        selbst ein Bild: die Gewichte von dieser Einheit zu den Pixeln. Solche Bilder heißen <em>Merkmale</em>.
      </p>
      <p>
        Srivastava und andere zeigten die Merkmale zweier solcher Netze nebeneinander: Ohne Dropout sehen sie aus wie
        Rauschen, mit Dropout wie Striche <Cite id="srivastava" />. Die Folien zeigen dasselbe Bild und sagen zweierlei
        über Dropout: Es mache Neuronen unabhängiger („increases independence between neurons“) und es verteile die
        Repräsentation („distributes the representation“) <Cite id="barra" />. Beides lässt sich messen.
      </p>
    </>
  ),
  body: (facts: FeaturesFacts | null, small: FeaturesFacts | null) => (
    <>
      {facts && (
        <p>
          Zuerst das Bild. Ein Strich liegt an einer Stelle; Rauschen ist überall. Nehmen Sie also das Quadrat von{' '}
          {plain(facts.window)} × {plain(facts.window)} Pixeln, das am meisten von den quadrierten Gewichten einer
          Einheit enthält. Vor dem Training enthält es {percent(facts.locality.untrained)}. Nach{' '}
          {many(facts.steps, 'Schritt', 'Schritten')} enthält es {percent(facts.locality.with)} mit Dropout und{' '}
          {percent(facts.locality.without)} ohne (Differenz {by(facts, 'locality')}). {locality(facts)} Das braucht
          Zeit: Gehen Sie in den Schritten zurück und sehen Sie nach.
        </p>
      )}
      {facts && (
        <p>
          Unabhängigkeit. Wenn zwei Einheiten dasselbe tun, steigen und fallen ihre Ausgaben gemeinsam. Ihre
          Korrelation, ohne Vorzeichen und im Mittel über alle Paare, ist {fixed(facts.correlation.with, 3)} mit Dropout
          und {fixed(facts.correlation.without, 3)} ohne (Differenz {by(facts, 'correlation')}). {independence(facts)}{' '}
          Aber sehen Sie, wo beide begannen: bei {fixed(facts.correlation.untrained, 3)}. Das Training ändert sie mit
          Dropout um {fixed(facts.correlation.with - facts.correlation.untrained, 3)} und ohne um{' '}
          {fixed(facts.correlation.without - facts.correlation.untrained, 3)}.
        </p>
      )}
      {facts && (
        <p>
          Verteilung. Wenn eine Repräsentation über mehr Einheiten verteilt ist, sollten auf jedem Bild mehr von ihnen
          wach sein, also eine Ausgabe über null haben. Es sind {percent(facts.active.with)} mit Dropout und{' '}
          {percent(facts.active.without)} ohne (Differenz {by(facts, 'active')}). {shared(facts)} Man kann auch etwas
          anderes meinen: dass keine einzelne Einheit gebraucht wird. Darauf trainiert Dropout, und dieses Maß sieht es
          nicht.
        </p>
      )}
      {facts && small && (
        <p>
          Auf die Größe kommt es an. Mit Bildern von {small.side} × {small.side} Pixeln und{' '}
          {many(small.units, 'verdeckten Einheit', 'verdeckten Einheiten')} unterscheidet sich nach{' '}
          {many(small.steps, 'Schritt', 'Schritten')} der Anteil wacher Einheiten um {by(small, 'active')}; die
          Korrelation zweier Einheiten ist {fixed(small.correlation.with, 3)} mit Dropout und{' '}
          {fixed(small.correlation.without, 3)} ohne. Die besten {small.window} × {small.window} Pixel enthalten{' '}
          {percent(small.locality.with)} der quadrierten Gewichte mit Dropout und {percent(small.locality.without)} ohne
          (Differenz {by(small, 'locality')}). {locality(small)}
        </p>
      )}
      {facts && (
        <Note>
          Die Netze lernen aus {many(facts.trainImages, 'Bild', 'Bildern')}. Dropout kostet hier Genauigkeit: Der
          quadratische Fehler eines Testbilds ist {fixed(facts.squaredError.with, 1)} mit Dropout und{' '}
          {fixed(facts.squaredError.without, 1)} ohne. Sonst hindert diese Netze nichts am Kopieren, und Kopieren ist
          ihre Aufgabe.
        </Note>
      )}
    </>
  ),
  tries: {
    start: 'Vor dem Training: dasselbe Rauschen in beiden Rastern',
    early: 'Nach den ersten Schritten: Wo erscheinen die ersten Striche?',
    unit: 'Eine Einheit in beiden Netzen: was sie schreibt und welche Ziffern sie wecken',
    small: 'Kleinere Bilder: Welcher der drei Unterschiede bleibt?',
    low: 'Eine niedrige Dropout-Rate, in einem eigenen Lauf',
  },
} as const;
