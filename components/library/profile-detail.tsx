import { FileDown, Send, Star, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { plural } from '../../utils/i18n/plural.ts';
import type { Annotation } from '../../utils/profile/annotation.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { DataFields } from '../annotation/data-fields.tsx';
import { ListsMenu, type ListsToChoose } from '../annotation/lists-menu.tsx';
import { NoteField } from '../annotation/note-field.tsx';
import { TagsField } from '../annotation/tags-field.tsx';
import { type Watches, WatchMenu } from '../annotation/watch-menu.tsx';
import { RefreshButton, type Refreshing } from '../fetching/refresh-button.tsx';
import { type CopyFormat, CopyMenu, type CopyOutcome } from '../profile/copy-menu.tsx';
import { WithHeadings } from '../profile/profile-section.tsx';
import { ProfileSections } from '../profile/profile-sections.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { SectionLinks } from '../profile/section-links.tsx';
import { cutLine } from '../ui/cut-line.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { MenuKeys } from './use-menu-keys.ts';
import '../annotation/annotation-card.css';
import '../ui/tool-row.css';
import './profile-detail.css';

/** What the user can do with the open profile. Everything except `copy` is saved immediately. */
export interface DetailActions {
  star(starred: boolean): void;
  remove(): void;
  exportProfile(): void;
  /** Asks where to send the person. */
  sendTo(): void;
  /** Gets the whole note at each keystroke. */
  setNote(note: string): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
  /** Sets a field of the user's data, or adds it. An empty value removes it. */
  setData(name: string, value: string): void;
  copy(format: CopyFormat): void;
}

interface ProfileDetailProps {
  now: number;
  saved: SavedProfile;
  /** The other addresses of the profile. */
  aliases?: readonly Slug[] | undefined;
  annotation: Annotation;
  /** Whether a typed note isn't saved yet. */
  unsaved: boolean;
  /** Whether the user's team gets notes. */
  sharesNotes: boolean;
  suggestions: { readonly tags: readonly string[] };
  lists: ListsToChoose;
  watches: Watches;
  /** The menu or field that was asked for by a key. */
  menuKeys: MenuKeys;
  /** The stage of a fetch in progress. */
  notice?: ComponentChildren;
  /** Fetches a person who was only in a list. Absent if a fetch can't be started. */
  onFetch?: (() => void) | undefined;
  /** The stage of a refresh. */
  progress?: ComponentChildren;
  refreshing: Refreshing;
  /** The outcome of the last copy of this profile. */
  copied?: CopyOutcome | undefined;
  actions: DetailActions;
  /** How many others work at the main current company, and what shows them. Absent if none does. */
  colleagues?: Colleagues | undefined;
  /** Shown between the note and the profile, such as what changed. */
  children?: ComponentChildren;
  /** Shown after the profile, such as its earlier versions. */
  after?: ComponentChildren;
}

/** The others in the library who work at the same company. */
export interface Colleagues {
  readonly company: string;
  readonly count: number;
  readonly onShow: () => void;
}

function ColleaguesButton({ company, count, onShow }: Colleagues) {
  return (
    <button type="button" class="button small colleagues" dir="auto" onClick={onShow}>
      {plural(useTranslate(), 'library_more_from', count, cutLine(company))}
    </button>
  );
}

/** Everything in the library about one person: profile, tags and note. */
export function ProfileDetail(props: ProfileDetailProps) {
  const { now, saved, annotation, suggestions, unsaved, copied, actions, menuKeys } = props;
  const t = useTranslate();
  const headings = useId();
  return (
    <div class="profile-detail">
      {props.notice}
      <WithHeadings value={headings}>
        <ProfileView
          saved={saved}
          aliases={props.aliases}
          now={now}
          Sections={ProfileSections}
          progress={props.progress}
          onFetch={props.onFetch}
          tools={
            <div class="tool-row detail-bar">
              <ToolButton
                icon={Star}
                name={t('library_star')}
                isPressed={annotation.starred}
                onClick={() => actions.star(!annotation.starred)}
              />
              <ListsMenu
                key={`lists of ${saved.slug}`}
                {...props.lists}
                slugs={[saved.slug]}
                openerClass="tool"
                isAsked={menuKeys.asked === 'lists'}
                onAsked={menuKeys.onOpened}
              />
              <WatchMenu
                key={`watch of ${saved.slug}`}
                {...props.watches}
                targets={[{ kind: 'person', slug: saved.slug }]}
                showsState
              />
              <CopyMenu
                key={saved.slug}
                onCopy={actions.copy}
                outcome={copied}
                isAsked={menuKeys.asked === 'copy'}
                onAsked={menuKeys.onOpened}
              />
              {props.colleagues && <ColleaguesButton {...props.colleagues} />}
              <RefreshButton {...props.refreshing} />
              <ToolButton
                icon={FileDown}
                name={t('library_export')}
                onClick={actions.exportProfile}
              />
              <ToolButton icon={Send} name={t('send_to')} onClick={actions.sendTo} />
              <ToolButton icon={Trash2} name={t('library_delete')} onClick={actions.remove} />
            </div>
          }
        >
          <div class="card annotation">
            <TagsField
              key={saved.slug}
              tags={annotation.tags}
              suggestions={suggestions.tags}
              isAsked={menuKeys.asked === 'tags'}
              onAsked={menuKeys.onOpened}
              onAdd={actions.addTag}
              onRemove={actions.removeTag}
            />
            <NoteField
              slug={saved.slug}
              note={annotation.note}
              unsaved={unsaved}
              isShared={props.sharesNotes}
              isAsked={menuKeys.asked === 'note'}
              onAsked={menuKeys.onOpened}
              onChange={actions.setNote}
            />
            <DataFields
              key={`data of ${saved.slug}`}
              data={annotation.data ?? []}
              onSet={actions.setData}
            />
          </div>
          {props.children}
          <SectionLinks profile={saved.profile} headings={headings} />
        </ProfileView>
      </WithHeadings>
      {props.after}
    </div>
  );
}
