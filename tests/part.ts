/** Makes the tests of a project those of a part's page: what its own script does in the browser. */
import type { AnySpec } from '../src/contract/check.ts';
import type { Part, PartNotes, ShownPart } from '../src/contract/part.ts';

const parts = import.meta.glob<{ part: Part; notes: PartNotes }>('../src/parts/*/part.ts', { eager: true });
const specs = import.meta.glob<{ spec: AnySpec }>('../src/parts/*/*/spec.ts', { eager: true });

const folder = `../src/parts/${process.env.PART}/`;
const shown: ShownPart = {
  ...parts[`${folder}part.ts`],
  specs: Object.keys(specs).flatMap((path) => (path.startsWith(folder) ? [specs[path].spec] : [])),
};
Object.assign(globalThis, { shownPart: shown });
