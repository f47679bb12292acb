import { useCallback, useRef, useState } from 'preact/hooks';
import type { LibraryBusy, LibraryUndo } from '../../components/library/library-toast.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import type { AnnotationEdit } from '../../utils/profile/annotation-edit.ts';
import type { ListEdit } from '../../utils/profile/people-list.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { annotate } from './annotate.ts';
import type { Commands } from './use-commands.ts';

/** People who are changed at once: few enough that the progress is seen, and that other writes needn't wait for long. */
const batchLength = 5_000;

/** One step of an edit. */
type Step = () => Promise<CommandResult>;

/** An edit that can be undone. */
export interface Edit {
  readonly steps: readonly Step[];
  readonly undo: readonly Step[];
  /** Describes what was done: "24 people starred". */
  readonly text: string;
}

/**
 * Makes edits step by step, and keeps the last one, so that it can be undone. `progress` is that of a long
 * one.
 */
export function useEdits(run: Commands['run']) {
  const t = useTranslate();
  const [last, setLast] = useState<LibraryUndo>();
  const [progress, setProgress] = useState<LibraryBusy>();
  const isRunning = useRef(false);

  /** Resolves with how many steps were taken before the user cancelled; `undefined` if one failed. */
  const take = useCallback(
    async (steps: readonly Step[], label = t('edit_running')): Promise<number | undefined> => {
      let isCancelled = false;
      const onCancel = () => {
        isCancelled = true;
      };
      isRunning.current = true;
      try {
        for (const [done, step] of steps.entries()) {
          if (isCancelled) return done;
          if (steps.length > 1) setProgress({ label, share: done / steps.length, onCancel });
          if (!(await run(step))) return undefined;
        }
        return steps.length;
      } finally {
        isRunning.current = false;
        setProgress(undefined);
      }
    },
    [run, t],
  );
  const runAll = useCallback(
    async (steps: readonly Step[], label?: string) => (await take(steps, label)) === steps.length,
    [take],
  );

  const edit = useCallback(
    async ({ steps, undo, text }: Edit): Promise<void> => {
      if (isRunning.current) return;
      setLast(undefined);
      const done = await take(steps);
      if (!done) return;
      const isWhole = done === steps.length;
      // nb. Most edits are undone by as many steps.
      const undone = undo.length === steps.length ? undo.slice(0, done) : undo;
      setLast({
        text: isWhole ? text : t('edit_stopped'),
        onUndo: () => {
          setLast(undefined);
          void runAll(undone);
        },
        onDismiss: () => setLast(undefined),
      });
    },
    [take, runAll, t],
  );
  const forget = useCallback(() => setLast(undefined), []);
  const say = useCallback(
    (text: string) => setLast({ text, onDismiss: () => setLast(undefined) }),
    [],
  );
  /** Takes a step that may be long, and isn't an edit. */
  const wait = useCallback(
    async (label: string, step: Step): Promise<boolean> => {
      setProgress({ label });
      return runAll([step]);
    },
    [runAll],
  );
  return { edit, runAll, wait, say, last, forget, progress };
}

/**
 * The steps that edit the annotations of these people. nb. Sorted, because neighbours are read and written faster. With
 * several steps, the page shows what is stored, since showing each step beforehand takes longer than storing it.
 */
export const annotateSteps = (slugs: readonly Slug[], edit: AnnotationEdit): Step[] =>
  inBatches(slugs.toSorted(), (batch) =>
    batch.length < slugs.length
      ? sendMessage('annotate', { slugs: batch, edit })
      : annotate(batch, edit),
  );

/** The step that edits the lists. */
export const listStep =
  (edit: ListEdit): Step =>
  () =>
    sendMessage('editLists', edit);

/** The steps that do the work for these items, a batch at a time. */
export function inBatches<Item>(
  items: readonly Item[],
  work: (batch: readonly Item[]) => Promise<CommandResult>,
): Step[] {
  const steps: Step[] = [];
  for (let from = 0; from < items.length; from += batchLength) {
    steps.push(() => work(items.slice(from, from + batchLength)));
  }
  return steps;
}
