import { useState } from 'react';

/**
 * Puts a text on the clipboard: whether it is there, shown for a moment, or the browser refused it; then `refused` is
 * called, and `text` is what was to be copied.
 */
export function useCopy(refused?: () => void) {
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
      refused?.();
    }
  };
  return { copied, text, copy };
}
