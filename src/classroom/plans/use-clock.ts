import { useEffect, useState } from 'react';
import { isFramed } from '../../state/framed.ts';
import { attempt, keyOf } from '../../state/kept.ts';
import { type Place, writePlace } from './place.ts';

const key = (): string => keyOf('plan-clock');

/** When the presentation of this plan began; a reload goes on, another plan begins anew. */
function began(name: string): number {
  const [of, at] = (attempt(() => sessionStorage.getItem(key())) ?? '').split(' ');
  if (of === name && Number(at) > 0) return Number(at);
  const now = Date.now();
  attempt(() => sessionStorage.setItem(key(), `${name} ${now}`));
  return now;
}

/** Whole minutes since the presentation began, which can be hidden. */
export function useClock(place: Place) {
  const [start] = useState(() => began(writePlace({ ...place, scene: 0, sheets: false })));
  // In somebody else's page nobody gives a lecture.
  const [shown, setShown] = useState(
    () => !isFramed && attempt(() => sessionStorage.getItem(`${key()}-hidden`)) === null,
  );
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  return {
    minutes: Math.max(0, Math.floor((now - start) / 1000 / 60)),
    shown,
    toggle: () => {
      setShown(!shown);
      attempt(() =>
        shown ? sessionStorage.setItem(`${key()}-hidden`, '1') : sessionStorage.removeItem(`${key()}-hidden`),
      );
    },
    /** The next presentation begins anew. */
    stop: () => attempt(() => sessionStorage.removeItem(key())),
  };
}
