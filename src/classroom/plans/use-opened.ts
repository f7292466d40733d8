import { useEffect, useMemo, useState } from 'react';
import { siteRoot } from '../../state/kept.ts';
import { keptPlans } from './kept-plans.ts';
import { unpackPlan } from './pack.ts';
import type { Source } from './place.ts';
import { quoted, type ReadPlan, readPlanText } from './plan.ts';
import { refusalWords as words } from './refusal-words.ts';
import { samples } from './samples.ts';

const fileNames = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.json$/;

/** Loads a plan from a file of this site. Never rejects. */
async function load(name: string): Promise<ReadPlan> {
  if (name.length > 200 || !fileNames.test(name)) return { problem: words.noFile(quoted(name)) };
  try {
    const answer = await fetch(siteRoot() + name);
    if (!answer.ok) return { problem: words.missing(quoted(name), answer.status) };
    return readPlanText(await answer.text());
  } catch {
    return { problem: words.unreached(quoted(name)) };
  }
}

/** The plan of a source; null while it is coming. `turn`: changes where it is to be read anew. */
export function useOpened(source: Source, turn: unknown): ReadPlan | null {
  const [came, setCame] = useState<{ readonly name: string; readonly read: ReadPlan } | null>(null);
  const name = source.kind === 'file' ? source.name : null;
  useEffect(() => {
    let here = true;
    if (name !== null) load(name).then((read) => here && setCame({ name, read }));
    return () => {
      here = false;
    };
  }, [name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept may have changed.
  const atOnce = useMemo((): ReadPlan | null => {
    switch (source.kind) {
      case 'own':
        return keptPlans.load(source.id);
      case 'link':
        return unpackPlan(source.code);
      case 'sample':
        return (
          samples.find(({ id }) => id === source.id) ?? {
            problem: words.noSample(quoted(source.id), samples.map(({ id }) => id).join(', ')),
          }
        );
      default:
        return null;
    }
  }, [source, turn]);
  return name === null ? atOnce : came?.name === name ? came.read : null;
}
