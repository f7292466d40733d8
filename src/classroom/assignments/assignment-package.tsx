import { CoursePackage } from '../../figure/course-package.tsx';
import { plainFrame } from '../../figure/embed-snippet.ts';
import { fileStem } from '../file-name.ts';
import { courseWords as words } from './course-words.ts';
import { type Assignment, limits, linkOf } from './format.ts';
import { countJudged, expectedHash } from './judged.ts';

/** px, until the page in the frame has told its own. */
const height = 900;

type Rule = 'code' | 'right';

/** The address in the frame: with the score for right answers, what is expected is in its hash. */
export const framedAddress = (assignment: Assignment, rule: Rule): string =>
  rule === 'right' ? linkOf(assignment).replace(/#.*/, expectedHash(assignment)) : linkOf(assignment);

/** An assignment for a learning platform. */
export function AssignmentPackage({ assignment }: { readonly assignment: Assignment }) {
  const title = assignment.title || words.untitled;
  const judged = countJudged(assignment);
  const { code, right } = words.rules;
  return (
    <CoursePackage<Rule>
      lead={words.lead}
      label={words.score}
      rules={judged > 0 ? { code, right } : { code }}
      note={(rule) => (rule === 'right' ? words.right(judged) : words.code)}
      refused={(rule) => {
        const { length } = framedAddress(assignment, rule);
        return length > limits.link ? words.long(length, limits.link) : '';
      }}
      fileName={fileStem(assignment.title, 'assignment', 40)}
      activity={(completed) => {
        const address = framedAddress(assignment, completed);
        const frame = plainFrame(address, title, height);
        return { name: 'assignment', title, address, link: linkOf(assignment), frame, completed };
      }}
    />
  );
}
