/** Views as text: one tag a line, the same at every run. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { vi } from 'vitest';
import type { PageState } from '../../src/contract/page.ts';
import type { DataTable as Data } from '../../src/contract/table.ts';
import type { PictureProps, Shown } from '../../src/contract/view.ts';
import { evidenceOf, verdictOf, whyNot } from '../../src/figure/telling.ts';
import { readAddress, writeAddress } from '../../src/state/address.ts';
import { defaultPageState } from '../../src/state/page-state.ts';
import { DataTable } from '../../src/view-kit/data-table.tsx';
import type { AnyView } from './house.ts';

export type AnyShown = Shown<unknown, unknown>;
export type Room = PictureProps<unknown, unknown>['room'];
export const rooms: readonly Room[] = ['cell', 'page', 'phone'];

/** The page's state that an address opens. @throws where it is not understood as it is written. */
export function stateAt(address: string): PageState {
  const { state, notices } = readAddress(address);
  if (notices.length > 0) throw new Error(`${address}: ${notices.join(' ')}`);
  return state;
}

/** Places to a hundredth of a pixel, and what scripts read to six decimals: more is how numbers happen to be added. */
const shorter = (number: string, decimals: number): string => String(Number(Number(number).toFixed(decimals)) + 0);
const rounded = (tag: string): string =>
  tag.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => shorter(number, tag.includes('data-value') ? 6 : 2));

/** When and from which commit a run was recorded: another recording of the same is no change. */
export const made = /\d{4}-\d\d-\d\d, commit [0-9a-f]+(-dirty)?/g;

/** One tag a line, an empty element as one; identities that React gives are counted anew. */
function lines(markup: string): string {
  const ids = new Map<string, string>();
  return markup
    .replace(made, 'WHEN, commit WHICH')
    .replace(/_R_[0-9a-v]*(?:H[0-9a-v]+)?_/g, (id) => {
      const name = ids.get(id) ?? `id${ids.size + 1}`;
      ids.set(id, name);
      return name;
    })
    .replace(/<[^>]*>/g, rounded)
    .replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>')
    .replaceAll('><', '>\n<');
}

const met = new Map<unknown, Set<unknown>>();

/** Markup of an element; what its component loads when it is first met in this room has come. */
export async function drawn(element: ReactElement): Promise<string> {
  const rooms = met.get(element.type) ?? new Set();
  met.set(element.type, rooms);
  const { room } = element.props as { readonly room?: string };
  if (!rooms.has(room)) {
    renderToStaticMarkup(element);
    await vi.dynamicImportSettled();
    rooms.add(room);
  }
  return lines(renderToStaticMarkup(element));
}

export interface Look {
  readonly state?: PageState;
  readonly room?: Room;
  readonly networks: PictureProps<unknown, unknown>['networks'];
  /** Other recorded runs of the experiment. */
  readonly beside?: PictureProps<unknown, unknown>['beside'];
  readonly marks?: PictureProps<unknown, unknown>['marks'];
  readonly hovered?: number;
}

/** A view's charts. */
export function pictureOf({ Picture }: AnyView, shown: AnyShown, look: Look): Promise<string> {
  const { state = defaultPageState, room = 'page', networks, beside = [], marks, hovered = 0 } = look;
  return drawn(
    <Picture
      {...shown}
      state={state}
      set={() => {}}
      // What is changed alone: what else is set would be in every link of every state.
      hrefOf={(patch) => writeAddress({ ...defaultPageState, ...patch }) || '?'}
      networks={networks}
      beside={beside}
      loadBeside={() => {}}
      marks={marks}
      hovered={hovered}
      hover={() => {}}
      room={room}
      large={state.theme === 'projector'}
    />,
  );
}

const Tables = ({ tables }: { readonly tables: readonly Data[] }) =>
  tables.map((table, i) => <DataTable key={i} table={table} />);

/** Everything that a view says in words, one a line, with its table and what it judges. */
export async function wordsOf(
  view: AnyView,
  shown: AnyShown,
  state: PageState = defaultPageState,
  networks?: Look['networks'],
): Promise<string> {
  const { claims } = view;
  const badge = verdictOf(view, shown, state);
  const tables = view.tables(shown, state, networks);
  const judged = [shown.recorded, shown.run].flatMap((made) =>
    claims.map(({ id, judge, state: own }) => {
      const said = made && judge(made.result, { ...defaultPageState, ...own });
      return made
        ? [
            `${id}: ${
              said
                ? Object.entries(said)
                    .map(([name, value]) => `${name} ${value}`)
                    .join(' | ')
                : '–'
            }`,
          ]
        : [];
    }),
  );
  const settings = [shown.recorded, shown.run].flatMap((made) => (made ? [view.settings(made.params)] : []));
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['caption', [view.caption(shown, state)]],
    ['evidence', evidenceOf(view, shown, state).map(({ source, text }) => `${source}: ${text}`)],
    ['badge', [badge ? `${badge.source}: ${badge.claim.short}: ${badge.verdict}` : whyNot(view, shown, state)]],
    ['summary', [view.summary(shown, state)]],
    ['settings', settings],
    ['marks', (view.marks?.(shown, state) ?? []).map(({ rate, accuracy, text }) => `${rate} ${accuracy} ${text}`)],
    ['claims', judged.flat(2)],
    ['table', shown.recorded || shown.run ? [await drawn(<Tables tables={tables} />)] : []],
  ];
  return parts.map(([name, told]) => `[${name}]\n${told.join('\n')}`).join('\n');
}
