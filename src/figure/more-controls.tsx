import { later } from '../view-kit/later.tsx';
import { useLightDismiss } from './light-dismiss.ts';
import type { MoreControlsProps } from './more-panel.tsx';
import { buttonWords, moreSettings } from './words.ts';

const MorePanel = later(moreSettings, () => import('./more-panel.tsx'));

/** The rarely used settings, in a panel that opens over the page. */
export function MoreControls(props: MoreControlsProps) {
  const { ref, closeOnEscape } = useLightDismiss();
  return (
    <details className="more" ref={ref} onKeyDown={closeOnEscape}>
      <summary>{buttonWords.more}</summary>
      <div className="more-panel">
        <MorePanel {...props} />
      </div>
    </details>
  );
}
