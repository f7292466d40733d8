import { useState } from 'react';

/** Puts a text on the clipboard: whether it is there, shown for a moment, or the browser refused it. */
export function useCopy() {
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
      setTimeout(() => setCopied('no'), 3000);
    } catch {
      setCopied('refused');
    }
  };
  return { copied, copy };
}
