import { useCallback, useMemo } from 'react';
import type { TermProps } from '../article/term.tsx';
import { CloudFigure } from '../cloud/cloud-figure.tsx';
import type { PageState } from '../contract/page.ts';
import { isFramed } from '../state/framed.ts';
import { later } from '../view-kit/later.tsx';
import { CloudFoot } from './cloud-foot.tsx';
import { loadAccuracy, loadDigits, loadNetwork } from './recorded.ts';
import { useMedia } from './use-media.ts';
import { useRestedAway } from './use-rested.ts';

/** A word alone, where the glossary has not come. */
const Word = ({ children }: TermProps) => children;
const Term = later(
  '',
  () =>
    import('../article/term.tsx').then(
      (file) => ({ default: file.Term }),
      () => ({ default: Word }),
    ),
  Word,
);
/** A word that the glossary explains, in text that is there before the glossary is. */
const explained = (words: string) => <Term id="means">{words}</Term>;

const source = { network: loadNetwork, digits: loadDigits, accuracy: loadAccuracy };

interface CloudProps {
  readonly state: PageState;
  readonly set: (patch: Partial<PageState>, source: string) => void;
}

/** The figure that the page opens with. */
export function Cloud({ state, set }: CloudProps) {
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const setCloud = useCallback((patch: Partial<PageState>) => set(patch, 'cloud'), [set]);
  const { ref, value: opened } = useRestedAway(state);
  return useMemo(
    () => (
      <CloudFigure
        ref={ref}
        source={source}
        dropout={opened.dropout}
        chosen={opened.digit - 1}
        kind={opened.cloudNetwork}
        drawing={opened.drawing}
        masks={opened.masks}
        set={setCloud}
        explain={explained}
        seed={opened.seed}
        calm={calm}
        lock={opened.lock}
        hide={opened.hide}
        foot={(now) => !(opened.embed && isFramed) && <CloudFoot state={opened} now={now} />}
      />
    ),
    [calm, opened, ref, setCloud],
  );
}
