/** Names by the ids that scripts know. */
type Names = Readonly<Record<string, string>>;

/**
 * How the headline numbers of a view are called. Each list stands for numbers of which there is one for every choice of
 * an id in each of its records: `[{ error: 'error' }, { scaled: 'scaled weights' }]` names `error-scaled` “error, scaled
 * weights”.
 */
export type NumberNames = readonly (readonly Names[])[];

/** All of them, by id. */
export const namesIn = (numbers: NumberNames): ReadonlyMap<string, string> =>
  new Map(
    numbers.flatMap((lists) =>
      lists
        .map(Object.entries<string>)
        .reduce((before, list) =>
          before.flatMap(([id, name]) =>
            list.map(([more, called]): [string, string] => [`${id}-${more}`, `${name}, ${called}`]),
          ),
        ),
    ),
  );
