import { Fragment } from 'react';
import type { LawName } from '../../../../contract/noise-laws.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { StateLink } from '../../../../view-kit/state-link.tsx';
import { type PriorsParams, type PriorsResult, type PriorsSlice, spec } from '../spec.ts';
import { words } from '../words/figure.tsx';

type Props = Pick<PictureProps<PriorsParams, PriorsResult, PriorsSlice>, 'state' | 'set' | 'hrefOf'>;

/** The kinds of noise of each row; the words of the row go by the first. */
const rows = [
  ['classic', 'inverted'],
  ['normal', 'gaussian'],
  ['rayleigh'],
  ['inverse-nakagami'],
  ['half-cauchy'],
  ['beta', 'uniform'],
] as const satisfies readonly (readonly LawName[])[];

interface NoisesProps extends Props {
  readonly laws: readonly LawName[];
  readonly lead: string;
}

/** A row's noise: each of its kinds is a link to the page that shows it, which a plain click shows in place. */
const Noises = ({ laws, lead, state, set, hrefOf }: NoisesProps) => (
  <>
    {lead && (
      <span className="priors-lead" aria-hidden="true">
        {lead}{' '}
      </span>
    )}
    {laws.map((law, i) => (
      <Fragment key={law}>
        {i > 0 && <span className="priors-between">,</span>}
        {i > 0 && ' '}
        <StateLink name="law" value={law} {...{ state, hrefOf }} set={(patch) => set(patch, spec.id)}>
          {lead && <span className="unseen">{lead} </span>}
          {words.table.link[law]}
        </StateLink>
      </Fragment>
    ))}
  </>
);

/** The paper's table of noise and priors: each row leads to its picture, and says what of it is exact. */
export const PaperTable = (props: Props) => (
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
        </tr>
      </thead>
      <tbody>
        {rows.map((laws) => (
          <tr key={laws[0]} data-shown={laws.some((law) => law === props.state.law) || undefined}>
            <th scope="row">
              <Noises laws={laws} lead={words.table.rows[laws[0]].lead} {...props} />
            </th>
            <td>{words.table.rows[laws[0]].square}</td>
            <td>{words.table.rows[laws[0]].prior}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <div className="priors-exact">
      <p>
        <b>{words.table.shown(props.state.law)}</b> {words.exact[props.state.law]}
      </p>
      <p>{words.table.always}</p>
    </div>
  </div>
);
