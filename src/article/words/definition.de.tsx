import { MaskFormula, SampledFormula, ScaledFormula } from '../formulas.tsx';
import { Cite } from '../references.tsx';

export const definition = {
  title: 'Ein Satz Gewichte, viele Netze',
  /** @param digits of 2^units */
  body: (units: number, digits: number) => (
    <>
      <p>
        Bei jedem Trainingsbild wirft Dropout für jede verdeckte Einheit eine Münze <Cite id="srivastava" />. Mit
        Wahrscheinlichkeit <i>p</i>, der <em>Dropout-Rate</em>, wird die Einheit <em>abgeschaltet</em>: Ihre Ausgabe{' '}
        <i>h</i> wird durch 0 ersetzt. Sonst arbeitet sie wie gewohnt.
      </p>
      <MaskFormula />
      <p>
        Zusammen bilden die Münzen eine <em>Maske</em> <i>M</i>, und jede Maske wählt ein <em>ausgedünntes Netz</em>{' '}
        aus: das der übrigen Einheiten
        {units > 0 && (
          <>
            . Das Netz des Labors hat {units} verdeckte Einheiten, die abgeschaltet werden können, also 2
            <sup>{units}</sup> Masken, eine Zahl mit {digits} Stellen
          </>
        )}
        . Das Training nutzt eine winzige Zufallsstichprobe aus dieser Wolke, und jeder Trainingsschritt ändert
        Gewichte, die sich alle anderen Netze teilen.
      </p>
      <p>Nach dem Training braucht man eine einzige Vorhersage, keine Wolke. Es gibt drei Kandidaten.</p>
      <p>
        <b className="mark-single">Eine zufällige Maske</b> schaltet weiter Einheiten ab, wie im Training. Sie ist ein
        Netz der Wolke.
      </p>
      <p>
        <b className="mark-scaled">Skalierte Gewichte</b> ersetzen die Maske durch ihren Mittelwert: Keine Einheit wird
        abgeschaltet, und jede Ausgabe wird mit 1 − <i>p</i> multipliziert. Das kostet einen Durchlauf durch ein Netz,
        und fast alle sagen auf diese Weise vorher.
      </p>
      <ScaledFormula />
      <p>
        <b className="mark-sampled">Das Mittel über n Masken</b> nutzt viele Netze der Wolke: <i>n</i> Masken ziehen,
        mit jeder vorhersagen, dann mitteln. Lin, Wang und Chen <Cite id="lin" /> nehmen das geometrische Mittel der
        Wahrscheinlichkeiten (die <i>n</i>-te Wurzel aus ihrem Produkt), geteilt durch seine Summe über die Klassen; die
        Wolke oben zeigt das arithmetische Mittel. Beides kostet <i>n</i> Durchläufe.
      </p>
      <SampledFormula />
      <p>
        Das Labor trainiert und misst all das, in vier Ansichten. Die Kapitel darunter stellen acht Fragen, und vor
        jeder Antwort fragen sie nach Ihrer.
      </p>
    </>
  ),
} as const;
