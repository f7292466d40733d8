/** What the chapter says is computed: it turns when the numbers turn. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { RecordedEntry } from '../../src/contract/view.ts';
import { chapters } from '../../src/experiments/batch-size/view/chapter.tsx';
import { batchFacts, highOf } from '../../src/experiments/batch-size/view/chapter-facts.ts';
import { words as batchWords } from '../../src/experiments/batch-size/words/chapter.tsx';
import { madeUpBatchSize } from './batch-size-made-up.ts';

const seeds = [1, 2, 3, 4, 5];

/** What a visitor reads: tags gone, spaces plain. */
const read = (node: React.ReactNode): string =>
  renderToStaticMarkup(node)
    .replace(/<span class="term-text".*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\u00a0|&nbsp;/g, ' ');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('batch size', () => {
  const facts = (dropout: number, done?: number) =>
    batchFacts({ learningRate: 0.001 }, madeUpBatchSize({ seeds, dropout, noDropout: 0.5, done }));

  test('rises, falls, or neither', () => {
    expect([2, -2, 0].map((slope) => facts(slope).found)).toEqual(['rises', 'falls', 'flat']);
    expect(facts(2, 1).found).toBeNull();
  });

  test('the sentence turns with the trend', () => {
    expect(plain(batchWords.told('rises', facts(2)))).toMatch(/^You chose “it rises”, and so it is: .*\+2\.\d\d \[/);
    expect(plain(batchWords.told('rises', facts(-2)))).toMatch(/recorded is “it falls”: .*−[12]\.\d\d \[/);
    expect(plain(batchWords.told('rises', facts(2, 1)))).toMatch(/too few batch sizes/);
  });

  test('averaging is said to help only where it does', () => {
    expect(read(batchWords.body(facts(-1), facts(3), null))).toMatch(/averaging helps/);
    expect(read(batchWords.body(facts(-1), facts(-3), null))).not.toMatch(/averaging helps/);
  });

  test('the rough run differs in its learning rate alone', () => {
    const entry = (learningRate: number, optimiser: string, scaleRate = 'no') =>
      ({ params: { learningRate, optimiser, scaleRate } }) as RecordedEntry;
    const [usual, sgd, grown, high] = [
      entry(0.001, 'adam'),
      entry(0.05, 'sgd'),
      entry(0.01, 'adam', 'sqrt'),
      entry(0.03, 'adam'),
    ];
    expect(highOf([usual, sgd, grown, high], usual)).toBe(high);
    expect(highOf([usual, sgd], usual)).toBeNull();
  });
});

test('the chapter holds the figure', () => {
  expect(chapters).toMatchObject([{ id: 'batch-sizes', order: 3, question: batchWords.question, figure: true }]);
});
