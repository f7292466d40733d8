import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AddressBar, createStore, writeInterval } from '../../src/state/store.ts';

function fakeBar(search = '') {
  const written: string[] = [];
  let listener = (_stays: boolean) => {};
  let asked = () => {};
  const bar: AddressBar = {
    read: () => search,
    write(next) {
      written.push(next);
      search = next;
    },
    onChange(heard) {
      listener = heard;
      return () => {
        listener = () => {};
      };
    },
    onAsked(heard) {
      asked = heard;
      return () => {
        asked = () => {};
      };
    },
  };
  const go = (to: string, stays = false) => {
    search = to;
    listener(stays);
  };
  return { bar, written, go, ask: () => asked() };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the page state', () => {
  test('begins as the address says', () => {
    const store = createStore(fakeBar('?dropout=0.3&colour=red').bar);
    expect(store.getState().dropout).toBe(0.3);
    expect(store.getSource()).toBe('address');
    expect(store.getNotices()).toEqual(['Address: "colour" is not a parameter; it is left out.']);
    store.dismiss(store.getNotices()[0]);
    expect(store.getNotices()).toEqual([]);
  });

  test('a step back that only closes something leaves the settings, and writes them where it led', () => {
    const { bar, written, go } = fakeBar();
    const store = createStore(bar);
    store.set({ dropout: 0.7 }, 'slider');
    vi.advanceTimersByTime(1000);
    go('?dropout=0.2', true);
    vi.advanceTimersByTime(1000);
    expect(store.getState().dropout).toBe(0.7);
    expect(written.at(-1)).toBe('?v=1&dropout=0.7');
  });

  test('a drag of a slider writes the address seldom, and its end always', () => {
    const { bar, written } = fakeBar();
    const store = createStore(bar);
    const heard = vi.fn();
    store.subscribe(heard);
    for (let i = 0; i <= 90; i++) {
      store.set({ dropout: i / 100 }, 'slider');
      vi.advanceTimersByTime(10);
    }
    vi.advanceTimersByTime(1000);
    expect(heard).toHaveBeenCalledTimes(91);
    expect(store.getSource()).toBe('slider');
    expect(written.length).toBeLessThanOrEqual(Math.ceil(910 / writeInterval) + 1);
    expect(written.at(-1)).toBe('?v=1&dropout=0.9');
  });

  test('what is asked of the address finds it up to date', () => {
    const { bar, written, ask } = fakeBar();
    const store = createStore(bar);
    ask();
    expect(written).toEqual([]);
    store.set({ dropout: 0.3 }, 'slider');
    ask();
    expect(written).toEqual(['?v=1&dropout=0.3']);
    vi.advanceTimersByTime(1000);
    expect(written.length).toBe(1);
    store.dispose();
    store.set({ dropout: 0.4 }, 'slider');
    ask();
    expect(written.length).toBe(1);
  });

  test('follows the visitor back and forward', () => {
    const { bar, written, go } = fakeBar();
    const store = createStore(bar);
    store.set({ seed: 5 }, 'field');
    go('?v=1&seed=7');
    vi.advanceTimersByTime(1000);
    expect(store.getState().seed).toBe(7);
    expect(store.getSource()).toBe('address');
    expect(written).toEqual([]);
    store.dispose();
    go('?v=1&seed=8');
    expect(store.getState().seed).toBe(7);
  });

  test('settings that do not fit are made to fit', () => {
    const store = createStore(fakeBar().bar);
    store.set({ networkShape: [50] }, 'field');
    expect(store.getState()).toMatchObject({ layer: 1, layers: [1] });
  });

  test('a frame that may not write its address is no trouble', () => {
    const { bar } = fakeBar();
    const store = createStore({
      ...bar,
      write: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    store.set({ seed: 5 }, 'field');
    vi.advanceTimersByTime(1000);
    expect(store.getState().seed).toBe(5);
  });
});
