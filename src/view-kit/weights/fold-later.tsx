import { lazy, Suspense } from 'react';
import type { FoldPanelProps } from './fold-panel.tsx';

const FoldPanel = lazy(async () => ({ default: (await import('./fold-panel.tsx')).FoldPanel }));

/** The panel of a layer before and after: its networks come later than a view's charts, and so may it. */
export const FoldLater = (props: FoldPanelProps) => (
  <Suspense fallback={<Awaited room={props.room} />}>
    <FoldPanel {...props} />
  </Suspense>
);

/** As much room as the panel takes. */
const Awaited = ({ room }: Pick<FoldPanelProps, 'room'>) => (
  <section className="flow-panel">
    <h4>
      {'\u00a0'}
      <span className="flow-whose">{'\u00a0'}</span>
    </h4>
    <div className="flow-body" />
    {room !== 'cell' && <p className="flow-factor">{'\u00a0'}</p>}
  </section>
);
