import { CopyField } from '../figure/copy-field.tsx';
import { useCopy } from '../figure/use-copy.ts';

interface CopyButtonProps {
  readonly text: () => string;
  readonly words: { readonly copy: string; readonly copied: string };
  /** Added for those who hear the button and not what it stands beside. */
  readonly of?: string;
}

/** Puts a text on the clipboard and says so; where that is not allowed, the text is there to be copied by hand. */
export function CopyButton({ text, words, of }: CopyButtonProps) {
  const { copied, copy } = useCopy();
  return (
    <>
      <button type="button" className="copy" onClick={() => copy(text())}>
        {copied === 'yes' ? words.copied : words.copy}
        {of && <span className="unseen"> {of}</span>}
      </button>
      {copied === 'refused' && <CopyField text={text()} />}
    </>
  );
}
