/** Of the first part's page and its paper. index.html carries the lead for readers without JavaScript. */
export const lead =
  'Dropout trainiert ein Netz und schaltet dabei zufällig Teile davon ab. Heraus kommt nicht ein Netz, sondern eine Wolke von Netzen, die alle in denselben Gewichten leben. Diese Seite trainiert solche Wolken in Ihrem Browser mit handgeschriebenen Ziffern und fragt, wer die Vorhersage machen soll: die ganze Wolke oder ein Netz an ihrer Stelle?';
export const authors = 'Lin, Wang und Chen';
export const scope =
  'Das Paper sagt nicht, welchen Optimierer, welche Lernrate und welche Anfangsgewichte es verwendet hat, und mehrere seiner Behauptungen hängen davon ab.';
