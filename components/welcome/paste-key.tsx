import { useId, useState } from 'preact/hooks';
import { type ApiKeyProblem, apiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import { keyProblemText } from '../../utils/i18n/problem-text.ts';
import { KeyField } from '../ui/key-field.tsx';
import { keyPage } from '../ui/key-page.ts';
import { useTranslate } from '../ui/translate.tsx';

/** Saves a key that the user has. `onSave` gets a text without obvious problems. */
export function PasteKey({ isBusy, onSave }: { isBusy: boolean; onSave: (text: string) => void }) {
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<ApiKeyProblem>();
  const submit = (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const found = apiKeyProblem(text);
    setProblem(found);
    if (!found) onSave(text);
  };
  return (
    <form class="welcome-form" onSubmit={submit}>
      <p>
        {t('key_where')}{' '}
        <a href={keyPage} target="_blank" rel="noopener noreferrer">
          {t('key_where_link')}
        </a>
      </p>
      <KeyField text={text} onText={setText} isRefused={problem !== undefined} describedBy={id} />
      <p id={id} class="problem" role="alert">
        {problem && keyProblemText(problem, t)}
      </p>
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {t('key_save')}
        </button>
      </div>
    </form>
  );
}
