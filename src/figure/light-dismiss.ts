import { type KeyboardEvent, useEffect, useRef } from 'react';

/** Closes a <details> that lies over the page: by Escape, or by pressing anywhere else. */
export function useLightDismiss() {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      const details = ref.current;
      if (details?.open && target instanceof Node && !details.contains(target)) details.open = false;
    };
    document.addEventListener('pointerdown', press);
    return () => document.removeEventListener('pointerdown', press);
  }, []);
  const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>) => {
    const { key, currentTarget } = event;
    if (key !== 'Escape' || !currentTarget.open) return;
    event.preventDefault();
    currentTarget.open = false;
    currentTarget.querySelector('summary')?.focus();
  };
  return { ref, closeOnEscape };
}
