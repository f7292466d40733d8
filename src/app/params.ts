import type { PageState } from '../contract/page.ts';
import { paramsFrom } from '../contract/parameters.ts';
import type { AnyView } from './views.ts';

/** What a view's run is asked for in this state of the page. */
export const paramsOf = ({ spec }: AnyView, state: PageState): unknown => ({
  ...(paramsFrom(spec.parameters, state) as object),
  ...(spec.fromPage?.(state) as object | undefined),
});
