import { useCallback, useRef, useState } from 'preact/hooks';
import type { ListStage } from '../../components/transfer/list-stage.ts';
import { importParts } from '../../utils/engine/import-file.ts';
import { peopleParts } from '../../utils/engine/people-parts.ts';
import type { ImportStaging } from '../../utils/engine/ports/library.ts';
import type { QueueReader } from '../../utils/engine/ports/queue.ts';
import { type ListLibrary, previewList } from '../../utils/engine/preview-list.ts';
import { readListFile } from '../../utils/engine/read-list-file.ts';
import { fetchesOf, type ListSettings, noSettings } from '../../utils/import/list-preview.ts';
import type { ColumnChoice } from '../../utils/import/list-table.ts';
import { readList } from '../../utils/import/read-list.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { cleanTag } from '../../utils/profile/annotation.ts';
import { cleanListName } from '../../utils/profile/people-list.ts';
import type { QueueEdit } from '../../utils/queue/queue-entry.ts';
import { createImportChannel } from './import-channel.ts';
import { importRun, reasonOf, reasonOfCode } from './import-run.ts';

/** In ms: what is typed is read once the user pauses. What is pasted is read at once. */
const typingPause = 200;

/** What importing a list needs from the library page. */
interface ListImportPorts {
  readonly library: ListLibrary;
  readonly queue: Pick<QueueReader, 'queued'>;
  readonly staging: ImportStaging;
  enqueue(people: Omit<Extract<QueueEdit, { kind: 'add' }>, 'kind'>): Promise<CommandResult>;
}

/** A list: typed, or of a file. */
interface Source {
  readonly text: string;
  readonly fileName?: string;
}

const nothing: Source = { text: '' };

/**
 * The steps of importing a list: enter it or choose a file, see who is in it, start. Stores and sends
 * nothing before that.
 */
export function useListImport({ library, queue, staging, enqueue }: ListImportPorts) {
  const [stage, setStage] = useState<ListStage>();
  const [source, setSource] = useState(nothing);
  const [settings, setSettings] = useState(noSettings);
  const run = useRef(new AbortController());
  /** What was previewed last, for trying again. */
  const previewed = useRef<Extract<ListStage, { kind: 'preview' }> | undefined>(undefined);

  /** Runs a step in place of the running one, and shows the stage that it leads to. */
  const attempt = useCallback(async (step: (signal: AbortSignal) => Promise<ListStage>) => {
    run.current.abort();
    run.current = new AbortController();
    const { signal } = run.current;
    try {
      const next = await step(signal);
      if (signal.aborted) return;
      if (next.kind === 'preview') previewed.current = next;
      setStage(next);
    } catch (error) {
      if (signal.aborted) return;
      console.error('Calling Card:', error);
      setStage({ kind: 'failed', reason: reasonOf(error) });
    }
  }, []);

  const preview = async (text: string, choice?: ColumnChoice): Promise<ListStage> => {
    const { table, ...list } = readList(text, choice);
    const preview = await previewList(list, library, (slugs) => queue.queued(slugs));
    return { kind: 'preview', preview, ...(table && { table }) };
  };

  const enter = (text: string) => {
    const isTyped = Math.abs(text.length - source.text.length) <= 1;
    setSource({ text });
    if (text.trim() === '') return clear();
    setStage({ kind: 'reading' });
    void attempt(async (signal) => {
      await scheduler.postTask(() => {}, { delay: isTyped ? typingPause : 0, signal });
      return preview(text);
    });
  };

  const clear = () => {
    run.current.abort();
    setSource(nothing);
    setStage({ kind: 'empty' });
  };

  const choose = (file: File) => {
    setSource({ text: '', fileName: file.name });
    setStage({ kind: 'reading' });
    const suggested = cleanListName(file.name.replace(/\.[^.]*$/, '')) ?? '';
    setSettings((before) => ({ ...before, list: before.list || suggested }));
    void attempt(async (signal) => {
      const text = await readListFile(file, signal);
      if (text === undefined) return { kind: 'failed', reason: 'not-a-list' };
      setSource({ text, fileName: file.name });
      return preview(text);
    });
  };

  const start = () =>
    attempt(async (signal) => {
      if (!previewed.current) return { kind: 'empty' };
      const { added, saved, queued } = previewed.current.preview;
      const people = [...added, ...saved.map(({ person }) => person), ...queued];
      const [tag, list] = [cleanTag(settings.tag), cleanListName(settings.list)];
      const reading = importRun(signal);
      const show = (done: number) => setStage({ kind: 'starting', done, total: people.length });
      const progress = { read: show, saving: show };
      show(0);
      const parts = peopleParts(people, source.text.length, reading.now, { tag, list });
      const result = await importParts(parts, createImportChannel(staging), progress, reading);
      if ('failure' in result) return { kind: 'failed', reason: reasonOfCode(result.failure.code) };
      const fetches = fetchesOf({ added, saved }, settings.refresh, reading.now);
      const isQueued =
        fetches.slugs.length === 0 ||
        (await isDone(enqueue({ ...fetches, ...(list !== undefined && { listName: list }) })));
      return isQueued
        ? { kind: 'started', queued: fetches.slugs.length }
        : { kind: 'failed', reason: 'not-queued' };
    });

  const open = (text = '') => {
    setSettings(noSettings);
    enter(text);
  };

  return {
    stage,
    text: source.text,
    fileName: source.fileName,
    settings,
    /** How many people `start` would queue. */
    fetchCount:
      stage?.kind === 'preview'
        ? fetchesOf(stage.preview, settings.refresh, Date.now()).slugs.length
        : 0,
    /** Opens the dialog, with a text to preview if there is one. */
    open,
    openFile(file: File) {
      setSettings(noSettings);
      choose(file);
    },
    enter,
    choose,
    clear,
    chooseColumns(choice: ColumnChoice) {
      void attempt(() => preview(source.text, choice));
    },
    set: (next: ListSettings) => setSettings(next),
    start: () => void start(),
    cancel() {
      run.current.abort();
      setStage(previewed.current ?? { kind: 'empty' });
    },
    close() {
      run.current.abort();
      setStage(undefined);
    },
  };
}

async function isDone(command: Promise<CommandResult>): Promise<boolean> {
  try {
    return (await command).ok;
  } catch (error) {
    console.error('Calling Card:', error);
    return false;
  }
}
