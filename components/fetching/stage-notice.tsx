import type { Slug } from '../../utils/profile/slug.ts';
import type { Stage } from '../../utils/task/stage.ts';
import { FailureNotice } from './failure-notice.tsx';
import { InLineNotice } from './queued-notice.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PopupActions } from '../popup/popup-actions.ts';
import { ProgressNotice } from './progress-notice.tsx';
import { useWords } from '../ui/translate.tsx';

interface StageNoticeProps {
  stage: Stage;
  slug: Slug;
  now: number;
  actions: PopupActions;
}

/** How a fetch stands, and what the person can do about it; nothing when there is nothing to say. */
export function StageNotice({ stage, slug, now, actions }: StageNoticeProps) {
  const words = useWords();
  const { fetchAnyway } = actions;
  const cancel = () => actions.cancel(slug);
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'cancelled':
      return (
        <Notice role="status">
          <p>{words(stage.hadReachedOutx ? 'cancelled_may_run' : 'cancelled')}</p>
        </Notice>
      );
    case 'under-way':
      return <ProgressNotice {...stage} now={now} onCancel={cancel} />;
    case 'in-line':
      return (
        <InLineNotice
          turnAt={stage.turnAt}
          now={now}
          onFetchAnyway={fetchAnyway && (() => fetchAnyway(slug))}
          onCancel={cancel}
        />
      );
    default:
      return (
        <FailureNotice
          stage={stage}
          now={now}
          onOpenOptions={actions.openOptions}
          onTryAgain={() => actions.tryAgain(slug)}
          onCancel={cancel}
        />
      );
  }
}
