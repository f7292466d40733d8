import { createContext } from 'react';
import type { PageState } from '../contract/page.ts';
import type { ExperimentView, Recorded } from '../contract/view.ts';

/** What this page shows of the site's views; the program hands it over. */
export interface Site {
  /** The code and styles of a view. */
  loadView(id: string): Promise<ExperimentView>;
  /**
   * The recorded run that the view shows with these settings, or that was made with these parameters, as JSON, where they
   * are known; null where there is none.
   */
  loadRecorded(view: ExperimentView, state: PageState, params: string): Promise<Recorded | null>;
}

const absent = (): never => {
  throw new Error('the page has no site');
};

export const SiteContext = createContext<Site>({ loadView: absent, loadRecorded: absent });
