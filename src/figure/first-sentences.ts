/**
 * Whole sentences from the beginning, the first one always, the others as long as all fit into `most` characters.
 *
 * @param upTo a word: whatever their length, all sentences up to the last one with it
 */
export function firstSentences(text: string, most: number, upTo?: string): string {
  const [first, ...others] = text.split(/(?<=[.!?]) (?=[A-Z0-9])/);
  let kept = first;
  for (const next of others) {
    if (kept.length + 1 + next.length > most && !(upTo && text.includes(upTo, kept.length))) break;
    kept += ` ${next}`;
  }
  return kept;
}
