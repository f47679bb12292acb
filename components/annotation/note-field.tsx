import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { maxNoteLength } from '../../utils/profile/annotation.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import { type Asked, useAskedFocus } from '../ui/use-asked-focus.ts';
import { useDraft } from './use-draft.ts';
import './note-field.css';

/** The field's height in lines, in browsers without `field-sizing`. */
const MIN_LINES = 3;
const MAX_LINES = 14;
/** In characters. */
const LINE_LENGTH = 60;

interface NoteFieldProps extends Asked {
  /** The profile that the note is about. A draft for one profile never shows for another. */
  slug: Slug;
  /** The saved note. */
  note: string;
  /** Whether a typed text isn't saved yet. */
  unsaved: boolean;
  /** Whether the user's team gets the note. */
  isShared?: boolean | undefined;
  /** Called with the whole text at each keystroke. */
  onChange: (note: string) => void;
}

/** The user's note about a profile. It is saved while the user types. */
export function NoteField({ slug, note, unsaved, isShared, onChange, ...asked }: NoteFieldProps) {
  const t = useTranslate();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useAskedFocus(field, asked);
  const draft = useDraft({ key: slug, text: note, unsaved });
  const [isEdited, setEdited] = useState(false);
  useEffect(() => setEdited(false), [slug]);
  return (
    <div class="note">
      <div class="note-label">
        <label for={id}>{t('note_label')}</label>
        <span class="quiet" aria-live="polite">
          {isEdited && t(unsaved ? 'note_saving' : 'note_saved')}
        </span>
      </div>
      <textarea
        ref={field}
        id={id}
        dir="auto"
        rows={estimateLines(draft.text)}
        maxLength={maxNoteLength}
        placeholder={t(isShared ? 'note_placeholder_team' : 'note_placeholder')}
        value={draft.text}
        onFocus={() => draft.setFocused(true)}
        onBlur={() => draft.setFocused(false)}
        onInput={({ currentTarget: { value } }) => {
          draft.type(value);
          setEdited(true);
          onChange(value);
        }}
      />
    </div>
  );
}

function estimateLines(text: string): number {
  let lines = 0;
  for (const line of text.slice(0, MAX_LINES * LINE_LENGTH).split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / LINE_LENGTH));
  }
  return Math.min(Math.max(lines, MIN_LINES), MAX_LINES);
}
