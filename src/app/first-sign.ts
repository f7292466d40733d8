/** Calls back once, at the visitor's first sign of reading on: a scroll, a touch, a key. Answers what ends the wait. */
export function onFirstSign(act: () => void): () => void {
  const signs = ['scroll', 'pointerdown', 'keydown'] as const;
  const forget = () => {
    for (const sign of signs) removeEventListener(sign, once);
  };
  const once = () => {
    forget();
    act();
  };
  for (const sign of signs) addEventListener(sign, once, { passive: true });
  return forget;
}
