/** Words of the field, each explained in a sentence or two. */
export const terms = {
  rate: {
    name: 'Dropout-Rate',
    text: 'p, die Wahrscheinlichkeit, mit der Dropout eine Einheit abschaltet, also ihre Ausgabe auf 0 setzt. Manche Bibliotheken und Arbeiten nennen das Gegenteil, 1 − p, die Rate; hier ist p immer die Wahrscheinlichkeit des Abschaltens.',
  },
  mask: {
    name: 'Maske',
    text: 'M, eine Liste aus Nullen und Einsen, eine für jede Einheit, die abgeschaltet werden kann: 0 schaltet sie ab, 1 behält sie.',
  },
  unit: {
    name: 'verdeckte Einheit',
    text: 'Ein Neuron zwischen Eingabe und Ausgabe. Es addiert seine Eingaben, jede mal ein Gewicht, und eine eigene Zahl, den Bias; ist die Summe größer als 0, gibt es sie weiter, sonst 0.',
  },
  thinned: {
    name: 'ausgedünntes Netz',
    text: 'Was von einem Netz übrig bleibt, wenn einige seiner Einheiten abgeschaltet sind.',
  },
  logits: {
    name: 'Logits',
    text: 'z, die zehn Zahlen, die das Netz vor der Softmax-Funktion berechnet, eine für jede Klasse. Nur ihre Differenzen zählen.',
  },
  softmax: {
    name: 'Softmax',
    text: 'Macht aus Logits Wahrscheinlichkeiten: Auf jedes Logit wird die Exponentialfunktion angewandt, dann werden alle Ergebnisse durch ihre Summe geteilt.',
  },
  means: {
    name: 'arithmetisches und geometrisches Mittel',
    text: 'Zwei Mittelwerte von n Zahlen. Das arithmetische Mittel ist ihre Summe geteilt durch n. Das geometrische Mittel ist die n-te Wurzel aus ihrem Produkt; eine einzige kleine Zahl senkt es stärker als das arithmetische.',
  },
  relu: {
    name: 'ReLU',
    text: 'max(0, x), die Funktion, die eine verdeckte Einheit auf ihre Summe anwendet. Sie ist auf jeder Seite der 0 linear, aber nicht über beide zusammen.',
  },
  entropy: {
    name: 'Kreuzentropie',
    text: 'Minus der Logarithmus der Wahrscheinlichkeit, die ein Netz der richtigen Klasse gab, gemittelt über Bilder. Sie ist groß, wo sich das Netz einer falschen Antwort sicher war. Ihre Einheit ist das Nat.',
  },
  batch: {
    name: 'Minibatch',
    text: 'Die Bilder, die ein Trainingsschritt ansieht. Ihre Gradienten werden gemittelt, bevor sich die Gewichte bewegen.',
  },
  learningRate: {
    name: 'Lernrate',
    text: 'η, wie weit ein Trainingsschritt die Gewichte entlang des Gradienten bewegt.',
  },
  interval: {
    name: '95-%-Intervall',
    text: 'Ein Bereich für den wahren Wert. Würde das Experiment 100-mal wiederholt, so enthielten etwa 95 der Bereiche diesen Wert. Hier ist es fast immer das Student-Intervall über Startwerte.',
  },
  spread: {
    name: '± und ein Band',
    text: 'Auf dieser Seite ist ± immer eine Standardabweichung über Startwerte, ebenso das Band um eine Linie. Eckige Klammern und Balken zeigen ein 95-%-Intervall. Alles andere wird an Ort und Stelle benannt.',
  },
  seed: {
    name: 'Startwert',
    text: 'Die Zahl, aus der aller Zufall eines Laufs folgt: erste Gewichte, Reihenfolge der Bilder, Masken. Ein anderer Startwert, ein anderer Lauf desselben Experiments.',
  },
  modelVariance: {
    name: 'Modellvarianz',
    text: 'Wie stark sich die Ausgaben von Netzen unterscheiden, die mit verschiedenen Bildern trainiert wurden: ihre Varianz über Netze, gemittelt über Klassen und Testbilder.',
  },
  kmeans: {
    name: 'k-means',
    text: 'Teilt Punkte so in k Cluster ein, dass jeder Punkt nahe am Mittelwert seines Clusters liegt. Es beginnt mit zufälligen Zentren; deshalb läuft es mehrmals, und das beste Ergebnis bleibt.',
  },
  rand: {
    name: 'Rand-Index',
    text: 'Wie weit zwei Einteilungen derselben Dinge in Cluster übereinstimmen: der Anteil aller Paare, die beide zusammenlegen oder beide trennen. 1 ist volle Übereinstimmung, doch schon der Zufall allein ergibt einen hohen Wert.',
  },
  adjustedRand: {
    name: 'adjustierter Rand-Index',
    text: 'Der um den Zufall bereinigte Rand-Index: so verschoben und skaliert, dass zufällige Einteilungen im Mittel 0 haben und gleiche 1.',
  },
  mstd: {
    name: 'MSTD',
    text: 'Mittlere Standardabweichung des Samplings (mean sampling standard deviation): ein Bild festhalten, viele Masken ziehen, die Standardabweichung jedes Logits nehmen; dann über Logits und Bilder mitteln.',
  },
  powerLaw: {
    name: 'Potenzgesetz',
    text: 'y = c · x hoch eine feste Zahl. Auf logarithmischen Achsen ist es eine Gerade, und diese Zahl, der Exponent, ist ihre Steigung.',
  },
  incoming: {
    name: 'eingehende Gewichte',
    text: 'Die Gewichte von allen Einheiten der Schicht darunter zu einer Einheit; eine Zeile der Gewichtsmatrix. Ausgehende Gewichte, eine Spalte der nächsten Matrix, führen von ihr weiter.',
  },
  subset: {
    name: 'zufällige Teilmenge',
    text: 'Ein Vergleichswert: gleich viele Einheiten behalten, zufällig gewählt, und die übrigen entfernen. Nur was ein anderes Verfahren gegenüber diesem Vergleichswert gewinnt, ist sein Verdienst.',
  },
  control: {
    name: 'Kontrolle',
    text: 'Dasselbe Experiment ohne die vermutete Ursache. Ist der Effekt noch da, so hat er eine andere Ursache.',
  },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly text: string }>>;
