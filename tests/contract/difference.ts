/** What makes a text another: how many lines go where, and "+ " before those that come. Empty where nothing does. */
export function difference(before: string, after: string): string {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // longest[i][j]: lines that a from i and b from j have in common, in order.
  const longest = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i][j] = a[i] === b[j] ? 1 + longest[i + 1][j + 1] : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const told: string[] = [];
  let gone = 0;
  const tell = (line?: string) => {
    if (gone > 0) told.push(`- ${gone}`);
    gone = 0;
    if (line !== undefined) told.push(line);
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && a[i] === b[j]) {
      tell();
      i++;
      j++;
    } else if (j === b.length || (i < a.length && longest[i + 1][j] >= longest[i][j + 1])) {
      gone++;
      i++;
    } else tell(`+ ${b[j++]}`);
  }
  tell();
  return told.join('\n');
}
