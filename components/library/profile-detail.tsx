import { Star } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Annotation } from '../../utils/profile/annotation.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import { NoteField } from '../annotation/note-field.tsx';
import { TagsField } from '../annotation/tags-field.tsx';
import { type CopyForm, CopyMenu, type CopyOutcome } from '../profile/copy-menu.tsx';
import { ProfileView } from '../profile/profile-view.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './profile-detail.css';

/** What can be done with the profile that is open; all but `copy` is stored as it is done. */
interface DetailActions {
  /** Gets the whole note at each keystroke. */
  setNote(note: string): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
  copy(form: CopyForm): void;
}

interface ProfileDetailProps {
  now: number;
  saved: SavedProfile;
  annotation: Annotation;
  /** Whether a note that was typed is not stored yet. */
  unsaved: boolean;
  suggestions: { readonly tags: readonly string[] };
  /** How a fetch stands that is under way. */
  notice?: ComponentChildren;
  /** Absent while the profile is being fetched already, or cannot be. */
  onRefresh?: (() => void) | undefined;
  /** What came of the last copying of this profile. */
  copied?: CopyOutcome | undefined;
  actions: DetailActions;
  /** What is told between the person's own words and the profile, such as what changed. */
  children?: ComponentChildren;
  /** What is told after the profile, such as its earlier versions. */
  after?: ComponentChildren;
}

/** All that the library holds of one person, with what the person at the desk has put to it. */
export function ProfileDetail(props: ProfileDetailProps) {
  const { now, saved, annotation, suggestions, unsaved, copied, actions } = props;
  const t = useTranslate();
  return (
    <div class="profile-detail">
      {props.notice}
      <ProfileView saved={saved} now={now} onRefresh={props.onRefresh}>
        <div class="detail-bar">
          {annotation.starred && (
            <span class="star-mark">
              <Star size={15} fill="currentColor" aria-hidden="true" />
              {t('library_starred')}
            </span>
          )}
          <CopyMenu key={saved.slug} onCopy={actions.copy} outcome={copied} />
        </div>
        <div class="card annotation">
          <TagsField
            key={saved.slug}
            tags={annotation.tags}
            suggestions={suggestions.tags}
            onAdd={actions.addTag}
            onRemove={actions.removeTag}
          />
          <NoteField
            slug={saved.slug}
            note={annotation.note}
            unsaved={unsaved}
            onChange={actions.setNote}
          />
        </div>
        {props.children}
      </ProfileView>
      {props.after}
    </div>
  );
}
