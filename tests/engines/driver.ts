/** What a test asks of a browser. An adapter for each way to drive one answers it; everything else is in `Tab`. */
export interface Driver {
  /** Opens an address and waits until the page is loaded. */
  open(address: string): Promise<void>;
  /** The value of an expression, a promise of a text, in the page or in the first frame in it. */
  evaluate(expression: string, where: 'page' | 'frame'): Promise<string>;
  /** Holds these keys down in order, then lets go of them; names as in `KeyboardEvent.key`. */
  press(keys: readonly string[]): Promise<void>;
  /** Presses the main button at a place in the window, in CSS pixels. */
  click(x: number, y: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** A picture of the window, as PNG. */
  picture(): Promise<Uint8Array>;
  /** Ends the browser. */
  close(): Promise<void>;
}

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];
