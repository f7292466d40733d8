import { useEffect, useState } from 'react';
import type { Notice } from '../figure/live-region.tsx';
import { loadScript, notLoaded } from '../view-kit/load.ts';
import { tryAgain } from '../view-kit/words.ts';
import type { OfferProps } from './around-views.ts';
import { lost } from './words.ts';

type Make = (props: OfferProps, end: () => void) => readonly Notice[];

/** The offer of the link that the page was opened with, once what it leads to is there, until it is taken or dismissed. */
export function useOffer(props: OfferProps): readonly Notice[] {
  const { linked } = props;
  const [over, end] = useState(false);
  const [make, setMake] = useState<Make | null>(null);
  useEffect(() => {
    const load = () =>
      loadScript(() => import('./linked-run.ts')).then(
        (file) => setMake(() => file.offersOf),
        (error) => setMake(() => () => [{ text: notLoaded(lost.run, error), action: { label: tryAgain, run: load } }]),
      );
    if (linked) load();
  }, [linked]);
  return make && !over ? make(props, () => end(true)) : [];
}
