/** Predictions: what may be drawn, what is remembered, and what is said of it. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import type { Place } from '../../src/article/chapters/drawn.ts';
import { drawnLines } from '../../src/article/predict/draw-chart.tsx';
import { labelWidth, placeLabels } from '../../src/article/predict/place-labels.ts';
import { Predict } from '../../src/article/predict/predict.tsx';
import { createPredictions, parseRemembered } from '../../src/article/predict/store.ts';
import { type Choice, type Drawing, handlesOf, isAnswer, moved, settle } from '../../src/article/predict/types.ts';
import { Predictions, usePrediction } from '../../src/article/predict/use-prediction.ts';
import { chosenSentence, drawnSentence } from '../../src/article/words/predict.ts';
import type { KeyValues } from '../../src/state/kept.ts';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });

const axis = { label: '', format: String };
const drawing: Drawing = {
  kind: 'drawing',
  x: { ...axis, domain: [0, 1] },
  y: { ...axis, domain: [-4, 8] },
  lines: [
    { meaning: 'sampled', fixed: [{ x: 0, y: 0 }], handles: [{ x: 0.8, start: 1 }] },
    { meaning: 'control', fixed: [], handles: [{ x: 0.2, start: 2 }] },
  ],
  step: 0.5,
};
const logarithmic: Drawing = { ...drawing, y: { ...axis, domain: [0.1, 2], log: true }, step: 1.1 };
const choice: Choice = { kind: 'choice', options: [{ id: 'up' }, { id: 'down' }] };

const memory = (): KeyValues & { readonly kept: Map<string, string> } => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

const text = { ask: 'Up or down?', options: { up: 'Up it goes', down: 'Down it goes' } };
const outcome = { told: (answer: unknown) => `told ${answer}`, found: 'down' };

function Question({ prediction }: { readonly prediction: Choice | Drawing }): ReactElement {
  const asked = usePrediction('one', prediction);
  return <Predict {...{ prediction, text, asked, outcome }} chapter="one" problem={null} />;
}

describe('what is drawn', () => {
  test('is rounded to steps and stays within the axis', () => {
    expect(settle(drawing, 1.3)).toBe(1.5);
    expect(settle(drawing, 99)).toBe(8);
    expect(settle(drawing, -99)).toBe(-4);
    expect(moved(drawing, 1, -3)).toBe(-0.5);
    expect(moved(drawing, 8, 1)).toBe(8);
  });

  test('moves by ratios on a logarithmic axis, there and back', () => {
    const up = moved(logarithmic, 1, 3);
    expect(up).toBeCloseTo(1.331, 4);
    expect(moved(logarithmic, up, -3)).toBeCloseTo(1, 4);
    expect(settle(logarithmic, 50)).toBe(2);
    expect(settle(logarithmic, 0.0001)).toBe(0.1);
  });

  test('makes lines through fixed points and handles, from left to right', () => {
    expect(handlesOf(drawing).map(({ x }) => x)).toEqual([0.8, 0.2]);
    expect(drawnLines(drawing, [3, -1])).toEqual([
      {
        meaning: 'sampled',
        points: [
          { x: 0, y: 0 },
          { x: 0.8, y: 3 },
        ],
      },
      { meaning: 'control', points: [{ x: 0.2, y: -1 }] },
    ]);
  });
});

describe('what is remembered', () => {
  test('an answer is one only to its own question', () => {
    expect(isAnswer(choice, 'up')).toBe(true);
    for (const bad of ['left', 1, null, undefined, ['up']]) expect(isAnswer(choice, bad)).toBe(false);
    expect(isAnswer(drawing, [1, 2])).toBe(true);
    for (const bad of [[1], [1, 2, 3], [1, 9], [1, '2'], [1, Number.NaN], 'up', {}, null]) {
      expect(isAnswer(drawing, bad)).toBe(false);
    }
  });

  test('text that is no answer is forgotten, a question passed over is not', () => {
    expect(parseRemembered('{"answer":"up"}', choice)).toEqual({ answer: 'up' });
    expect(parseRemembered('{"answer":null}', choice)).toEqual({ answer: null });
    for (const bad of [null, '', '{', 'null', '{}', '{"answer":"left"}', '[1,2]', '"up"']) {
      expect(parseRemembered(bad, choice)).toBeNull();
    }
  });

  test('comes back from the storage, chapter by chapter, and can be taken back', () => {
    const storage = memory();
    const store = createPredictions(storage);
    let told = 0;
    const leave = store.subscribe(() => {
      told += 1;
    });
    store.set('one', { answer: [1, 2] });
    store.set('two', { answer: null });
    expect(told).toBe(2);
    leave();
    const later = createPredictions(storage);
    expect(parseRemembered(later.get('one'), drawing)).toEqual({ answer: [1, 2] });
    expect(parseRemembered(later.get('two'), drawing)).toEqual({ answer: null });
    expect(later.get('three')).toBeNull();
    later.set('one', null);
    expect(told).toBe(2);
    expect(createPredictions(storage).get('one')).toBeNull();
  });

  test('lasts as long as the page where storage is forbidden, full or absent', () => {
    const refuse = () => {
      throw new Error('forbidden');
    };
    for (const storage of [null, { getItem: refuse, setItem: refuse, removeItem: refuse }]) {
      const store = createPredictions(storage);
      expect(store.get('one')).toBeNull();
      store.set('one', { answer: 'up' });
      expect(parseRemembered(store.get('one'), choice)).toEqual({ answer: 'up' });
      store.set('one', null);
      expect(store.get('one')).toBeNull();
    }
  });
});

describe('what is said', () => {
  const writing = {
    write: (value: number) => `${value} points`,
    brief: String,
    far: (a: number, b: number) => `${Math.abs(a - b)} points`,
  };
  const place = (drawn: number | null, recorded: number, low: number, high: number, where = 'here'): Place => ({
    where,
    drawn,
    recorded,
    interval: { low, high },
  });

  test('of a drawing, which side it is off and by how much', () => {
    expect(drawnSentence([place(5, 2, 1, 3)], writing)).toBe(
      'You drew 5 points here; recorded is 2 points [1, 3] here: you were 3 points too high here.',
    );
    expect(drawnSentence([place(0, 2, 1, 3), place(7, 7, 6, 8, 'there')], writing)).toBe(
      'You drew 0 points here and 7 points there; recorded are 2 points [1, 3] here and 7 points [6, 8] there: you were 2 points too low here.',
    );
  });

  test('of a drawing inside the intervals, that it is', () => {
    expect(drawnSentence([place(2.5, 2, 1, 3)], writing)).toMatch(/: inside the interval\.$/);
    expect(drawnSentence([place(2.5, 2, 1, 3), place(1, 2, 1, 3)], writing)).toMatch(
      /: both inside their intervals\.$/,
    );
  });

  test('of nothing drawn, the numbers alone', () => {
    expect(drawnSentence([place(null, 2, 1, 3)], writing)).toBe('Recorded: 2 points [1, 3] here.');
  });

  test('of a choice, whether it is what the numbers say', () => {
    const short = { up: 'it rises', down: 'it falls' };
    expect(chosenSentence('up', 'up', short, 'by 2')).toBe('You chose “it rises”, and so it is: by 2.');
    expect(chosenSentence('up', 'down', short, 'by −2')).toBe('You chose “it rises”; recorded is “it falls”: by −2.');
    expect(chosenSentence(null, 'down', short, 'by −2')).toBe('Recorded: by −2.');
  });
});

describe('a question on the page', () => {
  const page = (prediction: Choice | Drawing, answer?: string | readonly number[] | null): string => {
    const store = createPredictions(null);
    if (answer !== undefined) store.set('one', { answer });
    return renderToStaticMarkup(
      <Predictions value={store}>
        <Question prediction={prediction} />
      </Predictions>,
    );
  };

  test('shows no answer before one is given, and no way to reveal it', () => {
    const html = page(choice);
    expect(html).toContain('data-stage="asked"');
    expect(html).not.toContain('told');
    expect(html).not.toContain('data-found');
    expect(html).toMatch(/disabled=""[^>]*>Show what happened/);
    expect(html).toContain('Skip the question');
  });

  test('answered, sets the choice beside what was found', () => {
    const html = page(choice, 'up');
    expect(html).toContain('data-stage="revealed"');
    expect(html).toContain('told up');
    expect(html.match(/data-found/g)).toHaveLength(1);
    expect(html).toContain('your choice');
    expect(html).toContain('Predict again');
  });

  test('passed over, tells the numbers without a choice', () => {
    const html = page(choice, null);
    expect(html).toContain('data-stage="skipped"');
    expect(html).toContain('told null');
    expect(html).not.toContain('your choice');
  });

  test('drawn, has sliders that tell their value; revealed, none', () => {
    const open = page(drawing);
    expect(open.match(/role="slider"/g)).toHaveLength(2);
    expect(open).toContain('aria-valuenow="1"');
    const shown = page(drawing, [3, -1]);
    expect(shown).not.toContain('role="slider"');
    expect(shown).toContain('told 3,-1');
  });
});

describe('what is written beside handles', () => {
  const [height, margin] = [290, { top: 30, right: 26, bottom: 44, left: 56 }];
  const boxOf = (at: { readonly x: number; readonly y: number }, width: number, high: number) => ({
    left: at.x - width / 2,
    right: at.x + width / 2,
    top: at.y - high / 2,
    bottom: at.y + high / 2,
  });
  const apart = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
    a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

  // Places across the plot, and the longest text: as the chapters have them, on narrow phones and wide.
  for (const { places, texts } of [
    { places: [0.22, 0.87], texts: ['−3.5 points', '+7.5 points'] },
    { places: [0, 0.87], texts: ['−0.1', '0.95'] },
    { places: [0.2, 0.2], texts: ['100.0 %', '97.5 %'] },
    { places: [0.95, 0.95], texts: ['slope −0.55', 'slope +0.10'] },
    { places: [0.59, 0.94], texts: ['155 %', '100 %'] },
  ]) {
    test.each([248, 284, 640])(`covers neither a handle nor one another: ${texts.join(', ')}, %i px wide`, (width) => {
      const levels = Array.from(
        { length: 24 },
        (_, i) => margin.top + (i / 23) * (height - margin.top - margin.bottom),
      );
      const choose = (n: number): number[][] =>
        n === 0 ? [[]] : choose(n - 1).flatMap((some) => levels.map((level) => [...some, level]));
      for (const ys of choose(places.length)) {
        const handles = ys.map((y, i) => ({ x: margin.left + places[i] * (width - margin.left - margin.right), y }));
        const labels = placeLabels(handles, texts, { width, height });
        const boxes = labels.map((at, i) => boxOf(at, labelWidth(texts[i]), 20));
        const knobs = handles.map((at) => boxOf(at, 20, 20));
        for (const [i, box] of boxes.entries()) {
          expect(
            Math.min(box.left, box.top, width - box.right, height - box.bottom),
            String(ys),
          ).toBeGreaterThanOrEqual(0);
          for (const other of [...boxes.slice(i + 1), ...knobs]) expect(apart(box, other), String(ys)).toBe(true);
        }
      }
    });
  }
});
