import { useLayoutEffect, useState } from 'preact/hooks';

/** What is being typed, and what was stored when it was typed. */
interface Draft {
  readonly text: string;
  readonly over: string;
}

interface Stored {
  /** Tells the texts apart that one field shows in turn. */
  readonly key: string;
  readonly text: string;
  /** What was typed is on its way to the store. */
  readonly unsaved: boolean;
}

/**
 * A text that is saved as it is typed. The store sends each save back, maybe late: what is typed
 * stands before that, until the field is left and all of it is stored. From then on the store's
 * word counts, whoever wrote it there.
 */
export function useDraft({ key, text: stored, unsaved }: Stored) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [isFocused, setFocused] = useState(false);
  const draft = drafts.get(key);
  const isOver = draft !== undefined && !isFocused && !unsaved && isSettled(draft, stored);
  useLayoutEffect(() => {
    if (isOver) setDrafts((all) => without(all, key, draft));
  }, [isOver, key, draft]);
  return {
    text: draft === undefined || isOver ? stored : draft.text,
    /** To be called with what is typed, before it is handed on. */
    type: (text: string) => setDrafts((all) => new Map(all).set(key, { text, over: stored })),
    setFocused,
  };
}

/** nb. While the store says what it said before the typing, the save has not been read back yet. */
const isSettled = (draft: Draft, stored: string) => stored === draft.text || stored !== draft.over;

/** nb. Only that very draft: another may have been typed since. */
function without(all: ReadonlyMap<string, Draft>, key: string, draft: Draft | undefined) {
  return all.get(key) === draft ? new Map([...all].filter(([other]) => other !== key)) : all;
}
