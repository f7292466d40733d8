/** What lies over the page and the browser's history: Back closes one thing at a time, and no entry is left behind. */
import { describe, expect, test } from 'vitest';
import { createLayers, type Entries } from '../../src/state/layers.ts';

/** A browser's history of one page, in which each entry knows how many layers it stands for. */
function browser(entries: number[] = [0]) {
  let at = entries.length - 1;
  let cleared = 0;
  const due: (() => void)[] = [];
  const settle = () => {
    for (let act = due.shift(); act; act = due.shift()) act();
  };
  const own: Entries = {
    depth: () => entries[at],
    push(depth) {
      entries.splice(++at, entries.length, depth);
    },
    back(by) {
      due.push(() => move(-by));
    },
    clear() {
      cleared += 1;
    },
  };
  const layers = createLayers(own, (act) => due.push(act));
  const stayed: boolean[] = [];
  const move = (by: number) => {
    at += by;
    stayed.push(layers.moved());
  };
  const visit = (by: number) => {
    move(by);
    settle();
    return stayed.at(-1);
  };
  return { layers, settle, visit, entries, at: () => at, cleared: () => cleared };
}

/** Opens a layer that closes as the page's do: its component goes when it is told to. */
function open({ layers, settle }: ReturnType<typeof browser>, closed: string[], name: string) {
  const gone = layers.open(() => {
    closed.push(name);
    gone();
  });
  settle();
  return gone;
}

describe('the browser’s Back', () => {
  test('closes the newest layer, and leaves the page only when none is left', () => {
    const page = browser();
    const closed: string[] = [];
    open(page, closed, 'view');
    open(page, closed, 'dialog');
    expect(page.entries).toEqual([0, 1, 2]);
    expect(page.visit(-1)).toBe(true);
    expect(closed).toEqual(['dialog']);
    expect(page.visit(-1)).toBe(true);
    expect(closed).toEqual(['dialog', 'view']);
    expect(page.at()).toBe(0);
    expect(page.cleared()).toBe(1);
  });

  test('leaves no entry behind when a layer is closed by other means', () => {
    const page = browser();
    const closed: string[] = [];
    const gone = open(page, closed, 'settings');
    gone();
    page.settle();
    expect(page.at()).toBe(0);
    // The way back was no visitor's: nothing is closed, and the state of the page stays.
    expect(closed).toEqual([]);
    open(page, closed, 'view');
    expect(page.entries).toEqual([0, 1]);
  });

  test('makes one entry where one layer takes another’s place', () => {
    const page = browser();
    const closed: string[] = [];
    const gone = page.layers.open(() => closed.push('view'));
    gone();
    open(page, closed, 'view again');
    expect(page.entries).toEqual([0, 1]);
  });

  test('closes what a reload brought back, and nothing twice', () => {
    const page = browser([0, 1]);
    const closed: string[] = [];
    open(page, closed, 'view');
    expect(page.entries).toEqual([0, 1]);
    page.visit(-1);
    expect(closed).toEqual(['view']);
  });

  test('is an ordinary step where nothing lies over the page', () => {
    const page = browser([0, 0]);
    expect(page.visit(-1)).toBe(false);
    expect(page.visit(1)).toBe(false);
    expect(page.at()).toBe(1);
  });

  test('does not stay at an entry of a layer that is gone', () => {
    const page = browser();
    const closed: string[] = [];
    open(page, closed, 'dialog');
    page.visit(-1);
    page.visit(1);
    expect(page.at()).toBe(0);
  });

  test('is not touched in a frame, whose history is its page’s', () => {
    const layers = createLayers(null, (act) => act());
    const gone = layers.open(() => {
      throw new Error('must not be closed');
    });
    expect(layers.moved()).toBe(false);
    gone();
  });

  test('goes on where the browser refuses entries', () => {
    const refusing: Entries = {
      depth: () => 0,
      push() {
        throw new Error('too many');
      },
      back() {},
      clear() {},
    };
    const layers = createLayers(refusing, (act) => act());
    expect(() => layers.open(() => {})()).not.toThrow();
  });
});
