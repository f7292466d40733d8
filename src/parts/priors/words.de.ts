export const partWords = {
  title: 'Rauschen ist ein Prior',
  short: 'Rauschen ist ein Prior',
  lead: 'Dropout multipliziert Einheiten mit Zufallszahlen. Geben Sie einem Gewicht einen Normal-Prior, ziehen Sie die Zufallszahl in das Gewicht hinein, und aus dem Rauschen ist ein anderer Prior geworden: einer, der sagt, wie wahrscheinlich große und kleine Gewichte sind und welche Gewichte gemeinsam groß oder klein sind. Diese Seite zeichnet solche Priors exakt, für viele Arten von Rauschen, und trainiert Netze mit einigen von ihnen.',
  description:
    'Sehen Sie, welchem Prior der Gewichte Dropout und anderes multiplikatives Rauschen entsprechen, exakt im Browser gezeichnet.',
  authors: 'Nalisnick, Hernández-Lobato und Smyth',
  scope:
    'Geprüft werden hier die Aussagen des Papers über Priors vor allem Training, eine bayessche Lesart von Dropout an kleinen Kurven und seine Aussagen über trainierte Netze. Seine Regressionsexperimente sind auf einigen seiner Datensätze wiederholt, in einem anderen Programm und mit anderen Einstellungen, wo das Paper sie offenlässt.',
};

export const notesWords = {
  methods: [
    'Ein Gewicht des Priors ist w = λz: z ist normalverteilt mit Mittel 0 und Varianz 1, λ das Rauschen. Dichten von λ, λ² und w sind geschlossene Formeln, wo es welche gibt (Normal, Laplace, Student-t, Varianz-Gamma und andere), sonst Summen oder Integrale über λ durch numerische Quadratur, auf fünf Stellen genau. Ziehungen entstehen aus einem Hash des Startwerts, sodass ein Link dieselben zeigt.',
    'Rauschen, das behält oder abschaltet, lässt einen Anteil der Gewichte bei genau 0: Diese Spitze wird als Anteil angegeben, nicht als Dichte gezeichnet. Der Zug eines Priors ist −d ln p/dw, was er zum Gradienten der Verlustfunktion beiträgt.',
    'Gewichte, die von einer Einheit ausgehen, teilen sich deren λ. Die Korrelation ihrer Quadrate wird aus dem zweiten und vierten Moment von λ berechnet und über Ziehungen mit einem 95-%-Intervall gemessen.',
    'Die Kurven der Regression stammen von Netzen mit einem Eingang und zwei verdeckten Schichten aus 50 Einheiten, mit allen Punkten zugleich trainiert, mit Adam bei 0,005; das Rauschen der Zielwerte ist bekannt, 0,1. Der Mean-Field-Prior wird mit lokaler Reparametrisierung trainiert, mit einer Skala für jede Zeile in geschlossener Form.',
    'Die Residualnetze der Abbildung zur Shrinkage haben Blöcke mit einer Skip-Verbindung, mit Bias-Werten auf den UCI-Datensätzen und ohne sie beim Spielbeispiel. Ihre Gewichte sind unabhängige Normalverteilungen (Mean-Field), trainiert mit lokaler Reparametrisierung auf die Evidence Lower Bound, deren Kullback-Leibler-Teil über das erste Fünftel der Schritte von 0 an wächst; ohne Prior und mit Dropout sind sie Zahlen mit der schwachen Strafe eines Normal-Priors der Varianz 1. Skalen von Zeilen und Schichten haben geschlossene Formen unter Priors vom Typ inverse Gamma (3, 3) oder Halb-Cauchy (1). Ein Block heißt aus, wenn er weniger als ein Zwanzigstel dessen beiträgt, was an ihm vorbeigeht. Die Datensätze des UCI-Archivs sind so aufgeteilt, wie Hernández-Lobato und Adams es veröffentlicht haben, und mit ihren Trainingsfällen standardisiert.',
    'Rauscharten werden an einem Perzeptron verglichen: Die Netze eines Startwerts beginnen mit denselben Gewichten und sehen dieselben Minibatches, werden mit Adam bei 0,001 trainiert und mit jedem Faktor auf seinem Mittel getestet. Differenzen der Genauigkeit sind nach Startwert gepaart.',
  ],
  terms: [
    {
      name: 'Prior',
      text: 'Was man über Gewichte annimmt, bevor man Daten sieht: welche Werte wahrscheinlich sind, als Dichte.',
    },
    {
      name: 'multiplikatives Rauschen',
      text: 'λ, eine Zufallszahl, mit der die Ausgabe einer Einheit oder ein Gewicht multipliziert wird. Dropout ist eine Art davon: 0 oder eine Konstante.',
    },
    {
      name: 'gaußsche Skalenmischung',
      text: 'Eine normalverteilte Größe, deren Standardabweichung selbst zufällig ist. Normalverteilte Gewichte mit Rauschen zu multiplizieren ergibt eine.',
    },
    {
      name: 'Shrinkage (Schrumpfung)',
      text: 'Gewichte werden zur 0 gezogen. Ein Prior mit einer Spitze bei 0 und schweren Ausläufern zieht kleine Gewichte stark und lässt große in Ruhe.',
    },
    {
      name: 'Kurtosis',
      text: 'Das vierte Moment geteilt durch das Quadrat des zweiten: 3 bei einer Normalverteilung, mehr bei schweren Ausläufern.',
    },
    {
      name: 'ARD',
      text: 'Automatic Relevance Determination: Die Gewichte einer Zeile teilen sich eine Skala, sodass eine ganze Einheit abgeschaltet werden kann.',
    },
    {
      name: 'ADD',
      text: 'Automatic Depth Determination: Alle Gewichte einer Schicht teilen sich eine Skala, sodass ein ganzer Residualblock abgeschaltet werden kann.',
    },
  ],
};
