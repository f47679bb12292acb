import { useEffect, useState } from 'preact/hooks';
import type { PopupTab } from '../../components/popup-tabs.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { openOptions } from '../../utils/browser/own-pages.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library } from '../../utils/store/library.ts';
import { useClock } from './use-clock.ts';
import { useFetchOnOpen } from './use-fetch-on-open.ts';
import { useFrontSlug } from './use-front-slug.ts';
import { useLists, useSubject } from './use-library.ts';
import { useOptions } from './use-options.ts';

/** The popup over the library: what is stored goes in, wishes go out to the background. */
export function Popup({ library }: { library: Library }) {
  const [chosenTab, setChosenTab] = useState<PopupTab>();
  const [chosenSlug, setChosenSlug] = useState<Slug>();
  const front = useFrontSlug();
  const options = useOptions();
  const lists = useLists(library);
  const slug = chosenSlug ?? front?.slug;
  const subject = useSubject(library, slug);
  const now = useClock(subject?.task);

  useEffect(() => {
    void sendMessage('wake', undefined).catch(() => {});
  }, []);
  useFetchOnOpen(front, chosenSlug === undefined ? subject : undefined, options);

  const isLoading = !front || !options || !lists || (slug !== undefined && subject?.slug !== slug);
  const tab = chosenTab ?? (front?.slug !== undefined ? 'profile' : 'history');
  const isAway = chosenSlug !== undefined && front?.slug !== undefined && chosenSlug !== front.slug;
  return (
    <PopupView
      now={now}
      tab={tab}
      onTab={setChosenTab}
      loading={isLoading}
      subject={subject && { ...subject, isOnScreen: subject.slug === front?.slug }}
      history={lists?.newest ?? []}
      underWay={lists?.unsettled ?? []}
      hasKey={options?.hasKey ?? false}
      actions={{
        enrich: (slug) => void sendMessage('enrich', { slug }),
        refresh: (slug) => void sendMessage('refresh', { slug }),
        cancel: (slug) => void sendMessage('cancel', { slug }),
        tryAgain: (slug) =>
          void sendMessage(subject?.task?.state === 'unknown' ? 'sendAgain' : 'enrich', { slug }),
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
