import { useState } from 'preact/hooks';
import { snakeCase } from '../../../utils/i18n/snake-case.ts';
import { readTeamUrl } from '../../../utils/sharing/team-url.ts';
import { FormField } from '../../ui/form-field.tsx';
import { useTranslate } from '../../ui/translate.tsx';

/** What the user entered to sign in to a team's database. */
export interface EnteredLogin {
  /** As `readTeamUrl` returns it. */
  readonly url: string;
  readonly name: string;
  readonly password: string;
}

/** What the user can do with a login. Called in the click itself, so that a permission may be asked for. */
export interface LoginActions {
  /** Asks the database whether the login works. */
  readonly test: (login: EnteredLogin) => void;
  readonly createDatabase: (login: EnteredLogin) => void;
  /** Resolves with whether the user takes part now. Must not reject. */
  readonly join: (login: EnteredLogin) => Promise<boolean>;
}

interface TeamLoginFormProps {
  /** What the fields hold at first. */
  url?: string | undefined;
  name?: string | undefined;
  busy: boolean;
  /** Whether the last attempt has found no database at the address. */
  isMissing: boolean;
  actions: LoginActions;
  /** Called once the user takes part, or gives it up. */
  onClose: () => void;
}

/** Asks where a team's database is, and who signs in. */
export function TeamLoginForm({ busy, isMissing, actions, ...props }: TeamLoginFormProps) {
  const t = useTranslate();
  const [url, setUrl] = useState(props.url ?? '');
  const [name, setName] = useState(props.name ?? '');
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<{ readonly field: string; readonly text: string }>();

  /** Does something with the login, unless it can't be one. */
  const withLogin = (act: (login: EnteredLogin) => unknown) => {
    if (busy) return;
    const read = readTeamUrl(url);
    // nb. A new object for each attempt: it moves the focus into the field.
    if ('problem' in read) {
      const text = t(`url_${snakeCase(read.problem)}`);
      return setProblem({ field: 'url', text });
    }
    if (name.trim() === '' || name.includes(':')) {
      return setProblem({ field: 'name', text: t('team_name_problem') });
    }
    setProblem(undefined);
    act({ url: read.url, name: name.trim(), password });
  };
  const join = async (login: EnteredLogin) => {
    if (await actions.join(login)) props.onClose();
  };
  const problemOf = (field: string) => (problem?.field === field ? problem : undefined);

  return (
    <form
      class="field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        withLogin(join);
      }}
    >
      <FormField
        kind="url"
        takesFocus
        label={t('team_url')}
        hint={t('team_url_hint')}
        text={url}
        onText={setUrl}
        problem={problemOf('url')}
      />
      <FormField
        kind="userName"
        label={t('team_name')}
        hint={t('team_name_hint')}
        text={name}
        onText={setName}
        problem={problemOf('name')}
      />
      <FormField kind="secret" label={t('team_password')} text={password} onText={setPassword} />
      <div class="actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {t('team_join')}
        </button>
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => withLogin(actions.test)}
        >
          {t('team_test')}
        </button>
        {isMissing && (
          <button
            type="button"
            class="button"
            aria-disabled={busy}
            onClick={() => withLogin(actions.createDatabase)}
          >
            {t('team_create')}
          </button>
        )}
        <button type="button" class="button" onClick={props.onClose}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
