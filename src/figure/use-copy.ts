import { useState } from 'react';

/** Puts a text on the clipboard: whether it is there, shown for a moment, or the browser refused it. */
export function useCopy() {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const [text, setText] = useState('');
  const copy = async (asked: string) => {
    setText(asked);
    try {
      await navigator.clipboard.writeText(asked);
      setCopied('yes');
      setTimeout(() => setCopied('no'), 3000);
    } catch {
      setCopied('refused');
    }
  };
  /** `text`: what was to be copied. */
  return { copied, text, copy };
}
