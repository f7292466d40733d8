import { copyByHand } from './early-words.ts';

const select = (field: HTMLTextAreaElement | null): void => {
  field?.focus();
  field?.select();
};

/** A text to copy by hand, selected, where the browser does not let the page copy. */
export const CopyField = ({ text }: { readonly text: string }) => (
  <label className="copy-field">
    {copyByHand}
    <textarea ref={select} readOnly rows={2} spellCheck={false} value={text} />
  </label>
);
