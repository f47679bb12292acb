import type { ComponentChildren } from 'preact';
import type { ListsToChoose } from '../../components/annotation/lists-menu.tsx';
import type { Watches } from '../../components/annotation/watch-menu.tsx';
import { NoKeyNotice } from '../../components/fetching/no-key-notice.tsx';
import { RefreshProgress } from '../../components/fetching/refresh-progress.tsx';
import { StageNotice } from '../../components/fetching/stage-notice.tsx';
import { UnfetchedCard } from '../../components/fetching/unfetched-card.tsx';
import {
  type Colleagues,
  type DetailActions,
  ProfileDetail,
} from '../../components/library/profile-detail.tsx';
import type { MenuKeys } from '../../components/library/use-menu-keys.ts';
import { EarlierVersions } from '../../components/profile/earlier-versions.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { LibraryDetails } from '../../utils/engine/ports/library.ts';
import type { AnnotationEdit } from '../../utils/profile/annotation-edit.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { isAboutKey, stageOf } from '../../utils/task/stage.ts';
import { profileHistory } from '../../utils/versions/profile-history.ts';
import { annotate } from '../shared/annotate.ts';
import { LastChange } from '../shared/last-change.tsx';
import { PersonPosts, type PersonPostsProps } from '../shared/person-posts.tsx';
import type { Commands } from '../shared/use-commands.ts';
import { useCopy } from '../shared/use-copy.ts';

interface OpenPersonProps {
  now: number;
  profileState: ProfileState;
  hasKey: boolean;
  /** When the fetch starts, if it is queued; ms since the epoch. */
  startsAt: number | undefined;
  /** How long a fetch usually takes, in ms, if that is known. */
  usual: number | undefined;
  tags: readonly string[];
  /** The note as typed, if it isn't saved yet. */
  unsavedNote: string | undefined;
  lists: ListsToChoose;
  watches: Watches;
  menuKeys: MenuKeys;
  actions: Pick<DetailActions, 'star' | 'remove' | 'exportProfile' | 'sendTo'>;
  /** Which colleague fetched the person, and where they were sent. */
  sharing: ComponentChildren;
  /** Whether the user's team gets notes. */
  sharesNotes: boolean;
  colleagues: Colleagues | undefined;
  commands: Commands;
  onNote: (slug: Slug, note: string) => void;
  library: Pick<LibraryDetails, 'records'> & PersonPostsProps['library'];
}

/** The open profile: what is saved, and the state of its fetch. */
export function OpenPerson(props: OpenPersonProps) {
  const { now, profileState, hasKey, unsavedNote, commands } = props;
  const { command, run, unlock } = commands;
  const { slug, saved, isUnreadable, annotation, task } = profileState;
  const copying = useCopy(props.library);
  const stage = stageOf(task, now, props.startsAt);
  const canFetch = hasKey && (stage.kind === 'idle' || stage.kind === 'cancelled');
  const isRefreshing = stage.kind === 'active';
  const stageActions = { command, unlock, openOptions: () => void openOptions() };
  const notice = (
    <>
      {!hasKey && !isAboutKey(stage) && <NoKeyNotice onOpen={stageActions.openOptions} />}
      {!(saved && isRefreshing) && (
        <StageNotice
          stage={stage}
          slug={slug}
          now={now}
          usual={props.usual}
          actions={stageActions}
        />
      )}
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

  const edit = (edit: AnnotationEdit) => void run(() => annotate([saved.slug], edit));
  return (
    <ProfileDetail
      now={now}
      saved={saved}
      aliases={profileState.aliases}
      annotation={unsavedNote === undefined ? annotation : { ...annotation, note: unsavedNote }}
      unsaved={unsavedNote !== undefined}
      suggestions={{ tags: props.tags }}
      lists={props.lists}
      watches={props.watches}
      menuKeys={props.menuKeys}
      notice={notice}
      colleagues={props.colleagues}
      after={
        <>
          <PersonPosts slug={saved.slug} library={props.library} commands={commands} />
          <EarlierVersions
            versions={profileHistory({ saved, versions: profileState.versions })}
            now={now}
          />
        </>
      }
      onFetch={canFetch ? () => command(slug, 'enrich') : undefined}
      progress={
        isRefreshing && (
          <RefreshProgress
            {...stage}
            now={now}
            usual={props.usual}
            onCancel={() => command(slug, 'cancel')}
          />
        )
      }
      refreshing={{
        isRefreshing,
        onRefresh: canFetch && !saved.listed ? () => command(slug, 'refresh') : undefined,
      }}
      sharesNotes={props.sharesNotes}
      copied={copying.outcomeOf(saved.slug)}
      actions={{
        ...props.actions,
        setNote: (note) => props.onNote(saved.slug, note),
        addTag: (tag) => edit({ kind: 'add-tag', tag }),
        removeTag: (tag) => edit({ kind: 'remove-tag', tag }),
        setData: (name, value) => edit({ kind: 'set-data', name, value }),
        copy: (format) => copying.copy(saved, format),
      }}
    >
      {props.sharing}
      <LastChange profileState={profileState} now={now} />
    </ProfileDetail>
  );
}
