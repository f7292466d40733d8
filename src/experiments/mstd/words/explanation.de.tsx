import type { NoiseKind } from '../../../core/network.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { paperFit } from '../view/curves.ts';
import { kappa } from '../view/kappa.ts';
import { round, rSquared, two, withInterval } from '../view/numbers.ts';

interface ExplanationProps {
  readonly noise: NoiseKind;
  readonly trained: PowerLaw | null;
  readonly control: PowerLaw | null;
  /** The line through the untrained networks, where it is known. */
  readonly untrained: PowerLaw | null;
}

/** The paper's argument from the power law to clusters, what is wrong with it, and what the control adds. */
export function Explanation({ noise, trained, control, untrained }: ExplanationProps) {
  const { printed, corrected } = kappa(paperFit.slope);
  const factor = noise === 'classic' ? 'p(1 − p)' : 'p/(1 − p)';
  return (
    <details className="mstd-details">
      <summary>Was die Kontrolle über das Argument des Papers sagt</summary>
      <div className="explanation">
        <p>
          <b>Das Argument.</b> Die h Einheiten einer Schicht mögen k gleich große Cluster bilden, mit der Kovarianz σ
          zwischen zwei Einheiten eines Clusters und sonst keiner. Die Varianz ihres Mittels ist dann etwa σ mal die
          Wahrscheinlichkeit, dass zwei Einheiten im selben Cluster liegen. Das Paper setzt dafür k/h ein; mit k ∝ h
          <sup>κ</sup> erhält es MSTD ∝ h<sup>(κ − 1)/2</sup>, sieht ein Potenzgesetz und deutet es als Zeichen von
          Clustern.
        </p>
        <p>
          <b>Ein Fehler.</b> Von den h − 1 anderen Einheiten liegen h/k − 1 im selben Cluster wie eine gegebene Einheit,
          also ist die Wahrscheinlichkeit <b>(h/k − 1)/(h − 1)</b>, etwa 1/k, wenn die Cluster groß sind. Prüfen Sie die
          Extremfälle: In einem einzigen Cluster (k = 1) sind zwei Einheiten immer zusammen, doch k/h sagt: fast nie;
          mit einem Cluster je Einheit (k = h) sind sie es nie, doch k/h sagt: immer. Berichtigt ergibt das Modell etwa
          MSTD ∝ h<sup>−κ/2</sup>, wenn die Cluster groß sind, und über die Breiten hier bedeutet die Steigung des
          Papers von {two(paperFit.slope)} dann κ = {round(corrected)} statt {round(printed)}.
        </p>
        <p>
          <b>Nichts zu korrelieren.</b> Bei der MSTD steht das Bild fest, und die Maske wechselt. Die Ausgaben x
          <sub>j</sub> der ersten Schicht sind dann schlichte Zahlen, und eine Einheit der zweiten Schicht erhält z = Σ
          w<sub>j</sub>m<sub>j</sub>x<sub>j</sub> + b, wobei jedes m<sub>j</sub> für sich gezogen wird. Varianzen
          unabhängiger Summanden addieren sich: Var z = {factor} Σ w<sub>j</sub>²x<sub>j</sub>². Darin steht ein Term
          für jede Einheit und keiner für ein Paar; also ist es gleichgültig, ob zwei Einheiten Kopien voneinander sind.
          (Die Logits liegen zwei Schichten weiter; soweit diese linear sind, gilt dieselbe Formel für die Logits, mit w
          als gesamtem Gewicht von Einheit j zum Logit.) Dass die MSTD mit h fällt, liegt daran, wie sich die Größen von
          Gewichten und Ausgaben mit h ändern.
          {untrained && (
            <>
              {' '}
              Vor dem Training ist die Summe der quadrierten Gewichte in eine Einheit bei jeder Breite dieselbe, und die
              Gerade
              {untrained.slopeInterval[0] <= 0 && untrained.slopeInterval[1] >= 0
                ? ' ist von einer flachen nicht zu unterscheiden: '
                : ' hat die '}
              Steigung {withInterval(untrained)}.
            </>
          )}
        </p>
        <p>
          <b>Die Kontrolle.</b> Netze, die ohne Masken trainiert wurden, mit denselben Anfangsgewichten, Daten und
          Masken bei der Messung,{' '}
          {control && trained ? (
            <>
              haben die Steigung {withInterval(control)} und R² = {rSquared(control.r2)}, gegenüber{' '}
              {withInterval(trained)} und {rSquared(trained.r2)} bei den mit Dropout trainierten.
            </>
          ) : (
            <>zeigen, ob das Gesetz Dropout überhaupt braucht; hier fehlt eine der beiden Geraden.</>
          )}{' '}
          Ein Gesetz, das auch ohne Dropout auftritt, kann nicht zeigen, was Dropout mit Einheiten macht. Auch der
          berichtigte Exponent, bei dem weniger Cluster eine flachere Gerade bedeuten, rettet das Argument nicht: Es
          gibt keine Kovarianz, durch die Cluster wirken könnten. Ob Dropout Einheiten einander angleicht, ist eine gute
          Frage, aber die Gewichte müssen sie beantworten.
        </p>
      </div>
    </details>
  );
}
