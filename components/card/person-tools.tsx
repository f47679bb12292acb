import { PanelsTopLeft, Send, Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Annotation } from '../../utils/profile/annotation.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { ListsMenu, type ListsToChoose } from '../annotation/lists-menu.tsx';
import { NoteField } from '../annotation/note-field.tsx';
import { TagsField } from '../annotation/tags-field.tsx';
import { RefreshButton, type Refreshing } from '../fetching/refresh-button.tsx';
import { type CopyFormat, CopyMenu, type CopyOutcome } from '../profile/copy-menu.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import '../annotation/annotation-card.css';
import '../ui/tool-row.css';
import './person-tools.css';

export interface PersonToolsProps {
  /** The slug that the profile is saved under. */
  slug: Slug;
  annotation: Annotation;
  /** Whether a typed note isn't saved yet. */
  unsaved: boolean;
  /** Whether the user's team gets notes. */
  sharesNotes: boolean;
  /** All tags in the library, once they are read. */
  tags: readonly string[];
  lists: ListsToChoose;
  refreshing: Refreshing;
  /** The outcome of the last copy of this profile. */
  copied?: CopyOutcome | undefined;
  furtherTools?: ComponentChildren;
  /** Which colleague fetched the person, and where they were sent. */
  sharing?: ComponentChildren;
  actions: PersonActions;
}

/** What the user can do with the shown person. Everything except `copy` is saved immediately. */
export interface PersonActions {
  star(starred: boolean): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
  /** Gets the whole note at each keystroke. */
  setNote(note: string): void;
  copy(format: CopyFormat): void;
  openInLibrary(): void;
  /** Asks where to send the person. Absent while there is no destination. */
  sendTo?: (() => void) | undefined;
  /** The user is about to enter a tag. */
  readTags(): void;
}

/** Under the name of a saved person: the row of actions, tags and the note. */
export function PersonTools(props: PersonToolsProps) {
  const { slug, annotation, actions } = props;
  const t = useTranslate();
  return (
    <div class="person-tools">
      <div class="tool-row">
        <ToolButton
          icon={Star}
          name={t('library_star')}
          isCompact
          isPressed={annotation.starred}
          onClick={() => actions.star(!annotation.starred)}
        />
        <ListsMenu {...props.lists} slugs={[slug]} openerClass="tool" />
        <CopyMenu onCopy={actions.copy} outcome={props.copied} />
        <RefreshButton {...props.refreshing} />
        {props.furtherTools}
        {actions.sendTo && (
          <ToolButton icon={Send} name={t('send_to')} isCompact onClick={actions.sendTo} />
        )}
        <ToolButton
          icon={PanelsTopLeft}
          name={t('open_in_library')}
          isCompact
          onClick={actions.openInLibrary}
        />
      </div>
      {props.sharing}
      <div class="card annotation">
        <div onFocusIn={actions.readTags}>
          <TagsField
            tags={annotation.tags}
            suggestions={props.tags}
            onAdd={actions.addTag}
            onRemove={actions.removeTag}
          />
        </div>
        <NoteField
          slug={slug}
          note={annotation.note}
          unsaved={props.unsaved}
          isShared={props.sharesNotes}
          onChange={actions.setNote}
        />
      </div>
    </div>
  );
}
