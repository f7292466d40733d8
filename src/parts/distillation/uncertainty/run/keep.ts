import type { Images } from '../../../../core/images.ts';
import type { Family } from '../../../../engine/types.ts';
import type { Kit } from '../../../../run-kit/kit.ts';
import { keptNetworks } from '../../../../run-kit/scaled.ts';
import { keptAs } from '../spec.ts';

/** Hands over the networks that a picture can ask about an image of its own. */
export async function keepNetworks<R>(
  kit: Kit<R>,
  { teacher, independent, student }: Record<'teacher' | 'independent' | 'student', Family>,
  images: Images,
): Promise<void> {
  const { keep } = kit.context;
  if (!keep) return;
  const networksOf = async (family: Family) =>
    (await keptNetworks(kit, family, images)).map(({ network: { units, rates, noise, seed }, ...rest }) => ({
      ...rest,
      network: { units, rates, noise, seed },
    }));
  const [one] = await networksOf(teacher);
  const members = await networksOf(independent);
  for (const index of keptAs.members(members.length))
    keep({ index, networks: index === keptAs.teacher ? [one, members[index]] : [members[index]] });
  keep({ index: keptAs.student, networks: await networksOf(student) });
}
