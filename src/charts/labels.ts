/**
 * Moves labels apart: each keeps at least `gap` px from the next, stays within [top, bottom], and lies as near to the
 * place it wants as its neighbours let it. The answer is in the order given.
 */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const blocks: { from: number; members: number[] }[] = [];
  const place = (members: number[]): number => {
    const middle = members.reduce((sum, i, k) => sum + wanted[i] - k * gap, 0) / members.length;
    const room = bottom - (members.length - 1) * gap;
    return Math.max(top, Math.min(middle, room));
  };
  for (const i of order) {
    let block = { from: place([i]), members: [i] };
    for (let last = blocks.at(-1); last && last.from + last.members.length * gap > block.from; last = blocks.at(-1)) {
      blocks.pop();
      const members = [...last.members, ...block.members];
      block = { from: place(members), members };
    }
    blocks.push(block);
  }
  const placed = new Array<number>(wanted.length);
  for (const block of blocks) {
    block.members.forEach((i, k) => {
      placed[i] = block.from + k * gap;
    });
  }
  return placed;
}
