import { Pencil, Trash2 } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { cleanTag, isSameTag, maxTagLength } from '../../utils/profile/annotation.ts';
import {
  hasName,
  type SavedSearch,
  type SavedSearchEdit,
} from '../../utils/search/saved-searches.ts';
import { useTranslate } from '../ui/translate.tsx';
import './saved-searches.css';

interface SavedSearchesProps {
  searches: readonly SavedSearch[];
  /** The address of the current search; empty if everyone is shown. */
  current: string;
  /** The name that is proposed for it. */
  proposedName: string;
  onOpen: (address: string) => void;
  onEdit: (edit: SavedSearchEdit) => void;
}

/** The saved searches, and a button that saves the current one. */
export function SavedSearches(props: SavedSearchesProps) {
  const { searches, current, proposedName, onOpen, onEdit } = props;
  const t = useTranslate();
  const section = useRef<HTMLElement>(null);
  const [form, setForm] = useState<{ renames?: string }>();
  const isSaved = searches.some(({ address }) => address === current);
  const canSave = current !== '' && !isSaved;

  const openForm = (renames?: string) => setForm(renames === undefined ? {} : { renames });
  /** nb. What had the focus is gone then. */
  const keepFocus = () => section.current?.focus();
  const closeForm = () => {
    setForm(undefined);
    keepFocus();
  };
  const nameForm = (name: string) => (
    <NameForm
      name={name}
      isTaken={(to) =>
        form?.renames !== undefined && !isSameTag(to, form.renames) && hasName(searches, to)
      }
      replaces={(to) => form?.renames === undefined && hasName(searches, to)}
      onCancel={closeForm}
      onSave={(to) => {
        onEdit(
          form?.renames === undefined
            ? { kind: 'save', name: to, address: current }
            : { kind: 'rename', name: form.renames, to },
        );
        closeForm();
      }}
    />
  );
  return (
    <section ref={section} class="saved-searches" aria-label={t('searches_heading')} tabIndex={-1}>
      {searches.length > 0 && (
        <>
          <h2>{t('searches_heading')}</h2>
          <ul>
            {searches.map(({ name, address }) => (
              <li key={name}>
                {form?.renames === name ? (
                  nameForm(name)
                ) : (
                  <>
                    <button
                      type="button"
                      class="saved-search"
                      dir="auto"
                      aria-current={address === current ? 'true' : undefined}
                      onClick={() => onOpen(address)}
                    >
                      {name}
                    </button>
                    <button
                      type="button"
                      class="button-icon"
                      aria-label={t('searches_rename', name)}
                      onClick={() => openForm(name)}
                    >
                      <Pencil size={14} aria-hidden="true" />
                    </button>
                    <button
                      type="button"
                      class="button-icon"
                      aria-label={t('searches_delete', name)}
                      onClick={() => {
                        onEdit({ kind: 'delete', name });
                        keepFocus();
                      }}
                    >
                      <Trash2 size={14} aria-hidden="true" />
                    </button>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {form && form.renames === undefined && nameForm(proposedName)}
      {canSave && !form && (
        <button type="button" class="button small" onClick={() => openForm()}>
          {t('searches_save')}
        </button>
      )}
    </section>
  );
}

interface NameFormProps {
  name: string;
  /** Whether another search has the name, so that it can't be used. */
  isTaken: (name: string) => boolean;
  /** Whether a search of this name is replaced. */
  replaces: (name: string) => boolean;
  onSave: (name: string) => void;
  onCancel: () => void;
}

function NameForm({ name, isTaken, replaces, onSave, onCancel }: NameFormProps) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState(name);
  const cleaned = cleanTag(text);
  const taken = cleaned !== undefined && isTaken(cleaned);
  return (
    <form
      class="saved-search-form compact-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (cleaned !== undefined && !taken) onSave(cleaned);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={id}>{t('searches_name')}</label>
      <input
        id={id}
        // nb. It opens on a click, so the user expects to type there.
        ref={focusOnce}
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={maxTagLength}
        value={text}
        aria-invalid={taken}
        aria-describedby={`${id}-hint`}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet" role="status">
        {taken && t('searches_taken')}
        {cleaned !== undefined && replaces(cleaned) && t('searches_replaces')}
      </p>
      <div class="actions">
        <button
          type="submit"
          class="button small primary"
          disabled={cleaned === undefined || taken}
        >
          {t('searches_confirm')}
        </button>
        <button type="button" class="button small" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}

function focusOnce(field: HTMLInputElement | null) {
  field?.focus();
  field?.select();
}
