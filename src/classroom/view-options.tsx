import { siteViews } from './views.ts';

const parts = [...new Set(siteViews.map(({ part }) => part))];

/** The options of a list of all views, by part. */
export const ViewOptions = () =>
  parts.map((part) => (
    <optgroup key={part} label={part}>
      {siteViews
        .filter((one) => one.part === part)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
    </optgroup>
  ));
