import type { PageState } from '../contract/page.ts';
import type { Run } from '../contract/run.ts';
import { stateAsking } from '../state/asking.ts';
import { pageCodecs } from '../state/codecs.ts';
import { paramsOf } from './params.ts';
import type { AnyView } from './views.ts';

/** The page's state with the settings that ask for this run again, whatever was chosen since it was made. */
export const madeWith = (view: AnyView, state: PageState, { params }: Pick<Run, 'params'>): PageState =>
  stateAsking(state, params, {
    parameters: view.spec.parameters,
    paramsOf: (of) => paramsOf(view, of),
    codecs: pageCodecs,
  });
