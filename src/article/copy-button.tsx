import { useState } from 'react';

interface CopyButtonProps {
  readonly text: () => string;
  readonly words: { readonly copy: string; readonly copied: string; readonly refused: string };
  /** Added for those who hear the button and not what it stands beside. */
  readonly of?: string;
}

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, words, of }: CopyButtonProps) {
  const [state, setState] = useState<keyof CopyButtonProps['words']>('copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
    } catch {
      setState('refused');
    }
    setTimeout(() => setState('copy'), 3000);
  };
  return (
    <button type="button" className="copy" onClick={copy}>
      {words[state]}
      {of && <span className="unseen"> {of}</span>}
    </button>
  );
}
