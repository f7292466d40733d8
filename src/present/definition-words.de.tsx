/** The scene that defines dropout. */
export const definitionScene = {
  training: (
    <p>
      Im Training wird jede verdeckte Einheit mit Wahrscheinlichkeit <i>p</i>, der <em>Dropout-Rate</em>, abgeschaltet.
      Eine Maske <i>M</i> sagt, welche abgeschaltet sind; jede Maske ist ein anderes ausgedünntes Netz mit denselben
      Gewichten.
    </p>
  ),
  candidates: <p>Für die Vorhersage gibt es drei Kandidaten.</p>,
  single: (
    <>
      <b className="mark-single">Eine zufällige Maske</b>
      <span>ein Netz der Wolke</span>
    </>
  ),
  scaled: (
    <>
      <b className="mark-scaled">Skalierte Gewichte</b>
      <span>
        keine Einheit abgeschaltet, jede Ausgabe mal 1&nbsp;−&nbsp;<i>p</i>
      </span>
    </>
  ),
  sampled: (
    <>
      <b className="mark-sampled">Das Mittel über n Masken</b>
      <span>viele Netze der Wolke, gemittelt</span>
    </>
  ),
} as const;
