import type { Part, PartNotes } from '../../contract/part.ts';

export const partWords: Pick<Part, 'title' | 'short' | 'lead' | 'description' | 'authors' | 'scope'> = {
  title: 'Ein Netz für die ganze Wolke',
  short: 'Ein Netz für die Wolke',
  lead: 'Über viele ausgedünnte Netze zu mitteln, kostet viele Durchläufe. Die Dropout-Destillation trainiert ein einziges Netz darauf, zu sagen, was das Mittel sagt. Diese Seite tut das mit echten Netzen an echten Ziffern und fragt zuerst, wozu das Mittel überhaupt gut ist: Macht es weniger Fehler, oder weiß es besser, wie sicher es sein darf?',
  description:
    'Destillieren Sie das Mittel über Dropout-Masken im Browser in ein einziges Netz, und sehen Sie, was Mitteln verbessert.',
  authors: 'Bulò, Porzi und Kontschieder',
  scope:
    'Am deutlichsten sind die Ergebnisse des Papers bei großen Faltungsnetzen für kleine Fotos, die viel länger trainiert wurden, als ein Browser es in Sekunden kann. Seine Tabelle zu Ziffern zeigt so kleine Unterschiede wie die hier.',
};

export const notesWords: Pick<PartNotes, 'methods' | 'terms'> = {
  methods: [
    'Lehrer werden mit klassischem Dropout trainiert, mit Adam bei einer Lernrate von 0,001 in Minibatches zu 64; die Gewichte sind zu Beginn normalverteilt mit Varianz 2/fan-in, die Bias-Werte null. Das Perzeptron hat drei verdeckte Schichten mit je 100 Einheiten; LeNet hat Faltungen mit 8 und 16 Kanälen und Kernen von 5 × 5, jede mit einem Max-Pooling über 2, und eine dichte Schicht mit 128; „Quick“ hat Faltungen mit 16, 16 und 32 Kanälen und Pooling über 3 bei Schrittweite 2, und eine dichte Schicht mit 64. Verwendet werden die ersten Trainingsbilder der Daten in deren eigener Reihenfolge; das Budget „Schnell“ nimmt eine Stichprobe, in der jede Klasse ihren Anteil hat.',
    'Das Ideal ist das arithmetische Mittel der Wahrscheinlichkeiten vieler Masken, die von denen der Vorhersage durch Sampling getrennt gezogen sind: Jedes Bild erhält eigene Masken, aus einem Hash des Startwerts. Das geometrische Mittel ist der Softmax des Mittels der Logits. Angepasst wird eine einzige Temperatur: die mit der kleinsten Kreuzentropie auf 1.000 Trainingsbildern, die keines der beiden Netze gesehen hat.',
    'Ein Schüler hat die Form des Lehrers, ohne Dropout. Jeder Schritt zeigt ihm 64 Bilder ohne Label und die Wahrscheinlichkeiten des Lehrers unter frischen Masken, wenn nicht anders gesagt, eine je Bild, und senkt die Kreuzentropie dazu mit Adam bei 0,0005, nach 1.400 Schritten bei einem Zehntel davon. Das Paper erlaubt als Bilder ohne Label auch Testbilder ohne ihre Labels; was der Schüler an ihnen lernt, ist dann nicht mehr neu.',
    'Der Kalibrierungsfehler sortiert Testbilder in 15 gleich breite Klassen der Konfidenz und mittelt den Abstand zwischen Konfidenz und Anteil der richtigen, gewichtet danach, wie viele Bilder eine Klasse hat. Alle Arten der Vorhersage werden auf denselben Testbildern verglichen, über Startwerte hinweg paarweise; in eckigen Klammern stehen 95-%-Intervalle nach Students t-Verteilung, und hinter ± steht eine Standardabweichung über die Startwerte.',
  ],
  terms: [
    {
      name: 'Lehrer und Schüler',
      text: 'Das Netz, das gefragt wird, hier eines mit Dropout, und das Netz, das aus seinen Antworten lernt.',
    },
    {
      name: 'Destillation',
      text: 'Das Trainieren eines Netzes auf den Wahrscheinlichkeiten, die ein anderes angibt, statt auf Labels.',
    },
    {
      name: 'ideales Mittel',
      text: 'Das Mittel der Vorhersagen aller ausgedünnten Netze. Dafür steht hier das Mittel sehr vieler zufälliger Masken oder, bei einem kleinen Netz, das Mittel aller Masken.',
    },
    {
      name: 'Konfidenz',
      text: 'Die größte der Wahrscheinlichkeiten, die ein Netz den Klassen gibt: wie sicher es sich seiner Antwort ist.',
    },
    {
      name: 'Kalibrierungsfehler',
      text: 'Wie weit die Konfidenz vom Anteil richtiger Antworten entfernt ist, gemittelt über Klassen der Konfidenz. Er ist 0, wenn ein Netz so oft recht hat, wie es sagt.',
    },
    {
      name: 'Brier-Score',
      text: 'Der quadrierte Abstand zwischen den Wahrscheinlichkeiten und der richtigen Antwort, geschrieben als Einsen und Nullen, gemittelt über Bilder: bestenfalls 0, schlimmstenfalls 2.',
    },
    {
      name: 'Kullback-Leibler-Divergenz',
      text: 'KL, wie weit eine Liste von Wahrscheinlichkeiten von einer anderen entfernt ist, in nat; 0, wenn sie gleich sind.',
    },
    {
      name: 'Transinformation',
      text: 'Die Entropie eines Mittels von Vorhersagen minus das Mittel ihrer Entropien: der Zweifel, der aus Uneinigkeit kommt.',
    },
    {
      name: 'Temperatur',
      text: 'Eine Zahl, durch die alle Logits vor dem Softmax geteilt werden. Über 1 macht sie ein Netz weniger sicher; welche Klasse vorn liegt, ändert sie nie.',
    },
  ],
};
