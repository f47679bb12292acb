import { ArrowLeft, Users } from 'lucide-preact';
import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { yearAndMonth } from '../../../utils/i18n/dates.ts';
import type { SavedProfile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { displayName } from '../../../utils/profile/summarize.ts';
import { CareerTimeline, drawnCareer } from '../../profile/career/career-timeline.tsx';
import { inCommon, type Shared, sharedKinds } from '../../profile/career/in-common.ts';
import { axisOf } from '../../profile/career/timeline.ts';
import { cutLine } from '../../ui/cut-line.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { ComparedCard, type ComparedPerson, kindNames } from './compared-card.tsx';
import { sharedText } from './shared-text.ts';
import { useEscapeKey } from './use-escape-key.ts';
import '../../ui/tool-button.css';
import './compare-view.css';

export interface CompareViewProps {
  /** In ms since the epoch. */
  now: number;
  /** Two or three. */
  people: readonly ComparedPerson[];
  onBack: () => void;
  showPerson: (slug: Slug) => void;
}

/** How many companies, schools or skills are listed before the list is expanded. */
const firstShown = 12;

/** Two or three people side by side: who they are, what they have in common, and their careers on one axis. */
export function CompareView({ now, people, onBack, showPerson }: CompareViewProps) {
  const t = useTranslate();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEscapeKey(onBack);
  // nb. The button that opened it is gone. If another part of the page has the focus, it stays there.
  useLayoutEffect(() => {
    if (document.activeElement?.matches('body')) heading.current?.focus();
  }, []);
  const saved = useMemo(() => people.flatMap((person) => person.saved ?? []), [people]);
  const month = yearAndMonth(now);
  const shared = useMemo(
    () =>
      inCommon(
        saved.map(({ profile }) => profile),
        month,
      ),
    [saved, month.year, month.month],
  );
  return (
    <section class="compare" aria-labelledby={id}>
      <div class="compare-bar">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {t('compare')}
        </h2>
        <button type="button" class="tool compare-back" onClick={onBack}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('library_back')}
        </button>
      </div>
      <div class="compare-people">
        {people.map((person) => (
          <ComparedCard
            key={person.slug}
            now={now}
            person={person}
            shared={shared.filter(({ people }) =>
              people.some((index) => saved[index]?.slug === person.saved?.slug),
            )}
            onShow={() => showPerson(person.slug)}
          />
        ))}
      </div>
      <InCommon shared={shared} names={saved.map(({ profile }) => cutLine(displayName(profile)))} />
      <Careers saved={saved} now={now} />
    </section>
  );
}

function InCommon({ shared, names }: { shared: readonly Shared[]; names: readonly string[] }) {
  const t = useTranslate();
  const id = useId();
  return (
    <section class="compare-part" aria-labelledby={id}>
      <h3 id={id}>
        <Users size={16} aria-hidden="true" />
        {t('compare_common')}
      </h3>
      {shared.length === 0 && <p class="quiet">{t('compare_nothing')}</p>}
      <div class="compare-kinds">
        {sharedKinds.map((kind) => {
          const ofKind = shared.filter((each) => each.kind === kind);
          return (
            ofKind.length > 0 && (
              <div key={kind}>
                <h4>{t(kindNames[kind])}</h4>
                <LongList class="compare-shared" items={ofKind} first={firstShown}>
                  {(each, index) => (
                    <li key={index}>
                      {sharedText({ ...each, name: cutLine(each.name) }, names, t)}
                    </li>
                  )}
                </LongList>
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}

function Careers({ saved, now }: { saved: readonly SavedProfile[]; now: number }) {
  const t = useTranslate();
  const id = useId();
  const careers = saved.map(({ profile }) => drawnCareer(profile));
  const axis = axisOf(careers, yearAndMonth(now));
  if (!axis) return null;
  return (
    <section class="compare-part" aria-labelledby={id}>
      <h3 id={id}>{t('compare_careers')}</h3>
      {saved.map(({ slug, profile }) => (
        <div key={slug} class="compare-career">
          <h4>
            <bdi>{cutLine(displayName(profile))}</bdi>
          </h4>
          {axisOf([drawnCareer(profile)], yearAndMonth(now)) ? (
            <CareerTimeline career={profile} now={now} axis={axis} />
          ) : (
            <p class="quiet">{t('compare_no_dates')}</p>
          )}
        </div>
      ))}
    </section>
  );
}
