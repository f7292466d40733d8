import { useEffect, useRef } from 'react';
import { isFramed } from '../../state/framed.ts';

/** Tells the page around, where there is one, which scene is shown. `at`: counted from 0; below where there is none. */
export function useTold(at: number, scenes: number): void {
  const seen = useRef(new Set<number>());
  useEffect(() => {
    if (!isFramed || at < 0) return;
    seen.current.add(at + 1);
    import('../around.ts').then(
      ({ tellAround }) =>
        tellAround({
          type: 'dropout-cloud:plan',
          scene: at + 1,
          scenes,
          seen: [...seen.current].sort((a, b) => a - b),
        }),
      () => {},
    );
  }, [at, scenes]);
}
