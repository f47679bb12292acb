import { useState } from 'preact/hooks';
import type { PopupTab } from '../../components/popup/popup-tabs.tsx';
import { PopupView } from '../../components/popup/popup-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library } from '../../utils/store/library.ts';
import type { SettingsStore } from '../../utils/store/settings.ts';
import { paceAt } from '../../utils/rate-limit/limits.ts';
import { queueTurns } from '../../utils/rate-limit/start-times.ts';
import { useClock } from '../shared/use-clock.ts';
import { type StoredOptions, useStoredOptions } from '../shared/use-stored-options.ts';
import { useSubject } from '../shared/use-subject.ts';
import { useWishes } from '../shared/use-fetch-commands.ts';
import { useFetchOnOpen } from './use-fetch-on-open.ts';
import { useFrontSlug } from './use-front-slug.ts';
import { useHistorySearch } from './use-history-search.ts';
import { useLastChange } from './use-last-change.tsx';
import { type Lists, useLists } from './use-lists.ts';
import { useWake } from './use-wake.ts';

/** The popup over the library: what is stored goes in, wishes go out to the background. */
export function Popup({ library, settings }: { library: Library; settings: SettingsStore }) {
  const [chosenTab, setChosenTab] = useState<PopupTab>();
  const [chosenSlug, setChosenSlug] = useState<Slug>();
  const { wishes, trouble, onFault } = useWishes();
  const front = useFrontSlug();
  const options = useStoredOptions(settings);
  const lists = useLists(library, onFault);
  const slug = chosenSlug ?? front?.slug;
  const subject = useSubject(library, slug, onFault);
  const historySearch = useHistorySearch(library, onFault);
  const now = useClock(subject?.task);
  const whatChanged = useLastChange(subject, now);
  useWake(subject?.task, now);
  useFetchOnOpen(front, chosenSlug === undefined ? subject : undefined, options, wishes.enrich);

  const isLoading = !front || !options || !lists || (slug !== undefined && subject?.slug !== slug);
  const isAway = chosenSlug !== undefined && front?.slug !== undefined && chosenSlug !== front.slug;
  return (
    <PopupView
      now={now}
      tab={chosenTab ?? (front?.slug === undefined ? 'history' : 'profile')}
      onTab={setChosenTab}
      loading={isLoading}
      trouble={trouble}
      subject={subject && { ...subject, isOnScreen: subject.slug === front?.slug }}
      whatChanged={whatChanged}
      {...historySearch}
      history={lists?.newest ?? []}
      underWay={lists?.unsettled ?? []}
      {...paceProps(lists, options, now)}
      hasKey={options?.savedKey !== undefined}
      actions={{
        ...wishes,
        tryAgain: subject?.task?.state === 'unknown' ? wishes.sendAgain : wishes.enrich,
        openOptions: () => void openOptions(),
        show(slug) {
          setChosenSlug(slug);
          setChosenTab('profile');
        },
        ...(isAway && { backToPage: () => setChosenSlug(undefined) }),
      }}
    />
  );
}

/** The budget and the line, as they follow from what is stored. */
function paceProps(lists: Lists | undefined, options: StoredOptions | undefined, now: number) {
  if (!lists || !options) return {};
  const { creates, unsettled } = lists;
  const { limits } = options.settings;
  return {
    pace: paceAt(creates, limits, now),
    turns: queueTurns(unsettled, new Set(), { creates, limits }, now),
  };
}
