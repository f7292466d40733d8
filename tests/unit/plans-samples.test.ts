/** The lecture plans that come with the site. */
import { beforeAll, describe, expect, test, vi } from 'vitest';

vi.stubGlobal('document', { baseURI: 'https://a.example/dropout/' });
vi.stubGlobal('location', new URL('https://a.example/dropout/classroom/'));

const { minutesOf, most, readPlan, writtenPlan } = await import('../../src/classroom/plans/plan.ts');
const { packPlan } = await import('../../src/classroom/plans/pack.ts');
const { samples } = await import('../../src/classroom/plans/samples.ts');
const { siteViews } = await import('../../src/classroom/views.ts');

const files = import.meta.glob<object>('../../src/classroom/plans/samples/*.json', { eager: true, import: 'default' });
const translated = Object.keys(files).filter((file) => /\.(de|fr)\.json$/.test(file));

function planIn(file: string) {
  const read = readPlan(files[file]);
  if ('problem' in read) throw new Error(`${file}: ${read.problem}`);
  return read.plan;
}

const isTold = (name: string): boolean => ['title', 'before', 'heading', 'text', 'question', 'note'].includes(name);
/** A plan with its texts replaced by their numbers of paragraphs. */
const untold = (file: string): unknown =>
  JSON.parse(JSON.stringify(writtenPlan(planIn(file))), (name, value) =>
    name === 'goals' ? value.length : isTold(name) ? value.split('\n\n').length : value,
  );

describe('the plans that come with the site', () => {
  test('are there in every language', () => {
    const expected = samples.flatMap(({ id }) => ['de', 'fr'].map((language) => `${id}.${language}.json`));
    expect(translated.map((file) => file.split('/').at(-1)).sort()).toEqual(expected.sort());
  });

  test.each(translated)('differ from the English one in their texts alone: %s', (file) => {
    const english = file.replace(/\.(de|fr)(?=\.json$)/, '');
    expect(untold(file)).toEqual(untold(english));
    expect(packPlan(planIn(file)).length).toBeLessThan(most.link - 500);
  });

  test('have goals, notes and the time that they say, and fit into links', () => {
    const minutes = Object.fromEntries(samples.map(({ id, plan }) => [id, minutesOf(plan.scenes)]));
    expect(minutes).toEqual({ 'ten-minutes': 10, lecture: 55, lab: 90 });
    for (const { plan } of samples) {
      expect(plan.goals.length).toBeGreaterThan(2);
      expect(plan.scenes.filter(({ note }) => !note)).toEqual([]);
      expect(packPlan(plan).length).toBeLessThan(most.link - 500);
    }
  });

  test('show views of every part', () => {
    const used = samples.flatMap(({ plan }) => plan.scenes.flatMap((one) => (one.kind === 'view' ? [one.view] : [])));
    const parts = (views: readonly string[]) =>
      new Set(siteViews.filter(({ id }) => views.includes(id)).map(({ part }) => part));
    expect(parts(used)).toEqual(parts(siteViews.map(({ id }) => id)));
  });

  describe('are read by the page of each view without a notice', () => {
    const all = samples.flatMap(({ plan }) => plan.scenes.flatMap((one) => (one.kind === 'view' ? [one] : [])));
    const specs = import.meta.glob<{ spec: { id: string } }>('../../src/parts/*/*/spec.ts', { eager: true });
    const parts = import.meta.glob<object>('../../src/parts/*/part.ts', { eager: true });
    const reads = new Map<string, (search: string) => { readonly notices: readonly string[] }>();
    beforeAll(async () => {
      for (const folder of ['', ...Object.keys(parts).map((file) => file.replace('part.ts', ''))]) {
        const own = Object.entries(specs).flatMap(([file, { spec }]) =>
          folder && file.startsWith(folder) ? [spec] : [],
        );
        vi.resetModules();
        vi.stubGlobal('shownPart', folder ? { ...parts[`${folder}part.ts`], specs: own } : undefined);
        const { readAddress } = await import('../../src/state/address.ts');
        const { viewIds, openingId } = await import('../../src/state/experiments.ts');
        for (const id of folder ? viewIds : [...viewIds, openingId]) reads.set(id, readAddress);
      }
      vi.stubGlobal('shownPart', undefined);
    });
    test.each(all.map((one) => [one.view, one.settings] as const))('%s %s', (view, settings) => {
      expect(reads.get(view)?.(`?v=1&view=${view}&embed=1&${settings}`).notices).toEqual([]);
    });
  });
});
