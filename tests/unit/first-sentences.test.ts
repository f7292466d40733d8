import { expect, test } from 'vitest';
import { firstSentences } from '../../src/figure/first-sentences.ts';

const text =
  'Scaling beats sampling by 0.09 points [0.05, 0.14]. The claim does not hold here. 40 units lose 4.2 points.';

test('keeps whole sentences, and numbers whole', () => {
  expect(firstSentences(text, 1000)).toBe(text);
  expect(firstSentences(text, 90)).toBe(
    'Scaling beats sampling by 0.09 points [0.05, 0.14]. The claim does not hold here.',
  );
  expect(firstSentences(text, 0)).toBe('Scaling beats sampling by 0.09 points [0.05, 0.14].');
  expect(firstSentences('', 10)).toBe('');
  // A verdict is never cut off, however little room there is.
  expect(firstSentences(text, 10)).toBe(firstSentences(text, 90));
});
