import { CoursePackage } from '../../figure/course-package.tsx';
import { plainFrame, reachOf } from '../../figure/embed-snippet.ts';
import { embedWords } from '../../figure/embed-words.ts';
import { fileStem } from '../file-name.ts';
import { courseWords as words } from './course-words.ts';
import { packPlan } from './pack.ts';
import { linkTo, nowhere, type Source } from './place.ts';
import { most, type Plan } from './plan.ts';
import { words as planWords } from './words.ts';

/** px: a scene of 960 × 540 with what stands around it. */
const height = 660;

/** What students get of a plan: nothing that is for the lecturer alone. */
export const forClass = (plan: Plan): Plan => ({
  ...plan,
  before: '',
  scenes: plan.scenes.map((scene) => ({ ...scene, note: '' })),
});

/** Whether the plan is on the site, as it is. */
const isOnSite = ({ kind }: Source): boolean => kind === 'file' || kind === 'sample';

/** The address that presents a plan: a file of the site by its name, any other with the plan in it. */
export function presentedAt(plan: Plan, source: Source): string {
  return linkTo({
    ...nowhere,
    source: isOnSite(source) ? source : { kind: 'link', code: packPlan(forClass(plan)) },
    scene: 1,
  });
}

interface PlanPackageProps {
  readonly plan: Plan;
  readonly source: Source;
}

/** A plan for a learning platform. */
export default function PlanPackage({ plan, source }: PlanPackageProps) {
  const title = plan.title || planWords.untitled;
  const address = presentedAt(plan, source);
  const reach = reachOf(address);
  return (
    <CoursePackage
      isTitled
      lead={isOnSite(source) ? words.lead : `${words.lead} ${words.without}`}
      label={embedWords.course.completedWhen}
      rules={words.rules}
      note={() => [words.score, reach && embedWords.reach[reach]].filter(Boolean).join(' ')}
      refused={() => (address.length > most.link ? words.long(address.length, most.link) : '')}
      fileName={fileStem(plan.title, 'plan', 60)}
      activity={(completed) => {
        const frame = plainFrame(address, title, height);
        return { name: 'plan', title, address, link: address, frame, completed };
      }}
    />
  );
}
