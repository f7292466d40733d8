import type { CloudMoment } from '../cloud/cloud-figure.tsx';
import { cloudWords } from '../cloud/words.ts';
import type { PageState } from '../contract/page.ts';
import { ShareBar } from '../figure/share-bar.tsx';
import { openingId } from '../state/experiments.ts';

/** Link, picture and numbers of the opening's figure as it is at the moment. */
export function CloudFoot({ state, now }: { readonly state: PageState; readonly now: () => CloudMoment | null }) {
  const shares = () => now()?.numbers.shares ?? [];
  return (
    <div className="figure-foot cloud-foot" data-aside="">
      <ShareBar
        view={openingId}
        title={cloudWords.name}
        state={state}
        link={() => location.href}
        downloads={[
          {
            name: 'cloud.csv',
            label: 'CSV',
            type: 'text/csv',
            text: () => ['digit,share_of_masks', ...shares().map((share, digit) => `${digit},${share}`), ''].join('\n'),
          },
          {
            name: 'cloud.json',
            label: 'JSON',
            type: 'application/json',
            text: () => JSON.stringify(now()?.numbers ?? null),
          },
        ]}
        picture={() => {
          const moment = now();
          return { evidence: moment ? [moment.evidence] : [], settings: moment ? [moment.settings] : [] };
        }}
      />
    </div>
  );
}
