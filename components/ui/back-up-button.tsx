import { useTranslate } from './translate.tsx';

interface BackUpButtonProps {
  /** Whether a backup is being made. */
  isRunning: boolean | undefined;
  /** Whether it looks like text. */
  isText?: boolean;
  onBackUp: () => void;
}

/** The button that backs up the library. nb. It keeps the focus while it can't be used. */
export function BackUpButton({ isRunning, isText = false, onBackUp }: BackUpButtonProps) {
  const t = useTranslate();
  return (
    <button
      type="button"
      class={isText ? 'button-text' : 'button'}
      aria-disabled={isRunning}
      onClick={() => isRunning || onBackUp()}
    >
      {t('backup_now')}
    </button>
  );
}
