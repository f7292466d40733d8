/** The most notices kept; the oldest give way. */
export const mostNotices = 6;

/** What is said where a run was not kept. */
export const noRoom =
  'This browser has no room to keep the new run: it lasts until you leave the page; one kept earlier stays.';

/** The notices with one more, newest last; one that is there already moves to the end. */
export const withNotice = (notices: readonly string[], notice: string): readonly string[] =>
  [...notices.filter((other) => other !== notice), notice].slice(-mostNotices);
