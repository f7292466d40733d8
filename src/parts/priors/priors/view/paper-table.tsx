import type { PictureProps } from '../../../../contract/view.ts';
import { type PriorsParams, type PriorsResult, type PriorsSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';

type Props = Pick<PictureProps<PriorsParams, PriorsResult, PriorsSlice>, 'state' | 'set'>;

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
        {words.table.rows.map(({ noise, square, prior, laws }) => (
          <tr key={noise} data-shown={laws.some((law) => law === state.law) || undefined}>
            <th scope="row">{noise}</th>
            <td>{square}</td>
            <td>{prior}</td>
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
        <b>{words.brief[state.law]}:</b> {words.exact[state.law]}
      </p>
      <p>{words.table.always}</p>
    </div>
  </div>
);
