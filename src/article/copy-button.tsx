import { useState } from 'react';
import { CopyField } from '../figure/copy-field.tsx';

interface CopyButtonProps {
  readonly text: () => string;
  readonly words: { readonly copy: string; readonly copied: string };
  /** Added for those who hear the button and not what it stands beside. */
  readonly of?: string;
}

/** Puts a text on the clipboard and says so; where that is not allowed, the text is there to be copied by hand. */
export function CopyButton({ text, words, of }: CopyButtonProps) {
  const [state, setState] = useState<'copy' | 'copied' | 'refused'>('copy');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState('copied');
      setTimeout(() => setState('copy'), 3000);
    } catch {
      setState('refused');
    }
  };
  return (
    <>
      <button type="button" className="copy" onClick={copy}>
        {state === 'copied' ? words.copied : words.copy}
        {of && <span className="unseen"> {of}</span>}
      </button>
      {state === 'refused' && <CopyField text={text()} />}
    </>
  );
}
