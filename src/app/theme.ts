import { useLayoutEffect } from 'react';
import type { PageState } from '../contract/page.ts';

/** Sets the page's theme; `auto` follows the system. */
export function useTheme(theme: PageState['theme']): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'auto') delete dataset.theme;
    else dataset.theme = theme;
  }, [theme]);
}
