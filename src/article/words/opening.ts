/** Of the first part's page and its paper. index.html carries the lead for readers without JavaScript. */
export const lead =
  'Dropout trains a network while switching parts of it off at random. What comes out is not one network but a cloud of them, all living in the same weights. This page trains such clouds on handwritten digits, in your browser, and asks what should make a prediction: the whole cloud, or one network standing in for it?';
export const authors = 'Lin, Wang and Chen';
export const scope =
  'The paper does not say which optimiser, learning rate and initial weights it used, and several of its claims depend on them.';
