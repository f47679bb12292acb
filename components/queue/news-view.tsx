import { FileDown, Mail, MailOpen } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import {
  isAboutJob,
  type News,
  type NewsEdit,
  type NewsKind,
  newsKinds,
  newsOfKind,
} from '../../utils/queue/news.ts';
import { ChangeList } from '../profile/change-list.tsx';
import { BrandMark } from '../ui/brand-mark.tsx';
import { LongList } from '../ui/long-list.tsx';
import { Moment } from '../ui/moment.tsx';
import { PersonRow } from '../ui/person-row.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './news-view.css';

/** More than a user reads at once, and few enough to be drawn without a noticeable pause. */
const firstShown = 200;

/** What the user can do with news. */
export interface NewsActions {
  edit(edit: NewsEdit): void;
  showPerson(slug: Slug): void;
  /** Saves them as a file. */
  exportNews(news: readonly News[]): void;
}

export interface NewsViewProps {
  /** In ms since the epoch. */
  now: number;
  /** Newest first. */
  news: readonly News[];
  nameOf: (slug: Slug) => string;
  actions: NewsActions;
}

/** What has changed about the people whom the user watches: new jobs first. */
export function NewsView({ now, news, nameOf, actions }: NewsViewProps) {
  const t = useTranslate();
  const id = useId();
  const [kind, setKind] = useState<NewsKind>('all');
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const shown = newsOfKind(news, kind).filter(({ isRead }) => !(isUnreadOnly && isRead));
  return (
    <section class="news" aria-labelledby={id}>
      <h2 id={id}>{t('news')}</h2>
      {news.length === 0 ? (
        <div class="queue-empty">
          <BrandMark size={56} />
          <h3>{t('news_empty_title')}</h3>
          <p>{t('news_empty')}</p>
        </div>
      ) : (
        <>
          <div class="news-bar">
            <select
              class="news-kind"
              aria-label={t('news_kind')}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as NewsKind)}
            >
              {newsKinds.map((each) => (
                <option key={each} value={each}>
                  {t(`news_kind_${each}`)}
                </option>
              ))}
            </select>
            <label class="choice">
              <input
                type="checkbox"
                checked={isUnreadOnly}
                onChange={(event) => setUnreadOnly(event.currentTarget.checked)}
              />
              {t('news_unread_only')}
            </label>
            <ToolButton
              icon={MailOpen}
              name={t('news_read_all')}
              isDisabled={news.every(({ isRead }) => isRead)}
              onClick={() => actions.edit({ kind: 'read-all' })}
            />
            <ToolButton
              icon={FileDown}
              name={t('library_export')}
              isDisabled={shown.length === 0}
              onClick={() => actions.exportNews(shown)}
            />
          </div>
          {shown.length === 0 && <p class="quiet">{t('news_none_shown')}</p>}
          <LongList
            key={`${kind} ${isUnreadOnly}`}
            class="people"
            hasKeys
            items={shown}
            first={firstShown}
            labelledBy={id}
          >
            {(each) => (
              <NewsRow
                key={`${each.at} ${each.slug}`}
                now={now}
                news={each}
                name={nameOf(each.slug)}
                actions={actions}
              />
            )}
          </LongList>
        </>
      )}
    </section>
  );
}

interface NewsRowProps {
  now: number;
  news: News;
  name: string;
  actions: NewsActions;
}

function NewsRow({ now, news, name, actions }: NewsRowProps) {
  const { slug, at, changes, isRead, isUnreadable } = news;
  const t = useTranslate();
  const mark = (kind: 'read' | 'unread') => actions.edit({ kind, news: [{ slug, at }] });
  return (
    <PersonRow
      name={name}
      onShow={() => {
        if (!isRead) mark('read');
        actions.showPerson(slug);
      }}
      details={
        <>
          {!isRead && <span class="news-mark">{t('news_unread')}</span>}
          {isAboutJob(news) && <span class="news-mark">{t('news_kind_job')}</span>}
          {isUnreadable ? t('news_unreadable') : <ChangeList changes={changes} />}
        </>
      }
      aside={<Moment time={at} now={now} />}
      actions={
        isRead ? (
          <ToolButton
            icon={Mail}
            name={t('news_mark_unread')}
            target={name}
            isCompact
            onClick={() => mark('unread')}
          />
        ) : (
          <ToolButton
            icon={MailOpen}
            name={t('news_mark_read')}
            target={name}
            isCompact
            onClick={() => mark('read')}
          />
        )
      }
    />
  );
}
