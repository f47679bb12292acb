import { useLayoutEffect, useState } from 'preact/hooks';

interface Draft {
  readonly text: string;
  /** The saved text at the time of typing. */
  readonly savedBefore: string;
}

interface SavedText {
  /** Identifies the text, because one field shows different ones over time. */
  readonly key: string;
  readonly text: string;
  /** Whether a typed text isn't saved yet. */
  readonly unsaved: boolean;
}

/**
 * Edits a text that is saved while the user types. Saved texts come back from the store late, so the
 * draft is shown until the field has lost the focus and the draft is saved. After that, the store's text
 * is shown, even if another page has changed it.
 */
export function useDraft({ key, text: saved, unsaved }: SavedText) {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [isFocused, setFocused] = useState(false);
  const draft = drafts.get(key);
  const isOutdated = draft !== undefined && !isFocused && !unsaved && hasReturned(draft, saved);
  useLayoutEffect(() => {
    if (isOutdated) setDrafts((all) => withoutDraft(all, key, draft));
  }, [isOutdated, key, draft]);
  return {
    text: draft === undefined || isOutdated ? saved : draft.text,
    /** Must be called with the typed text before it is saved. */
    type: (text: string) => setDrafts((all) => new Map(all).set(key, { text, savedBefore: saved })),
    setFocused,
  };
}

/** nb. While the store still has the text from before, the draft hasn't come back yet. */
const hasReturned = (draft: Draft, saved: string) =>
  saved === draft.text || saved !== draft.savedBefore;

/** nb. Removes only this draft: the user may have typed another one since. */
function withoutDraft(all: ReadonlyMap<string, Draft>, key: string, draft: Draft | undefined) {
  return all.get(key) === draft ? new Map([...all].filter(([other]) => other !== key)) : all;
}
