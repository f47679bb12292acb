import { useState } from 'preact/hooks';
import {
  type PassphraseProblem,
  passphraseProblem,
} from '../../utils/failure/passphrase-problem.ts';
import { snakeCase } from '../../utils/i18n/snake-case.ts';
import type { PassphraseAnswer } from '../../utils/task/key-lock.ts';
import { FormField } from './form-field.tsx';
import { useTranslate } from './translate.tsx';

/** The texts as typed. Empty if they aren't asked for. */
export interface EnteredPassphrases {
  readonly current: string;
  readonly next: string;
}

interface PassphraseFormProps {
  /** The passphrase of the lock, the one that it gets, or both. */
  asks: 'current' | 'next' | 'both';
  /** The text of the button. */
  submit: string;
  takesFocus?: boolean;
  /** Must not reject. */
  onSubmit: (entered: EnteredPassphrases) => Promise<PassphraseAnswer>;
  onDone?: () => void;
  onCancel?: () => void;
}

type Problem = PassphraseProblem | 'wrong';

/** Asks for a passphrase. nb. However often it is wrong: an attacker who has the files needs no form. */
export function PassphraseForm({ asks, submit, takesFocus = false, ...on }: PassphraseFormProps) {
  const t = useTranslate();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<{ readonly kind: Problem; readonly text: string }>();
  const [isBusy, setBusy] = useState(false);
  const asksNext = asks !== 'current';

  // nb. A new object for each attempt: it moves the focus into the field.
  const refuse = (kind: Problem) => setProblem({ kind, text: t(`passphrase_${snakeCase(kind)}`) });
  const submitted = async (event: Event) => {
    event.preventDefault();
    if (isBusy) return;
    const found = asksNext ? passphraseProblem(next, repeated) : undefined;
    if (found) return refuse(found);
    setProblem(undefined);
    setBusy(true);
    const answer = await on.onSubmit({ current, next });
    setBusy(false);
    if (answer === 'wrong') refuse('wrong');
    if (answer === 'done') on.onDone?.();
  };
  const problemOf = (kind: Problem) => (problem?.kind === kind ? problem : undefined);

  return (
    <form class="field" noValidate onSubmit={submitted}>
      {asks !== 'next' && (
        <FormField
          kind="passphrase"
          label={t(asks === 'both' ? 'passphrase_current' : 'passphrase')}
          takesFocus={takesFocus}
          text={current}
          onText={setCurrent}
          problem={problemOf('wrong')}
        />
      )}
      {asksNext && (
        <>
          <FormField
            kind="newPassphrase"
            label={t(asks === 'both' ? 'passphrase_new' : 'passphrase')}
            takesFocus={takesFocus && asks === 'next'}
            text={next}
            onText={setNext}
            problem={problemOf('too-short')}
            hint={t('passphrase_hint')}
          />
          <FormField
            kind="newPassphrase"
            label={t('passphrase_repeat')}
            text={repeated}
            onText={setRepeated}
            problem={problemOf('not-repeated')}
          />
        </>
      )}
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={isBusy}>
          {submit}
        </button>
        {on.onCancel && (
          <button type="button" class="button" onClick={on.onCancel}>
            {t('cancel')}
          </button>
        )}
      </div>
    </form>
  );
}
