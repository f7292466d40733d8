/** Formulas in words, for those who hear them, and the words that stand in them. */
export const classic = 'Klassisch: im Training ist h Tilde i gleich m i mal h i; beim Vorhersagen 1 minus p mal h i';
export const inverted =
  'Invertiert: im Training ist h Tilde i gleich m i durch 1 minus p, mal h i; beim Vorhersagen h i';
export const gradient =
  'Der Gradient des erwarteten Verlusts über Masken M wird geschätzt durch das Mittel über die B Bilder des Batches des Gradienten unter je einer Maske M i';
export const variance =
  'Die Varianz ist das Mittel über K Netze k des Quadrats von o k von x minus o quer von x; o quer ist das Mittel der Ausgaben der Netze';
export const maskNoise =
  'Die Varianz des Mittels über n Masken ist ungefähr die Varianz des Mittels aller Masken plus Sigma-Quadrat durch n';
export const adjusted =
  'Der adjustierte Rand-Index ist der Rand-Index minus sein Erwartungswert bei Zufall, geteilt durch 1 minus diesen Erwartungswert';
export const power = 'MSTD ist proportional zu h hoch Alpha';
export const powerLog = 'Der Logarithmus von MSTD ist Alpha mal der Logarithmus von h, plus eine Konstante';
export const independence =
  'Die Varianz über Masken der Summe über j von w j m j x j ist p mal 1 minus p mal die Summe über j von w j Quadrat x j Quadrat';
export const merge =
  'Bei einem Cluster K sind die eingehenden Gewichte der neuen Einheit das Mittel der eingehenden Gewichte w i seiner Mitglieder, ihre ausgehenden Gewichte die Summe von deren ausgehenden Gewichten u i';
export const classicName = 'klassisch';
export const invertedName = 'invertiert';
export const thenName = 'dann';
export const masks = 'Masken';
export const allMasks = 'alle Masken';
export const adjustedName = 'adjustiert';
export const constant = 'konst.';
