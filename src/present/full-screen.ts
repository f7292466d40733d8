/** A frame may forbid it, and phones may not have it. */
export const canFill = typeof document === 'undefined' || document.fullscreenEnabled;

export const toggleFullScreen = (): void => {
  const done = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  // Without it the presentation goes on in its window.
  done?.catch(() => {});
};
