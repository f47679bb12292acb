import { useState } from 'preact/hooks';
import type { Failure } from '../../../utils/failure/failure.ts';
import { plural } from '../../../utils/i18n/plural.ts';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
import { FaultNotice } from '../../fetching/fault-notice.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Moment } from '../../ui/moment.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { CheckedSetting } from '../checked-setting.tsx';
import { type LoginActions, TeamLoginForm } from './team-login-form.tsx';

/** The team whose library the user shares, and how far the work with it is. */
export interface TeamFacts {
  /** The address of the database. */
  readonly url: string;
  /** The name that the user signs in with. */
  readonly name: string;
  /** How many days a colleague's fetch counts as fresh. */
  readonly freshDays: number;
  readonly sharesNotes: boolean;
  /** When everything was last in sync, ms since the epoch. */
  readonly syncedAt?: number | undefined;
  /** How many people have changes to be sent. */
  readonly unsynced: number;
  /** How many documents of the team couldn't be read. */
  readonly skipped: number;
  /** Why the last sync ended early. */
  readonly failure?: Failure | undefined;
}

/** The result of the last action. */
export type TeamOutcome =
  | { readonly kind: 'works' | 'created' | 'left' | 'not-permitted' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What the user can do about the team. */
export interface TeamActions extends LoginActions {
  readonly setFreshDays: (days: number) => void;
  readonly setSharesNotes: (on: boolean) => void;
  readonly sync: () => void;
  readonly leave: () => void;
}

interface TeamSettingsProps {
  /** Absent if the user takes part in none. */
  team?: TeamFacts | undefined;
  /** Ms since the epoch. */
  now: number;
  busy: boolean;
  outcome?: TeamOutcome | undefined;
  actions: TeamActions;
}

/** Days, and the number that is set. */
const freshChoices = (chosen: number) =>
  [...new Set([7, 30, 90, chosen])].sort((one, other) => one - other);

/** Joins and leaves a team, and says how the work with its library goes. */
export function TeamSettings({ team, now, busy, outcome, actions }: TeamSettingsProps) {
  const t = useTranslate();
  const { heading, noteFocus } = useKeptFocus();
  const [isSigningIn, setSigningIn] = useState(false);
  const missing = outcome?.kind === 'failed' && outcome.failure.code === 'team-database-missing';
  return (
    <section id="team" class="card" onFocusIn={noteFocus}>
      <h2 ref={heading} tabIndex={-1}>
        {t('team_heading')}
      </h2>
      <p>{t('team_text')}</p>
      <p class="quiet">
        {t('team_shares')}{' '}
        <a href="docs/team.html" target="_blank" rel="noopener">
          {t('help')}
        </a>
      </p>
      {isSigningIn && (
        <TeamLoginForm
          url={team?.url}
          name={team?.name}
          busy={busy}
          isMissing={missing}
          actions={actions}
          onClose={() => setSigningIn(false)}
        />
      )}
      {!isSigningIn && !team && (
        <div class="actions">
          <button type="button" class="button" onClick={() => setSigningIn(true)}>
            {t('team_join')}
          </button>
        </div>
      )}
      {!isSigningIn && team && (
        <>
          <TeamStatus team={team} now={now} />
          <CheckedSetting
            name={t('team_notes')}
            text={t('team_notes_text')}
            isOn={team.sharesNotes}
            onChange={actions.setSharesNotes}
          />
          <ChoiceField
            label={t('team_fresh')}
            choices={freshChoices(team.freshDays).map((days) => [
              `${days}`,
              plural(t, 'team_days', days),
            ])}
            chosen={`${team.freshDays}`}
            onChoose={(days) => days && actions.setFreshDays(Number(days))}
          />
          <div class="actions">
            <button type="button" class="button" aria-disabled={busy} onClick={actions.sync}>
              {t('team_sync')}
            </button>
            <button type="button" class="button" onClick={() => setSigningIn(true)}>
              {t('team_sign_in_again')}
            </button>
            <button type="button" class="button danger" onClick={actions.leave}>
              {t('team_leave')}
            </button>
          </div>
          <p class="quiet">{t('team_leave_text')}</p>
        </>
      )}
      <div class="outcomes" aria-live="polite">
        {outcome?.kind === 'failed' && <FaultNotice failure={outcome.failure} />}
        {outcome && outcome.kind !== 'failed' && (
          <Notice role={outcome.kind === 'not-permitted' ? 'alert' : 'status'}>
            <p>{t(`team_${snakeCase(outcome.kind)}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}

function TeamStatus({ team, now }: { team: TeamFacts; now: number }) {
  const t = useTranslate();
  const { syncedAt, unsynced, skipped, failure } = team;
  return (
    <div class="team-status">
      <p>{t('team_member', team.url, team.name)}</p>
      <p class="quiet">
        {syncedAt === undefined ? (
          t('team_syncing')
        ) : (
          <Moment time={syncedAt} now={now} within={(age) => t('team_synced', age)} />
        )}
        {unsynced > 0 && ` · ${plural(t, 'team_unsynced', unsynced)}`}
        {skipped > 0 && ` · ${plural(t, 'team_skipped', skipped)}`}
      </p>
      {failure && <FaultNotice failure={failure} />}
    </div>
  );
}
