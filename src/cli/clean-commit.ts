import { execFileSync } from 'node:child_process';
import { UsageError } from './usage-error.ts';

/** How many changed files a refusal names. */
const most = 20;

/**
 * The commit checked out, 40 hexadecimal digits.
 * @param root a folder of the repository
 * @param made files under this folder, relative to `root`, may differ from the commit
 * @throws UsageError naming what else differs: files of the commit, and those under src that it does not have
 */
export function cleanCommit(root: string, made: string): string {
  const git = (...given: string[]) => execFileSync('git', given, { cwd: root, encoding: 'utf8' }).trim();
  const lists = [
    git('diff', '--name-only', 'HEAD', '--', '.', `:!${made}`),
    git('ls-files', '--others', '--exclude-standard', '--', 'src'),
  ];
  const changed = lists.flatMap((list) => list.split('\n')).filter((file) => file !== '');
  if (changed.length > 0) {
    const more = changed.length > most ? ` and ${changed.length - most} more` : '';
    throw new UsageError(`commit first what differs from the last commit: ${changed.slice(0, most).join(', ')}${more}`);
  }
  return git('rev-parse', 'HEAD');
}
