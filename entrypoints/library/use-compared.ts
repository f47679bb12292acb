import { useCallback } from 'preact/hooks';
import type { ComparedPerson } from '../../components/library/compare/compared-card.tsx';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

/** The people to compare, read again whenever something changes. `undefined` until they are read. */
export function useCompared(
  library: Pick<Library, 'profileState'>,
  slugs: readonly Slug[] | undefined,
  onFault: OnFault,
): readonly ComparedPerson[] | undefined {
  const key = slugs?.join(' ');
  const read = useRead(
    useCallback(async () => {
      const states = await Promise.all(slugs?.map((slug) => library.profileState(slug)) ?? []);
      return { key, people: states.map(({ slug, saved }) => ({ slug, saved })) };
    }, [library, key]),
    onFault,
  );
  return read && read.key === key ? read.people : undefined;
}
