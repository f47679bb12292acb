import type { ComponentProps } from 'preact';
import { CompareView } from '../../components/library/compare/compare-view.tsx';
import type { ComparedPerson } from '../../components/library/compare/compared-card.tsx';
import { NewsView } from '../../components/queue/news-view.tsx';
import { QueueView } from '../../components/queue/queue-view.tsx';
import type { LibraryArea } from '../../utils/search/library-address.ts';
import { useLoaded } from '../shared/use-loaded.ts';
import type { OverviewAreaProps } from './overview-area.tsx';
import type { useNews } from './use-news.ts';
import type { useQueue } from './use-queue.ts';

interface AreaContentProps
  extends Pick<ComponentProps<typeof QueueView>, 'now' | 'lists' | 'nameOf'> {
  area: LibraryArea;
  queued: ReturnType<typeof useQueue>;
  news: ReturnType<typeof useNews>;
  /** The people to compare. */
  compared: readonly ComparedPerson[] | undefined;
  onBack: () => void;
  overview: OverviewAreaProps;
  actions: Omit<ComponentProps<typeof QueueView>['actions'], 'edit'>;
}

/** What the main area shows instead of people, once it is read. */
export function AreaContent({
  area,
  queued,
  news,
  compared,
  onBack,
  overview,
  actions,
  ...props
}: AreaContentProps) {
  const overviewCode = useLoaded(loadOverview, area === 'overview');
  if (area === 'queue' && queued.shown) {
    return <QueueView {...props} {...queued.shown} actions={{ ...actions, edit: queued.edit }} />;
  }
  if (area === 'news' && news.all) {
    const { edit, exportNews } = news;
    const { showPerson } = actions;
    return <NewsView {...props} news={news.all} actions={{ edit, exportNews, showPerson }} />;
  }
  if (area === 'compare' && compared) {
    const { showPerson } = actions;
    return (
      <CompareView now={props.now} people={compared} onBack={onBack} showPerson={showPerson} />
    );
  }
  if (area === 'overview' && overviewCode) return <overviewCode.OverviewArea {...overview} />;
  return null;
}

const loadOverview = () => import('./overview-area.tsx');
