import type { LawName } from '../../../../contract/noise-laws.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { type PriorsParams, type PriorsResult, type PriorsSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';

type Props = Pick<PictureProps<PriorsParams, PriorsResult, PriorsSlice>, 'state' | 'set'>;

/** The kinds of noise of each row; the words of the row go by the first. */
const rows = [
  ['classic', 'inverted'],
  ['normal', 'gaussian'],
  ['rayleigh'],
  ['inverse-nakagami'],
  ['half-cauchy'],
  ['beta', 'uniform'],
] as const satisfies readonly (readonly LawName[])[];

/** The paper's table of noise and priors: each row leads to its picture, and says what of it is exact. */
export const PaperTable = ({ state, set }: Props) => (
  <div className="priors-paper">
    <table>
      <caption>{words.table.caption}</caption>
      <thead>
        <tr>
          {words.table.head.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((laws) => (
          <tr key={laws[0]} data-shown={laws.some((law) => law === state.law) || undefined}>
            <th scope="row">{words.table.rows[laws[0]].noise}</th>
            <td>{words.table.rows[laws[0]].square}</td>
            <td>{words.table.rows[laws[0]].prior}</td>
            <td className="priors-show">
              {laws.map((law) => (
                <button
                  key={law}
                  type="button"
                  aria-pressed={state.law === law}
                  disabled={state.lock.includes('law')}
                  onClick={() => set({ law }, spec.id)}
                >
                  {words.table.button[law]}
                  <span className="unseen"> {words.brief[law]}</span>
                </button>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <div className="priors-exact">
      <p>
        <b>{words.table.shown(state.law)}</b> {words.exact[state.law]}
      </p>
      <p>{words.table.always}</p>
    </div>
  </div>
);
