/** "Try this": where it starts from, and what it says that it changed. */
import { describe, expect, test } from 'vitest';
import { triedSentence } from '../../src/app/tried-bar.tsx';
import type { PageState } from '../../src/contract/page.ts';
import { changesInWords } from '../../src/figure/changes.ts';
import { pageCodecs } from '../../src/state/codecs.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { createStore } from '../../src/state/store.ts';
import { changedBetween, settingsOf, usualWith } from '../../src/state/usual.ts';

const storeAt = (search: string) => createStore({ read: () => search, write: () => {}, onChange: () => () => {} });

describe('a try', () => {
  const patch = { learningRate: 0.03, dropout: 0.4 };

  test('starts from the usual settings, whatever was set, and leaves how the page is shown', () => {
    const store = storeAt(
      '?samples=5&layers=3&measure=cross-entropy&seed=7&checkpoint=0&theme=dark&backend=cpu&hide=seed',
    );
    store.set(usualWith(patch), 'prose');
    expect(store.getState()).toEqual({
      ...defaultPageState,
      ...patch,
      theme: 'dark',
      backend: 'cpu',
      hide: ['seed'],
    });
  });

  test('is undone by the settings from before, whatever they were', () => {
    const store = storeAt('?networkShape=50,40&layers=2&layer=1&unit=3&fit=5,500&scaleRate=sqrt&rates=0,0.5');
    const before = store.getState();
    store.set(usualWith(patch), 'prose');
    store.set({ theme: 'light' }, 'menu');
    store.set(settingsOf(before), 'undo');
    expect(store.getState()).toEqual({ ...before, theme: 'light' });
  });
});

describe('what was changed', () => {
  test('is listed with the values before and after', () => {
    const before = { ...defaultPageState, dropout: 0.9, layers: [3], checkpoint: 0, trainImages: 2000 };
    const after = { ...defaultPageState, learningRate: 0.03, theme: 'dark' as const };
    expect(triedSentence(before, after).replaceAll('\u00a0', ' ')).toBe(
      'Changed: dropout rate 0.9 → 0.5; checkpoint untrained → end of training; ' +
        'where dropout acts 3 → 1, 2 and 3; learning rate 0.001 → 0.03; images to learn from 2,000 → the budget’s.',
    );
    expect(triedSentence(before, before)).toBe('Nothing is changed: the settings are as they were before.');
  });

  test('has words for every setting', () => {
    const others: Partial<Record<string, unknown>> = {
      rates: [0.5],
      networkShape: [50, 40],
      layers: [],
      layer: 1,
      fit: [5, 500],
      noise: 'gaussian',
      budget: 'paper',
      optimiser: 'sgd',
      weightsShown: 'wide',
      pinned: 'recorded-100x100x100-l2-s1-p50',
      drawing: 'b0000',
    };
    for (const name of Object.keys(settingsOf(defaultPageState)) as (keyof PageState)[]) {
      const value = defaultPageState[name];
      const codec = pageCodecs[name];
      const texts = codec.range.split(', ');
      const other = others[name] ?? (typeof value === 'number' ? value / 2 + 1 : texts.find((one) => one !== value));
      const now = { ...defaultPageState, [name]: other } as PageState;
      expect(changedBetween(defaultPageState, now), name).toEqual([name]);
      const text = changesInWords(defaultPageState, now)[0].replaceAll('\u00a0', ' ');
      expect(text, name).toMatch(/^[a-z][a-z ]+ \S.* → \S/);
      expect(text, name).not.toMatch(/undefined|[a-z][A-Z]|\[/);
    }
  });
});
