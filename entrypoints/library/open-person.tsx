import { useState } from 'preact/hooks';
import { NoKeyNotice } from '../../components/fetching/no-key-notice.tsx';
import { StageNotice } from '../../components/fetching/stage-notice.tsx';
import { UnfetchedCard } from '../../components/fetching/unfetched-card.tsx';
import type { ListsToChoose } from '../../components/library/lists/lists-menu.tsx';
import {
  type Colleagues,
  type DetailActions,
  ProfileDetail,
} from '../../components/library/profile-detail.tsx';
import type { MenuKeys } from '../../components/library/use-menu-keys.ts';
import type { CopyFormat, CopyOutcome } from '../../components/profile/copy-menu.tsx';
import { EarlierVersions } from '../../components/profile/earlier-versions.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import { profileAsMarkdown } from '../../utils/export/markdown-writer.ts';
import { profileAsText } from '../../utils/export/plain-text.ts';
import { exportLabels } from '../../utils/i18n/translate-export-labels.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { emptyAnnotation } from '../../utils/profile/annotation.ts';
import { currentUrl } from '../../utils/profile/current-slug.ts';
import type { LibraryRecord } from '../../utils/profile/library-record.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import { profileHistory } from '../../utils/versions/profile-history.ts';
import { LastChange } from '../shared/last-change.tsx';
import type { Commands } from '../shared/use-commands.ts';

interface OpenPersonProps {
  now: number;
  profileState: ProfileState;
  hasKey: boolean;
  /** When the fetch starts, if it is queued; ms since the epoch. */
  startsAt: number | undefined;
  tags: readonly string[];
  /** The note as typed, if it isn't saved yet. */
  unsavedNote: string | undefined;
  lists: ListsToChoose;
  menuKeys: MenuKeys;
  actions: Pick<DetailActions, 'star' | 'remove' | 'exportProfile'>;
  colleagues: Colleagues | undefined;
  commands: Pick<Commands, 'command' | 'run'>;
  onNote: (slug: Slug, note: string) => void;
  /** What OutX sent about the profile, as JSON; `undefined` if that isn't stored. */
  readAnswer: (slug: Slug) => Promise<string | undefined>;
}

/** The open profile: what is saved, and the state of its fetch. */
export function OpenPerson(props: OpenPersonProps) {
  const { now, profileState, hasKey, unsavedNote, commands } = props;
  const { command, run } = commands;
  const { slug, saved, isUnreadable, annotation, task } = profileState;
  const t = useTranslate();
  const [copied, setCopied] = useState<{ slug: Slug; outcome: CopyOutcome }>();
  const stage = stageOf(task, now, props.startsAt);
  const canFetch = hasKey && (stage.kind === 'idle' || stage.kind === 'cancelled');
  const stageActions = { command, openOptions: () => void openOptions() };
  const notice = (
    <>
      {!hasKey && !isAboutKey(stage) && <NoKeyNotice onOpen={stageActions.openOptions} />}
      <StageNotice stage={stage} slug={slug} now={now} actions={stageActions} />
    </>
  );
  if (!saved) {
    return (
      <UnfetchedCard
        slug={slug}
        isUnreadable={isUnreadable}
        onFetch={canFetch ? () => command(slug, isUnreadable ? 'refresh' : 'enrich') : undefined}
      >
        {notice}
      </UnfetchedCard>
    );
  }

  const edit = (edit: Parameters<typeof sendMessage<'annotate'>>[1]['edit']) =>
    void run(() => sendMessage('annotate', { slugs: [saved.slug], edit }));
  const copy = async (form: CopyFormat) => {
    const text =
      form === 'answer'
        ? await props.readAnswer(saved.slug)
        : copyOf(form, recordOf(saved), exportLabels(t));
    const isCopied = text !== undefined && (await copyText(text));
    setCopied({ slug, outcome: isCopied ? form : text === undefined ? 'missing' : 'refused' });
  };
  return (
    <ProfileDetail
      now={now}
      saved={saved}
      aliases={profileState.aliases}
      annotation={unsavedNote === undefined ? annotation : { ...annotation, note: unsavedNote }}
      unsaved={unsavedNote !== undefined}
      suggestions={{ tags: props.tags }}
      lists={props.lists}
      menuKeys={props.menuKeys}
      notice={notice}
      colleagues={props.colleagues}
      after={
        <EarlierVersions
          versions={profileHistory({ saved, versions: profileState.versions })}
          now={now}
        />
      }
      onFetch={canFetch ? (name) => command(slug, name) : undefined}
      copied={copied?.slug === slug ? copied.outcome : undefined}
      actions={{
        ...props.actions,
        setNote: (note) => props.onNote(saved.slug, note),
        addTag: (tag) => edit({ kind: 'add-tag', tag }),
        removeTag: (tag) => edit({ kind: 'remove-tag', tag }),
        copy: (form) => void copy(form),
      }}
    >
      <LastChange profileState={profileState} now={now} />
    </ProfileDetail>
  );
}

/** What is copied: the profile without notes and tags. nb. Copies are pasted for others to read. */
const recordOf = (saved: SavedProfile): LibraryRecord => ({
  slug: saved.slug,
  saved,
  versions: [],
  annotation: emptyAnnotation,
  aliases: [],
});

function copyOf(
  form: Exclude<CopyFormat, 'answer'>,
  record: LibraryRecord,
  labels: ReturnType<typeof exportLabels>,
): string {
  switch (form) {
    case 'text':
      return profileAsText(record, labels);
    case 'markdown':
      return profileAsMarkdown(record, labels);
    case 'link':
      return currentUrl(record.saved.profile);
  }
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
