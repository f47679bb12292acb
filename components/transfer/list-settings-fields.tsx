import { useId } from 'preact/hooks';
import {
  type ListPreview,
  type ListSettings,
  refreshChoices,
} from '../../utils/import/list-preview.ts';
import { maxTagLength } from '../../utils/profile/annotation.ts';
import { findSuggestions } from '../ui/find-suggestions.ts';
import { SuggestingField } from '../ui/suggesting-field.tsx';
import { useTranslate } from '../ui/translate.tsx';

interface ListSettingsFieldsProps {
  preview: ListPreview;
  settings: ListSettings;
  onSettings: (settings: ListSettings) => void;
  tags: readonly string[];
  lists: readonly string[];
}

/** What the user wants for all people of a list. */
export function ListSettingsFields({
  preview,
  settings,
  onSettings,
  tags,
  lists,
}: ListSettingsFieldsProps) {
  const t = useTranslate();
  const id = useId();
  const wereFetched = preview.saved.some(({ fetchedAt }) => fetchedAt !== undefined);
  return (
    <>
      {wereFetched && (
        <fieldset class="list-refresh">
          <legend>{t('list_refresh')}</legend>
          {refreshChoices.map((refresh) => (
            <label key={refresh} class="choice">
              <input
                type="radio"
                name={id}
                checked={settings.refresh === refresh}
                onChange={() => onSettings({ ...settings, refresh })}
              />
              {t(`list_refresh_${refresh}`)}
            </label>
          ))}
        </fieldset>
      )}
      <div class="list-names">
        <NameField
          label={t('list_tag')}
          choices={tags}
          name={settings.tag}
          onName={(tag) => onSettings({ ...settings, tag })}
        />
        <NameField
          label={t('list_list')}
          choices={lists}
          name={settings.list}
          onName={(list) => onSettings({ ...settings, list })}
        />
      </div>
    </>
  );
}

interface NameFieldProps {
  label: string;
  choices: readonly string[];
  name: string;
  onName: (name: string) => void;
}

function NameField({ label, choices, name, onName }: NameFieldProps) {
  const id = useId();
  return (
    <div class="compact-field">
      <label for={id}>{label}</label>
      <SuggestingField
        id={id}
        spellcheck={false}
        maxLength={maxTagLength}
        value={name}
        suggestions={findSuggestions(choices, name)}
        onChoose={onName}
        onInput={(event) => onName(event.currentTarget.value)}
      />
    </div>
  );
}
