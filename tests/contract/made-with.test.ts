/** A link to a run holds the settings it was made with, whatever is chosen afterwards. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { heldOf } from '../../src/app/linked-run.ts';
import { madeWith } from '../../src/app/made-with.ts';
import { paramsOf } from '../../src/app/params.ts';
import { readAddress } from '../../src/state/address.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { experiments } from './house.ts';

const first = {
  ...defaultPageState,
  rates: [0, 0.5],
  networkShape: [30, 20],
  layers: [2],
  noise: 'inverted',
  seed: 9,
  budget: 'paper',
  steps: 2000,
  batchSize: 32,
  learningRate: 0.01,
  optimiser: 'sgd',
  trainImages: 500,
  dropout: 0.3,
  samples: 20,
} as const;

const home = 'https://a.example/dropout/?v=1&seed=4';

/** A page at an address; `page`: the view whose own page it is. */
function openAt(address: string, page?: string): void {
  vi.stubGlobal('location', new URL(address));
  vi.stubGlobal('document', { documentElement: { dataset: { page } } });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(experiments)('$id', (experiment) => {
  test.each([
    ['usual', first, defaultPageState],
    ['other', defaultPageState, first],
  ])('run, then %s settings', async (_, then, now) => {
    const view = await experiment.view();
    const params = paramsOf(view, then);
    expect(paramsOf(view, now)).not.toEqual(params);
    expect(paramsOf(view, madeWith(view, now, { params }))).toEqual(params);
    expect(madeWith(view, then, { params })).toEqual(then);
  });

  test('a link to a run holds its settings; where they are those of the page, the page’s address', async () => {
    const view = await experiment.view();
    const { id } = view.spec;
    const params = paramsOf(view, first);
    openAt(home);
    expect(heldOf(view, first, { params })).toEqual({ state: first, link: `${home}&run=live#${id}` });
    const { state, link } = heldOf(view, defaultPageState, { params });
    expect(paramsOf(view, state)).toEqual(params);
    expect(link).toMatch(new RegExp(`^https://a\\.example/dropout/\\?v=1&.*&run=live#${id}$`));
    expect(paramsOf(view, readAddress(new URL(link).search).state)).toEqual(params);
    // Back to what is usual, the address says nothing but that it is of a run.
    const usual = heldOf(view, first, { params: paramsOf(view, defaultPageState) });
    expect(paramsOf(view, readAddress(new URL(usual.link).search).state)).toEqual(paramsOf(view, defaultPageState));

    openAt(`https://a.example/dropout/view/${id}/`, id);
    const alone = new URL(heldOf(view, { ...defaultPageState, embed: true, view: id }, { params }).link);
    expect([alone.pathname, alone.hash]).toEqual([`/dropout/view/${id}/`, '']);
    expect([...alone.searchParams.keys()]).not.toContain('embed');
    expect(paramsOf(view, readAddress(alone.search).state)).toEqual(params);
  });
});
