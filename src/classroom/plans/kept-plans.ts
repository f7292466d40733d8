/** The lecturer's own plans, each under a key of its own in this browser. */
import { attempt, isFull, type KeyValues, keyOf } from '../../state/kept.ts';
import { most, type Plan, quoted, type ReadPlan, readPlanText, writtenPlan } from './plan.ts';
import { refusalWords as words } from './refusal-words.ts';

export type PlanStorage = KeyValues & Pick<Storage, 'length' | 'key'>;

export interface KeptPlan {
  readonly id: string;
  readonly read: ReadPlan;
}

/** Plans kept at most. */
export const mostPlans = 50;

const start = (): string => keyOf('plan:');

/** @param storage answers the browser's local storage; may throw, as browsers do where cookies are blocked */
export function createKeptPlans(storage: () => PlanStorage = () => localStorage) {
  const load = (id: string): ReadPlan => {
    const text = attempt(() => storage().getItem(start() + id));
    if (text === null) return { problem: words.notHere(quoted(id)) };
    return readPlanText(text);
  };
  const ids = (): readonly string[] =>
    attempt(() => {
      const all = storage();
      return Array.from({ length: all.length }, (_, i) => all.key(i) ?? '')
        .filter((key) => key.startsWith(start()))
        .map((key) => key.slice(start().length));
    }) ?? [];
  /** What is wrong, as a sentence; null where it is kept. */
  const save = (id: string, plan: Plan): string | null => {
    try {
      storage().setItem(start() + id, JSON.stringify(writtenPlan(plan)));
      return null;
    } catch (error) {
      return isFull(error) ? words.noRoom : words.forbidden;
    }
  };
  return {
    keyOf: (id: string): string => start() + id,
    load,
    save,
    /** The newest first. */
    list: (): readonly KeptPlan[] =>
      [...ids()]
        .sort()
        .reverse()
        .map((id) => ({ id, read: load(id) })),
    /** Keeps a plan beside the others, under a title that none of them has. */
    add(plan: Plan): { readonly id: string } | { readonly problem: string } {
      const there = ids();
      if (there.length >= mostPlans)
        return {
          problem: words.tooMany(there.length, mostPlans),
        };
      const taken = new Set(there.map(load).flatMap((read) => ('plan' in read ? [read.plan.title] : [])));
      const titles = [
        plan.title,
        ...Array.from({ length: mostPlans + 1 }, (_, i) => `${plan.title.slice(0, most.title - 5)} (${i + 2})`),
      ];
      const title = titles.find((one) => one === '' || !taken.has(one)) ?? plan.title;
      const last = [...there].sort().at(-1) ?? '';
      const now = Date.now().toString(36).padStart(9, '0');
      const id = now > last ? now : `${last}0`;
      const problem = save(id, { ...plan, title });
      return problem ? { problem } : { id };
    },
    /** Answers how to put it back. */
    remove(id: string): () => void {
      const text = attempt(() => storage().getItem(start() + id));
      attempt(() => storage().removeItem(start() + id));
      return () => {
        if (text !== null) attempt(() => storage().setItem(start() + id, text));
      };
    },
  };
}

export const keptPlans = createKeptPlans();
