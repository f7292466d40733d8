/** Printing: charts hear of it in time to be drawn once more, whether or not they have been on the screen. */
let printing = false;
const listeners = new Set<() => void>();

export const paper = {
  /** Whether the page is being printed: until that is over, its layout stays the screen's. */
  isPrinting: (): boolean => printing,
  /** Calls when what is shown must be fit for paper now; answers what ends it. */
  onPrint(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  begin(): void {
    printing = true;
    for (const listener of [...listeners]) listener();
  },
  end(): void {
    printing = false;
  },
};
