/** What the pages' own HTML says, with or without the program. Inline tags are part of the words. */
export const words = {
  title: 'The Dropout Cloud',
  description:
    'Train real dropout networks on real handwritten digits in your browser, and see whether one network can stand in for a cloud of them.',
  noStyles:
    'The page’s styles did not come, so it looks bare and out of place. Check the connection, then load it again.',
  reload: 'Reload the page',
  lead: 'Dropout trains a network while switching parts of it off at random. What comes out is not one network but a cloud of them, all living in the same weights. This page trains such clouds on handwritten digits, in your browser, and asks what should make a prediction: the whole cloud, or one network standing in for it?',
  stillTitle: 'Sampling against scaling',
  still:
    'After training with dropout, one can predict with one random mask, with scaled weights (no unit is dropped, and each output is multiplied by 1 − p), or with the mean over many masks. The picture shows a recorded run: accuracy on the MNIST test images against the dropout rate p for the three ways, and below it the difference between sampling and scaling with its 95 % interval.',
  stillPicture:
    'Test accuracy against dropout rate for one random mask, scaled weights and the mean of many masks; below, the paired difference of sampling and scaling.',
  off: 'Training needs JavaScript, which does not run here: it is switched off or blocked. With JavaScript allowed, you can train networks of your own.',
  coming: 'The program that trains networks is on its way.',
  lost: 'The page’s program could not be loaded, or does not run in this browser. Reload the page; if that does not help, try a newer browser.',
  frame:
    'This page is in a frame that blocks its program. <a href="./">Open the page by itself</a> to train networks of your own.',
  file: 'This page was opened as a file, and browsers run a page’s program only where the page is served. Run <code>python3 -m http.server</code> in the page’s folder, and open <code>http://localhost:8000/</code>.',
  recordedPicture: 'The picture shows a recorded run.',
  subject: 'Dropout in neural networks',
} as const;

/** Of the opening's own page. */
export const openingWords = {
  title: 'The cloud of thinned networks',
  description: 'Draw a digit and see what a few hundred randomly thinned networks make of it, and what the scaled one.',
  picture: 'A handwritten digit, and a star of ten corners with a cloud of points between them.',
};

/** Of the page for teaching. */
export const classroomWords = {
  title: 'For teaching',
  lead: 'Plan a lecture, set an assignment and see what a class hands in, or lay runs side by side. Nothing leaves this browser.',
};
