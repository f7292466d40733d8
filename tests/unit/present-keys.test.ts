import { describe, expect, test } from 'vitest';
import { actionOf, type Focus } from '../../src/present/keys.ts';

const nowhere: Focus = { moves: false, presses: false, writes: false };
const slider: Focus = { ...nowhere, moves: true };
const button: Focus = { ...nowhere, presses: true };
const field: Focus = { moves: true, presses: true, writes: true };
const press = (key: string, focus: Focus, more: { shiftKey?: boolean; modified?: boolean } = {}) =>
  actionOf({ key, shiftKey: false, modified: false, ...more }, focus);

describe('keys of the presentation', () => {
  test('a clicker’s keys move on and back, whatever has the focus', () => {
    for (const focus of [nowhere, slider, button, field]) {
      expect(press('PageDown', focus)).toBe('next');
      expect(press('PageUp', focus)).toBe('back');
    }
  });

  test('arrows, Home and End belong to a slider that has the focus', () => {
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End']) {
      expect(press(key, slider)).toBeNull();
      expect(press(key, nowhere)).not.toBeNull();
    }
    expect(press('ArrowRight', button)).toBe('next');
    expect(press('ArrowUp', nowhere)).toBe('back');
  });

  test('Space presses a button that has the focus, and else moves on', () => {
    expect(press(' ', button)).toBeNull();
    expect(press(' ', slider)).toBe('next');
    expect(press(' ', nowhere, { shiftKey: true })).toBe('back');
  });

  test('letters do not act from a field, and no key with Control acts', () => {
    expect(press('f', field)).toBeNull();
    expect(press('F', slider)).toBe('fill');
    expect(press('q', nowhere)).toBe('code');
    for (const key of ['f', 'PageDown', 'ArrowRight', ' ']) expect(press(key, nowhere, { modified: true })).toBeNull();
  });
});
