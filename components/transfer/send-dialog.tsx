import type { Destination } from '../../utils/delivery/destination.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureText } from '../ui/failure-text.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useTranslate } from '../ui/translate.tsx';

/** How far sending has come, in people. */
export interface SendingProgress {
  readonly destination: Destination;
  readonly total: number;
  /** Those that are still to be sent. */
  readonly open: number;
  /** Those that were given up. */
  readonly dead: number;
  /** Why nothing is sent for now. */
  readonly held?: Failure | undefined;
}

interface SendDialogProps {
  /** How many people are sent. */
  count: number;
  /** Those that are on. */
  destinations: readonly Destination[];
  progress?: SendingProgress | undefined;
  onSend: (destination: Destination) => void;
  onClose: () => void;
}

/** Asks where to send people, then shows the progress. Closing it stops nothing. */
export function SendDialog({ count, destinations, progress, onSend, onClose }: SendDialogProps) {
  const t = useTranslate();
  return (
    <Dialog title={plural(t, 'send_title', count)} onClose={onClose}>
      <div class="dialog-form">
        {progress ? (
          <Progress {...progress} />
        ) : destinations.length === 0 ? (
          <p>{t('send_nowhere')}</p>
        ) : (
          <div class="actions">
            {destinations.map((each) => (
              <button key={each.id} type="button" class="button" onClick={() => onSend(each)}>
                <bdi>{each.name}</bdi>
              </button>
            ))}
          </div>
        )}
        <div class="actions dialog-actions">
          {(destinations.length === 0 || progress?.held || (progress && progress.dead > 0)) && (
            <a class="button" href="options.html#destinations" target="_blank" rel="noopener">
              {t('open_options')}
            </a>
          )}
          <button type="button" class="button push-end" onClick={onClose}>
            {t('close')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function Progress({ destination, total, open, dead, held }: SendingProgress) {
  const t = useTranslate();
  const number = numberFormat(localeOf(t), {});
  const done = total - open - dead;
  return (
    <>
      <p>
        <bdi>{destination.name}</bdi>
      </p>
      {open > 0 && (
        <ProgressBar
          label={t('send_running')}
          text={t('progress', number.format(done), number.format(total))}
          done={done}
          total={total}
        />
      )}
      <div class="dialog-outcome" aria-live="polite">
        {open === 0 && dead === 0 && <p class="success">{t('send_done')}</p>}
        {dead > 0 && <p>{plural(t, 'destination_dead', dead)}</p>}
        {held && open > 0 && <FailureText failure={held} />}
      </div>
    </>
  );
}
