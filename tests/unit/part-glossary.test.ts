/** A part's glossary explains the words that its own texts use, and no others. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { TermId } from '../../src/article/term.tsx';
import { terms } from '../../src/article/words/glossary.ts';
import type { PartNotes } from '../../src/contract/part.ts';

const root = new URL('../../src/parts/', import.meta.url).pathname;
const parts = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** How texts write a word whose name in the glossary is not what they say. */
const written: Partial<Record<TermId, RegExp>> = {
  means: /(arithmetic|geometric) mean/i,
  spread: /±|band/,
  unit: /hidden unit/i,
};

/** Controls that every part has beside its own words. */
const always: readonly TermId[] = ['rate', 'batch', 'learningRate', 'seed', 'relu', 'unit'];

const textOf = (part: string): string =>
  readdirSync(join(root, part), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(\bwords\/.*\.tsx?|spec\.ts)$/.test(file))
    .map((file) => readFileSync(join(root, part, file), 'utf8').replace(/^import.*$/gm, ''))
    .join('\n');

for (const { name: part } of parts)
  test(`the glossary of ${part}`, async () => {
    const { notes } = (await import(`${root}${part}/part.ts`)) as { notes: PartNotes };
    const text = `${textOf(part)}\n${notes.methods.join('\n')}`;
    const uses = (id: TermId) =>
      (written[id] ?? new RegExp(terms[id].name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')).test(text);
    const ids = Object.keys(terms) as TermId[];
    expect(notes.words.filter((id) => !ids.includes(id as TermId))).toEqual([]);
    const unused = notes.words.filter((id) => !uses(id as TermId) && !always.includes(id as TermId));
    expect(unused, 'explained and not used').toEqual([]);
    const missing = ids.filter((id) => uses(id) && !notes.words.includes(id) && !always.includes(id));
    expect(missing, 'used and not explained').toEqual([]);
  });
