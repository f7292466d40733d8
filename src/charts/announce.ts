/** What a press has just done, for someone who cannot see it. The page's one live region says the newest. */
let newest = '';
const listeners = new Set<() => void>();

export const announced = {
  get: (): string => newest,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

/** A slider of a chart that has the focus says its value itself; then nothing is said twice. */
export function announce(sentence: string): void {
  if (document.activeElement?.matches('[role="slider"]')) return;
  newest = sentence;
  for (const listener of [...listeners]) listener();
}
