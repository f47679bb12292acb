import type { Slug } from '../../utils/profile/slug.ts';
import type { Stage } from '../../utils/task/stage.ts';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { FetchActions } from './fetch-actions.ts';
import { ProgressNotice } from './progress-notice.tsx';
import { QueuedNotice } from './queued-notice.tsx';

export interface StageNoticeProps {
  stage: Stage;
  slug: Slug;
  now: number;
  /** How long a fetch usually takes, in ms, if that is known. */
  usual?: number | undefined;
  actions: FetchActions;
}

/** The stage of a fetch, and what the user can do about it. Renders nothing for an idle stage. */
export function StageNotice({ stage, slug, now, usual, actions }: StageNoticeProps) {
  const t = useTranslate();
  const cancel = () => actions.command(slug, 'cancel');
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'cancelled':
      return (
        <Notice role="status">
          <p>{t(stage.hadReachedOutx ? 'cancelled_may_run' : 'cancelled')}</p>
        </Notice>
      );
    case 'active':
      return <ProgressNotice {...stage} now={now} usual={usual} onCancel={cancel} />;
    case 'queued':
      return (
        <QueuedNotice
          startsAt={stage.startsAt}
          now={now}
          onIgnoreLimit={() => actions.command(slug, 'ignoreLimit')}
          onCancel={cancel}
        />
      );
    default:
      return (
        <FailureNotice
          stage={stage}
          now={now}
          onOpenOptions={actions.openOptions}
          onUnlock={actions.unlock}
          onRetry={() => actions.command(slug, 'retry')}
          onCancel={cancel}
        />
      );
  }
}
