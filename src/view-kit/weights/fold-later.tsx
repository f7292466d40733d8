import { later } from '../later.tsx';
import { foldedLayer } from '../words.ts';
import type { FoldPanelProps } from './fold-panel.tsx';

/** As much room as the panel takes, with nothing to hear. */
const Awaited = ({ room }: Pick<FoldPanelProps, 'room'>) => (
  <section className="flow-panel" aria-hidden="true">
    <h4>
      {'\u00a0'}
      <span className="flow-whose">{'\u00a0'}</span>
    </h4>
    <div className="flow-body" />
    {room !== 'cell' && <p className="flow-factor">{'\u00a0'}</p>}
  </section>
);

/** The panel of a layer before and after: its networks come later than a view's charts, and so may it. */
export const FoldLater = later<FoldPanelProps>(
  foldedLayer,
  async () => ({ default: (await import('./fold-panel.tsx')).FoldPanel }),
  Awaited,
);
