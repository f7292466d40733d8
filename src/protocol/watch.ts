/** How often the page looks whether its worker has been heard, in milliseconds. */
export const watchInterval = 1000;

export interface Watch {
  /** Begins to count anew; `limit` is the silence allowed, in milliseconds. */
  start(limit: number): void;
  stop(): void;
  /** The worker was heard. */
  heard(): void;
}

/**
 * Counts a worker's silence in ticks that come on time while the page can be seen. A late tick means that the page
 * itself was suspended or busy, and a hidden page may freeze its workers: neither counts.
 */
export function createWatch(visible: () => boolean, onSilent: (milliseconds: number) => void): Watch {
  let timer: ReturnType<typeof setInterval> | null = null;
  let silence = 0;
  let allowed = 0;
  let tickedAt = 0;
  const stop = () => {
    if (timer !== null) clearInterval(timer);
    timer = null;
  };
  const look = () => {
    const gap = performance.now() - tickedAt;
    tickedAt = performance.now();
    silence = visible() && gap < 2 * watchInterval ? silence + gap : 0;
    if (silence < allowed) return;
    stop();
    onSilent(silence);
  };
  return {
    stop,
    start(limit) {
      stop();
      allowed = limit;
      silence = 0;
      tickedAt = performance.now();
      timer = setInterval(look, watchInterval);
    },
    heard() {
      silence = 0;
    },
  };
}
