import { useState } from 'preact/hooks';
import type { PopupTab } from '../../components/popup-tabs.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library } from '../../utils/store/library.ts';
import { useClock } from './use-clock.ts';
import { useFetchOnOpen } from './use-fetch-on-open.ts';
import { useFrontSlug } from './use-front-slug.ts';
import { useLists, useSubject } from './use-library.ts';
import { useOptions } from './use-options.ts';
import { useWake } from './use-wake.ts';
import { useWishes } from './use-wishes.ts';

/** The popup over the library: what is stored goes in, wishes go out to the background. */
export function Popup({ library }: { library: Library }) {
  const [chosenTab, setChosenTab] = useState<PopupTab>();
  const [chosenSlug, setChosenSlug] = useState<Slug>();
  const { wishes, trouble, onFault } = useWishes();
  const front = useFrontSlug();
  const options = useOptions();
  const lists = useLists(library, onFault);
  const slug = chosenSlug ?? front?.slug;
  const subject = useSubject(library, slug, onFault);
  const now = useClock(subject?.task);
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
      history={lists?.newest ?? []}
      underWay={lists?.unsettled ?? []}
      hasKey={options?.hasKey ?? false}
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
