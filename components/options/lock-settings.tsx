import { Lock, LockOpen } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import {
  type LockAfterMinutes,
  type LockState,
  lockAfterMinutes,
} from '../../utils/task/key-lock.ts';
import { ChoiceField } from '../ui/choice-field.tsx';
import { PassphraseForm } from '../ui/passphrase-form.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { LockActions } from './options-actions.ts';
import './lock-settings.css';

interface LockSettingsProps {
  state: LockState;
  lockAfter: LockAfterMinutes | undefined;
  actions: LockActions;
}

type Form = 'set' | 'change' | 'remove';

/** The lock over the saved key: sets, changes, removes, opens and closes it. */
export function LockSettings({ state, lockAfter, actions }: LockSettingsProps) {
  const t = useTranslate();
  const [form, setForm] = useState<Form>();
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => setForm(undefined), [state]);
  const close = () => {
    setForm(undefined);
    // nb. The form that has the focus disappears.
    status.current?.focus();
  };
  return (
    <div class="lock-settings">
      <p ref={status} class="lock-status" aria-live="polite" tabIndex={-1}>
        {state === 'locked' ? (
          <Lock size={16} aria-hidden="true" />
        ) : (
          <LockOpen size={16} aria-hidden="true" />
        )}
        {t(state === 'locked' ? 'failure_key_locked' : `lock_is_${state}`)}
      </p>
      {state === 'locked' ? (
        <PassphraseForm
          asks="current"
          submit={t('lock_unlock')}
          onSubmit={({ current }) => actions.unlock(current)}
          onDone={close}
        />
      ) : form ? (
        <LockForm form={form} actions={actions} onClose={close} />
      ) : (
        <LockButtons state={state} onForm={setForm} onLockNow={actions.lockNow} />
      )}
      {state === 'open' && <LockAfter lockAfter={lockAfter} onLockAfter={actions.setLockAfter} />}
    </div>
  );
}

interface LockFormProps {
  form: Form;
  actions: LockActions;
  onClose: () => void;
}

function LockForm({ form, actions, onClose }: LockFormProps) {
  const t = useTranslate();
  const closing = { takesFocus: true, onDone: onClose, onCancel: onClose };
  switch (form) {
    case 'set':
      return (
        <PassphraseForm
          {...closing}
          asks="next"
          submit={t('lock_set')}
          onSubmit={({ next }) => actions.setLock(next, undefined)}
        />
      );
    case 'change':
      return (
        <PassphraseForm
          {...closing}
          asks="both"
          submit={t('lock_change')}
          onSubmit={({ current, next }) => actions.setLock(next, current)}
        />
      );
    case 'remove':
      return (
        <PassphraseForm
          {...closing}
          asks="current"
          submit={t('lock_remove')}
          onSubmit={({ current }) => actions.removeLock(current)}
        />
      );
  }
}

interface LockButtonsProps {
  state: LockState;
  onForm: (form: Form) => void;
  onLockNow: () => void;
}

function LockButtons({ state, onForm, onLockNow }: LockButtonsProps) {
  const t = useTranslate();
  const forms = state === 'none' ? (['set'] as const) : (['change', 'remove'] as const);
  return (
    <div class="actions">
      {state === 'open' && (
        <button type="button" class="button" onClick={onLockNow}>
          {t('lock_now')}
        </button>
      )}
      {forms.map((form) => (
        <button key={form} type="button" class="button" onClick={() => onForm(form)}>
          {t(`lock_${form}`)}
        </button>
      ))}
    </div>
  );
}

interface LockAfterProps {
  lockAfter: LockAfterMinutes | undefined;
  onLockAfter: LockActions['setLockAfter'];
}

function LockAfter({ lockAfter, onLockAfter }: LockAfterProps) {
  const t = useTranslate();
  const choices = lockAfterMinutes.map(
    (minutes) => [String(minutes), durationText(minutes, localeOf(t))] as const,
  );
  return (
    <ChoiceField
      label={t('lock_after')}
      noneLabel={t('lock_at_close')}
      choices={choices}
      chosen={lockAfter && String(lockAfter)}
      onChoose={(chosen) =>
        onLockAfter(lockAfterMinutes.find((minutes) => String(minutes) === chosen))
      }
    />
  );
}

const durationText = (minutes: number, locale: string) =>
  numberFormat(locale, {
    style: 'unit',
    unit: minutes < 60 ? 'minute' : 'hour',
    unitDisplay: 'long',
  }).format(minutes < 60 ? minutes : minutes / 60);
