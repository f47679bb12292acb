import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import { followIndex, type LibraryIndex } from './follow-index.ts';

const unread: LibraryIndex = { entries: [], isWhole: false };

/** The part of the library's index that has been read. Reading starts once `isWanted` is true. */
export function useLibraryIndex(
  library: Library,
  isWanted: boolean,
  onFault: (error: unknown) => void,
): LibraryIndex {
  const [index, setIndex] = useState(unread);
  useEffect(
    () => (isWanted ? followIndex(library, setIndex, onFault) : undefined),
    [library, isWanted, onFault],
  );
  return index;
}
