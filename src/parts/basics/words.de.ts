export const partWords = {
  title: 'Was Dropout ist',
  short: 'Was Dropout ist',
  lead: 'Dropout schaltet Einheiten zufällig ab, während ein Netz lernt, und danach alle wieder ein. Diese Seite zeigt, was das heißt: zuerst an einem Netz, das so klein ist, dass man jede Zahl darin verfolgen kann, dann im Vergleich mit vielen einzeln trainierten Netzen und schließlich in Netzen, die Bilder durch Faltungen betrachten.',
  description:
    'Verfolgen Sie Dropout Einheit für Einheit an einem kleinen Netz, das in Ihrem Browser trainiert wird: Masken, Skalieren, Mittel.',
  scope:
    'Die Aussagen werden an kleinen Netzen geprüft: zehn Einheiten auf Punkten einer Ebene, 300 Einheiten auf Ziffern, Autoencoder für Ziffern sowie Faltungsnetze für Ziffern und kleine Fotos. Die Folien sagen nicht, wie ihre Netze trainiert wurden.',
};

/** Not needed by the pages of other parts, which name this one. */
export const notesWords = {
  methods: [
    'Das gezeichnete Netz hat zwei Eingänge, zwei verdeckte Schichten aus wenigen Einheiten mit ReLU und zwei Klassen; die Anfangsgewichte sind normalverteilt mit Varianz 2/fan-in, die Bias-Werte null. Es lernt Punkte einer Ebene mit Adam. Alle seine Masken lassen sich aufzählen, sodass Mittel über Masken exakt berechnet und nicht durch Sampling geschätzt werden.',
    'Beide Konventionen von Dropout werden an derselben Ziehung gezeigt: Klassisch wird mit 0 oder 1 multipliziert und beim Vorhersagen mit 1 − p; invertiert wird im Training durch 1 − p geteilt und beim Vorhersagen nichts geändert. Jede Zufallszahl ist ein Hash des Startwerts, sodass ein Link dieselben Masken zeigt.',
    'Die gemittelten Netze haben drei verdeckte Schichten von 100 Einheiten und lernen die ersten 1.000 Trainingsziffern in 1.500 Schritten zu 64 mit Adam bei 0,001: unabhängige Netze von eigenen Anfangsgewichten aus, mit eigenen Minibatches aus allen Bildern oder aus einer Bootstrap-Stichprobe; die Masken gehören zu einem Netz mit klassischem Dropout. Faltungsnetze haben auf Ziffern zwei Faltungen von 5 × 5 mit je einem Max-Pooling und eine dichte Schicht von 128. Alle Mitglieder werden nach denselben Testbildern gefragt.',
    'Der Autoencoder hat einen Eingang und eine Sigmoid-Ausgabe für jedes Pixel und 256 verdeckte Einheiten mit ReLU; er senkt den quadratischen Fehler mit Adam bei 0,001, mit invertiertem Dropout auf den verdeckten Einheiten, von Anfangsgewichten nach Glorot aus. Lokalität ist der Anteil der quadrierten ausgehenden Gewichte einer Einheit in ihrem besten Fenster von 7 × 7; der aktive Anteil und die Korrelation werden auf Testbildern ohne Dropout gemessen.',
    'Hinter ± steht eine Standardabweichung über die Startwerte; in eckigen Klammern stehen 95-%-Intervalle nach Students t-Verteilung über die Startwerte.',
  ],
  terms: [
    {
      name: 'Autoencoder',
      text: 'Ein Netz, das lernt, seine Eingabe über weniger verdeckte Einheiten wiederzugeben.',
    },
    {
      name: 'Uneinigkeit',
      text: 'Der Anteil der Testbilder, für die zwei Mitglieder eines Ensembles verschiedene Klassen vorhersagen, gemittelt über Paare.',
    },
    { name: 'Kanal', text: 'Die Ausgaben eines Kerns einer Faltung über alle Stellen des Bildes.' },
    { name: 'Erwartungswert', text: 'E, der Wert, auf den sich ein Mittel vieler Ziehungen einpendelt.' },
    { name: 'Entscheidungsgrenze', text: 'Die Linie, auf der ein Netz zwei Klassen gleich wahrscheinlich findet.' },
    {
      name: 'Bagging',
      text: 'Mehrere Modelle trainieren, jedes auf einer eigenen Zufallsstichprobe der Daten, und ihre Vorhersagen mitteln.',
    },
  ],
};
