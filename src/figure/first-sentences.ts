import { claim } from './words.ts';

/**
 * Whole sentences from the beginning, the first one always, the others as long as all fit into `most` characters; where
 * there is any room for them, all up to the last verdict on a claim.
 */
export function firstSentences(text: string, most: number): string {
  const [first, ...others] = text.split(/(?<=[.!?]) (?=[\p{Lu}\d„«])/u);
  let kept = first;
  for (const next of others) {
    if (kept.length + 1 + next.length > most && !(most && text.includes(claim, kept.length))) break;
    kept += ` ${next}`;
  }
  return kept;
}
