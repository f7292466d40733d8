import { count } from '../../charts/numbers.ts';
import { pagesRoot } from '../../state/kept.ts';
import { Cite } from '../references.tsx';

export const methods = {
  title: 'Methoden',
  /** `most` masks are averaged at most; both it and the settings are of the recorded run, null until it has come. */
  body: (most: number | null, settings: string | null, verdictRule: string) => (
    <>
      <p>
        Die Netze sind mehrschichtige Perzeptrons auf 28 × 28 Pixeln in [0, 1], mit ReLU, Softmax und Kreuzentropie; die
        Anfangsgewichte sind normalverteilt mit Varianz 2/fan-in <Cite id="he" />, die Biases null. Wenn nicht anders
        eingestellt, werden sie mit Adam <Cite id="kingma" /> trainiert, mit β = 0,9 und 0,999. Für jede Dropout-Rate
        wird ein Netz trainiert. Alle Netze eines Startwerts sehen dieselben Bilder in derselben Reihenfolge, beginnen
        mit denselben Gewichten und haben verschachtelte Masken: Eine Einheit, die bei einer Rate abgeschaltet ist, ist
        es bei jeder höheren auch.
        {settings && <> Der aufgezeichnete Lauf: {settings}.</>}
      </p>
      <p>
        <em>Klassischer</em> Dropout multipliziert mit 0 oder 1 und skaliert beim Vorhersagen mit 1 − <i>p</i>;{' '}
        <em>invertierter</em> Dropout teilt stattdessen beim Training durch 1 − <i>p</i>; <em>gaußsches</em> Rauschen
        hat Mittelwert 1 und die Varianz von invertiertem Dropout, <i>p</i>/(1 − <i>p</i>). Das gilt auch für
        gleichverteiltes, Rayleigh- und Beta(½, ½)-Rauschen, die dafür gestreckt und verschoben werden; bei hohen Raten
        liegen manche Faktoren unter 0, ebenso wie beim gaußschen. DropConnect hat Rauschen auf jedem Gewicht: In einem
        anderen Teil wird es <a href={`${pagesRoot()}view/noises/`}>neben den anderen trainiert</a>.
      </p>
      <p>
        Jedes Bild bekommt eigene Masken{most !== null && `, bis zu ${count(most)}`}. Die Zahlen für „eine zufällige
        Maske“ sind Mittelwerte über alle gezogenen Masken, von denen jede allein vorhersagt. Sampling und Skalieren
        werden immer am selben Netz und an denselben Bildern verglichen, und das Intervall ist das der gepaarten
        Differenz <Cite id="mcnemar" />. {verdictRule}
      </p>
      <p>
        Nach ± steht eine Standardabweichung über Startwerte, und ein Band um eine Linie zeigt dasselbe; eckige Klammern
        und Balken sind 95-%-Intervalle. Alles andere, etwa die Streuung innerhalb eines Laufs oder über Neustarts, wird
        an Ort und Stelle benannt.
      </p>
      <p>
        Cluster sind die von k-means, begonnen mit dem gierigen k-means++ <Cite id="arthur" />; von mehreren Neustarts
        bleibt der mit der kleinsten Summe der quadrierten Abstände.
      </p>
      <p>
        Jede Zufallszahl ist ein Hash aus dem Startwert und der Stelle, an der sie gebraucht wird. Ein Link zu dieser
        Seite ergibt also überall dieselben Masken, dieselbe Reihenfolge der Bilder und dieselben Anfangsgewichte. Die
        letzten Stellen trainierter Gewichte unterscheiden sich von Grafikprozessor zu Grafikprozessor.
      </p>
    </>
  ),
} as const;
