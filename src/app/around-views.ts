import type { PageState } from '../contract/page.ts';
import type { Speed } from '../engine/types.ts';
import type { LabControl, LabState } from '../state/lab.ts';
import type { Linked } from './linked.ts';
import type { Recordings } from './use-recordings.ts';
import type { AnyView } from './views.ts';

/** What the parts of the page that show views are given of it. */
export interface AroundViews {
  readonly state: PageState;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  readonly control: LabControl;
  readonly lab: LabState;
  readonly views: Readonly<Record<string, AnyView>>;
  readonly recordings: Recordings;
}

/** What an offer to train a link's run again is made of. */
export interface OfferProps extends AroundViews {
  readonly linked: Linked | null;
  readonly ids: readonly string[];
  readonly speed: Speed;
}
