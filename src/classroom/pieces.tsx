/** Fields, files and texts to copy, as every section of this page has them. */
import { type ReactNode, useId, useRef, useState } from 'react';
import { useCopy } from '../figure/use-copy.ts';
import { pieces as words } from './words.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  /** Characters. */
  readonly most: number;
  readonly rows?: number;
  readonly help?: string;
  readonly disabled?: boolean;
  readonly numeric?: boolean;
}

/** A line of text, or several with `rows`. */
export function TextField({ label, value, set, most, rows, help, disabled, numeric }: TextFieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength: most,
    disabled,
    autoComplete: 'off',
    'aria-describedby': help && `${id}-help`,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => set(currentTarget.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...shared} rows={rows} />
      ) : (
        <input {...shared} type="text" inputMode={numeric ? 'decimal' : undefined} />
      )}
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
    </div>
  );
}

interface ChooseProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** The words of each value. */
  readonly options: Readonly<Record<T, string>>;
  readonly set: (value: T) => void;
  readonly help?: string;
  readonly disabled?: boolean;
}

/** One of several, from a list that opens. */
export function Choose<T extends string>({ label, value, options, set, help, disabled }: ChooseProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={help && `${id}-help`}
        onChange={({ currentTarget }) => set(currentTarget.value as T)}
      >
        {Object.entries<string>(options).map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
    </div>
  );
}

interface CheckProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export const Check = ({ label, checked, set, disabled }: CheckProps) => (
  <label className="check">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={({ currentTarget }) => set(currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

interface TextToCopyProps {
  readonly label: string;
  readonly text: string;
  readonly rows?: number;
  readonly children?: ReactNode;
}

/** A text that is taken along, with its buttons. */
export function TextToCopy({ label, text, rows = 4, children }: TextToCopyProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { copied, copy } = useCopy(() => field.current?.select());
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea ref={field} id={id} readOnly rows={rows} value={text} spellCheck={false} className="code-text" />
      <div className="buttons">
        <button type="button" className="primary" onClick={() => copy(text)}>
          {copied === 'yes' ? words.copied : words.copy}
          <span className="unseen"> {label}</span>
        </button>
        {children}
      </div>
      <p className="help" role="status">
        {copied === 'refused' ? words.byHand : ''}
      </p>
    </div>
  );
}

export interface FileText {
  readonly name: string;
  readonly text: string;
}

interface FilesProps {
  readonly label: string;
  readonly help: string;
  /** Bytes of each, and how that is written. */
  readonly most: readonly [bytes: number, written: string];
  readonly multiple?: boolean;
  readonly take: (files: readonly FileText[]) => void;
  readonly refuse: (sentence: string) => void;
}

/** Files that are chosen, or dropped on it. */
export function Files({ label, help, most, multiple, take, refuse }: FilesProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const read = async (files: readonly File[]) => {
    const large = files.find(({ size }) => size > most[0]);
    if (large) return refuse(words.large(large.name, most[1]));
    const texts: FileText[] = [];
    for (const file of files) {
      try {
        texts.push({ name: file.name, text: await file.text() });
      } catch {
        // It was moved or is locked.
        return refuse(words.unread(file.name));
      }
    }
    if (texts.length > 0) take(texts);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is another way to the field in it
    <div
      className="field files"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void read([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        multiple={multiple}
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) => {
          void read([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      <p id={`${id}-help`} className="help">
        {help}
      </p>
    </div>
  );
}

/** What a press has done, seen and heard. */
export const Said = ({ text }: { readonly text: string }) => (
  <p className="said" role="status">
    {text}
  </p>
);
