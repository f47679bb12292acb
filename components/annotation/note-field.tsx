import { useEffect, useId, useState } from 'preact/hooks';
import { maxNoteLength } from '../../utils/profile/annotation.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { useTranslate } from '../ui/translate.tsx';
import { useDraft } from './use-draft.ts';
import './note-field.css';

/** The field's height in lines where the browser cannot fit it to its text. */
const LEAST = 3;
const MOST = 14;
const LINE_WIDTH = 60;

interface NoteFieldProps {
  /** Whose note it is: what is typed for one is never shown with another. */
  slug: Slug;
  /** As stored. */
  note: string;
  /** What was typed is not stored yet. */
  unsaved: boolean;
  /** Called with the whole text at each keystroke: it is saved as it is typed. */
  onChange: (note: string) => void;
}

/** The person's own note on a profile. */
export function NoteField({ slug, note, unsaved, onChange }: NoteFieldProps) {
  const t = useTranslate();
  const id = useId();
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
        id={id}
        dir="auto"
        rows={linesOf(draft.text)}
        maxLength={maxNoteLength}
        placeholder={t('note_placeholder')}
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

/** Roughly how many lines the text takes, within bounds. */
function linesOf(text: string): number {
  let lines = 0;
  for (const line of text.slice(0, MOST * LINE_WIDTH).split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / LINE_WIDTH));
  }
  return Math.min(Math.max(lines, LEAST), MOST);
}
