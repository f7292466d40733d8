import type { PageState } from '../contract/page.ts';
import { themeWords as words } from './early-words.ts';

interface ThemeControlProps {
  readonly theme: PageState['theme'];
  readonly set: (patch: Partial<PageState>, source: string) => void;
}

/** Light or dark, as the system is, or for a projector; kept in the address. */
export const ThemeControl = ({ theme, set }: ThemeControlProps) => (
  <label className="theme">
    {words.label}{' '}
    <select value={theme} onChange={(event) => set({ theme: event.target.value as PageState['theme'] }, 'menu')}>
      {Object.entries(words.names).map(([name, text]) => (
        <option key={name} value={name}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
