import type { ReactNode } from 'react';

/** An aside: in the margin where there is one, quiet in the text where there is not. */
export const Note = ({ children }: { readonly children: ReactNode }) => (
  <aside className="margin-note">
    <p>{children}</p>
  </aside>
);
