import { type Language, languageNames } from '../../utils/i18n/languages.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useTranslate } from '../ui/translate.tsx';

interface LanguageSettingsProps {
  /** Absent if it is the browser's. */
  language: Language | undefined;
  onLanguage: (language: Language | undefined) => void;
}

const choices = Object.entries(languageNames) as [Language, string][];

/** The language of texts, dates and numbers. */
export function LanguageSettings({ language, onLanguage }: LanguageSettingsProps) {
  const t = useTranslate();
  return (
    <section class="card">
      <h2>{t('language_heading')}</h2>
      <ChoiceField
        label={t('language_heading')}
        noneLabel={t('language_of_browser')}
        choices={choices}
        chosen={language}
        onChoose={onLanguage}
      />
    </section>
  );
}
