import type { CloudMoment } from '../cloud/cloud-figure.tsx';
import { cloudWords } from '../cloud/words.ts';
import type { PageState } from '../contract/page.ts';
import { ShareBar } from '../figure/share-bar.tsx';
import { openingId } from '../state/experiments.ts';
import { loadScript } from '../view-kit/load.ts';

/** Link, picture and numbers of the opening's figure as it is at the moment. */
export function CloudFoot({ state, now }: { readonly state: PageState; readonly now: () => CloudMoment | null }) {
  const table = async () => {
    const moment = now();
    const { tableFile } = await loadScript(() => import('../figure/table-file.ts'));
    const masks = moment?.numbers.drawn ?? 0;
    const rows = moment?.numbers.shares.map((share, digit) => `${digit},${share}`) ?? [];
    return tableFile(
      { view: openingId, title: cloudWords.name, state: { ...state, masks } },
      moment?.settings ?? [],
      ['digit,share_of_masks', ...rows, ''].join('\r\n'),
    );
  };
  return (
    <div className="figure-foot cloud-foot" data-aside="">
      <ShareBar
        view={openingId}
        title={cloudWords.name}
        held={() => ({ state, link: location.href })}
        downloads={[
          {
            name: 'cloud.csv',
            label: 'CSV',
            type: 'text/csv',
            text: table,
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
          if (!moment) return { evidence: [], settings: [] };
          const { evidence, settings, numbers } = moment;
          return { evidence: [evidence], settings, state: { masks: numbers.drawn } };
        }}
      />
    </div>
  );
}
