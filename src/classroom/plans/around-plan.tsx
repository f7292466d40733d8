import { useState } from 'react';
import { inQuotes } from '../words.ts';
import { Writing } from './fields.tsx';
import { most, type Plan } from './plan.ts';
import type { Tell } from './tell.ts';
import { words } from './words.ts';

const { edit } = words;

interface AroundPlanProps {
  readonly plan: Plan;
  readonly change: (change: Partial<Plan>) => void;
  readonly tell: Tell;
}

/** What a plan says beside its scenes. */
export function AroundPlan({ plan, change, tell }: AroundPlanProps) {
  // A new plan begins with its title.
  const [named] = useState(plan.title !== '');
  // Lines are typed one after the other: an empty one is no goal yet.
  const [lines, setLines] = useState(plan.goals.join('\n'));
  const goals = (text: string) => {
    const all = text.split('\n').filter((line) => line.trim() !== '');
    if (all.length > most.goals) return tell(edit.tooMany(edit.goals, all.length, most.goals));
    const long = all.find((line) => line.length > most.goal);
    if (long) return tell(edit.tooMany(inQuotes(`${long.slice(0, 40)}…`), long.length, most.goal));
    setLines(text);
    change({ goals: all });
  };
  return (
    <>
      <Writing
        className={named ? '' : 'plan-begin'}
        label={edit.title}
        value={plan.title}
        most={most.title}
        change={(title) => change({ title })}
      />
      <details className="plan-around">
        <summary>{edit.around}</summary>
        <Writing label={edit.goals} value={lines} rows={4} most={most.goals * (most.goal + 1)} change={goals} />
        <Writing
          label={edit.before}
          value={plan.before}
          rows={4}
          most={most.text}
          change={(before) => change({ before })}
        />
      </details>
    </>
  );
}
