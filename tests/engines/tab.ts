import { expect } from '@playwright/test';
import type { Driver } from './driver.ts';

type Place = readonly [x: number, y: number];

/** Where the middle of the first element is that fits, in its own window: once it can be pressed, and rests there. */
async function placeOf(selector: string, text: string | null): Promise<Place | null> {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => (text === null || one.textContent?.trim() === text) && one.getClientRects().length > 0,
  );
  if (!found || found.matches(':disabled')) return null;
  const isInside = ([x, y]: Place) => found.contains(document.elementFromPoint(x, y));
  const middle = (): Place => {
    const { left, top, width, height } = found.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };
  if (!isInside(middle())) found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const place = middle();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  return isInside(place) && String(middle()) === String(place) ? place : null;
}

/** A visitor with one tab in one browser. */
export class Tab {
  readonly #driver: Driver;
  readonly #troubles: string[] = [];

  /** Files that the visitor downloads come into the folder `downloads`. */
  constructor(
    driver: Driver,
    readonly downloads: string,
  ) {
    this.#driver = driver;
  }

  async open(address: string): Promise<void> {
    await this.#keepTroubles();
    await this.#driver.open(address);
  }

  async #keepTroubles(): Promise<void> {
    this.#troubles.push(...(await this.run(() => (window.troubles ?? []).splice(0))));
  }

  /** Errors and warnings since the last time: see `watch.ts`. */
  async takeTroubles(): Promise<readonly string[]> {
    await this.#keepTroubles();
    return this.#troubles.splice(0);
  }

  /** What a function answers in the page. It may use its arguments and the page, nothing around it; all is JSON. */
  run<A extends readonly unknown[], T>(inPage: (...given: A) => T | Promise<T>, ...given: A): Promise<T> {
    return this.#run('page', inPage, given);
  }

  /** The same in the page's first frame. */
  runInFrame<A extends readonly unknown[], T>(inPage: (...given: A) => T | Promise<T>, ...given: A): Promise<T> {
    return this.#run('frame', inPage, given);
  }

  async #run<A extends readonly unknown[], T>(
    where: 'page' | 'frame',
    inPage: (...given: A) => T | Promise<T>,
    given: A,
  ): Promise<T> {
    const call = `(${inPage})(...${JSON.stringify(given)})`;
    const text = await this.#driver.evaluate(`(async () => JSON.stringify([await ${call}]))()`, where);
    return JSON.parse(text)[0];
  }

  /** Presses keys one after another, such as `Shift+Tab`. */
  async press(...all: readonly string[]): Promise<void> {
    for (const keys of all) await this.#driver.press(keys.split('+'));
  }

  /** Clicks the first shown element that fits the selector and has just this text, as soon as there is one. */
  async click(selector: string, text: string | null = null): Promise<void> {
    await this.#click(selector, text, 'page');
  }

  async clickInFrame(selector: string, text: string | null = null): Promise<void> {
    await this.#click(selector, text, 'frame');
  }

  async #click(selector: string, text: string | null, where: 'page' | 'frame'): Promise<void> {
    let place: Place | null = null;
    await expect
      .poll(
        async () => {
          place = await this.#run(where, placeOf, [selector, text]);
          return place;
        },
        `${selector} ${text ?? ''}`,
      )
      .not.toBeNull();
    const [left, top] = where === 'page' ? [0, 0] : await this.run(frameCorner);
    const [x, y] = place! as Place;
    await this.#driver.click(Math.round(x + left), Math.round(y + top));
  }

  focus(selector: string): Promise<void> {
    return this.run((what) => document.querySelector<HTMLElement>(what)!.focus(), selector);
  }

  resize(width: number, height: number): Promise<void> {
    return this.#driver.resize(width, height);
  }

  picture(): Promise<Uint8Array> {
    return this.#driver.picture();
  }
}

function frameCorner(): Place {
  const frame = document.querySelector('iframe')!;
  const { left, top } = frame.getBoundingClientRect();
  return [left + frame.clientLeft, top + frame.clientTop];
}
