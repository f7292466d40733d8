/** The most notices kept; the oldest give way. */
export const mostNotices = 6;

export { noRoom } from './words.ts';

/** The notices with one more, newest last; one that is there already moves to the end. */
export const withNotice = (notices: readonly string[], notice: string): readonly string[] =>
  [...notices.filter((other) => other !== notice), notice].slice(-mostNotices);
