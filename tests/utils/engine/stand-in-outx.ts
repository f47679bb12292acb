import type { FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { CreateAnswer, PollAnswer } from '../../../utils/task/answer.ts';
import type { VirtualTime } from './virtual-time.ts';

/** How the server treats calls. */
export interface ServerMode {
  /**
   * `taken` creates a task; `taken-unheard` does, but its answer is lost; `lost` never arrives; a
   * failure code is the reason why OutX didn't take it.
   */
  readonly create: 'taken' | 'taken-unheard' | 'lost' | FailureCode;
  readonly poll: 'answered' | FailureCode;
  /** How long a call takes to arrive, and again its answer, ms. */
  readonly travelMs: number;
  /** What a failed call advises in `Retry-After`. */
  readonly retryAfterMs?: number;
  /** How long a task takes that is created now, and how it ends. */
  readonly taskMs: number;
  readonly result: 'completed' | 'failed';
  /** Whether the profiles of tasks that end now say who the person is. */
  readonly withUrn: boolean;
}

export const healthyServer: ServerMode = {
  create: 'taken',
  poll: 'answered',
  travelMs: 40,
  taskMs: 3000,
  result: 'completed',
  withUrn: true,
};

/** The person who has this address: each has two, e.g. `person-3` and `person-3-new`. */
export const personAt = (address: Slug) => address.replace(/-new$/, '');

const urnOf = (person: string) =>
  `urn:li:fsd_profile:ACoAA${person.replace(/\W/g, '').padEnd(34, 'x')}`;

/** A task as OutX knows it. */
interface OutxTask {
  readonly id: string;
  readonly slug: Slug;
  readonly result: ServerMode['result'];
  endsAt: number;
}

/** The key that the stand-in accepts. */
export const goodKey = 'outx_good';

export type StandInOutx = ReturnType<typeof createStandInOutx>;

/** The true state of OutX, whether or not its callers learn of it. */
export function createStandInOutx(time: VirtualTime) {
  const tasks: OutxTask[] = [];
  /** Every failure that OutX answered for a person: the reasons for which a task may have failed. */
  const reasons = new Map<string, Set<FailureCode>>();
  let serverMode = healthyServer;
  let isReachable = true;
  let creates = 0;
  let polls = 0;

  const failed = (slug: Slug, code: FailureCode) => {
    const person = personAt(slug);
    reasons.set(person, (reasons.get(person) ?? new Set()).add(code));
    return { failure: { code, at: time.now() }, ...advice() };
  };
  const advice = () =>
    serverMode.retryAfterMs === undefined ? {} : { retryAfterMs: serverMode.retryAfterMs };
  const lost = (code: FailureCode): CreateAnswer => ({
    kind: 'lost',
    failure: { code, at: time.now() },
  });

  function createTask(slug: Slug): string {
    const id = `task-${tasks.length + 1}`;
    const { result, taskMs } = serverMode;
    tasks.push({ id, slug, result, endsAt: time.elapsed() + taskMs });
    return id;
  }

  function answerCreate(apiKey: string, slug: Slug): CreateAnswer {
    if (!isReachable) return lost('unreachable');
    if (apiKey !== goodKey) return { kind: 'not-taken', ...failed(slug, 'key-rejected') };
    switch (serverMode.create) {
      case 'taken':
        return { kind: 'accepted', outxTaskId: createTask(slug) };
      case 'taken-unheard':
        createTask(slug);
        return lost('timed-out');
      case 'lost':
        return lost('unreachable');
      default:
        return { kind: 'not-taken', ...failed(slug, serverMode.create) };
    }
  }

  const profileOf = ({ id, slug }: OutxTask) => ({
    name: personAt(slug),
    from: id,
    // nb. The old address leads to the new one.
    profile_slug: `${personAt(slug)}-new`,
    ...(serverMode.withUrn && { profile_urn: urnOf(personAt(slug)) }),
  });

  function answerPoll(apiKey: string, id: string): PollAnswer {
    const task = tasks.find((each) => each.id === id);
    if (!task) throw new Error(`OutX never returned ${id}.`);
    const { slug } = task;
    if (!isReachable) return { kind: 'failed', ...failed(slug, 'unreachable') };
    if (apiKey !== goodKey) return { kind: 'failed', ...failed(slug, 'key-rejected') };
    if (serverMode.poll !== 'answered') return { kind: 'failed', ...failed(slug, serverMode.poll) };
    if (time.elapsed() < task.endsAt) return { kind: 'pending', pickedUp: false };
    return task.result === 'completed'
      ? { kind: 'completed', output: profileOf(task) }
      : { kind: 'ended', failure: failed(slug, 'task-failed').failure };
  }

  /** A call there and back. `isStopped` says whether the caller was stopped before it arrived. */
  async function travel<Answer>(answer: () => Answer, isStopped: () => boolean): Promise<Answer> {
    const { travelMs } = serverMode;
    await time.sleep(travelMs);
    if (isStopped()) return new Promise(() => undefined);
    const answered = answer();
    await time.sleep(travelMs);
    return answered;
  }

  return {
    tasks: tasks as readonly Readonly<OutxTask>[],
    reasons: reasons as ReadonlyMap<string, ReadonlySet<FailureCode>>,
    /** How many calls of each kind were sent. */
    creates: () => creates,
    polls: () => polls,
    create(apiKey: string, slug: Slug, isStopped: () => boolean) {
      creates += 1;
      return travel(() => answerCreate(apiKey, slug), isStopped);
    },
    poll(apiKey: string, id: string, isStopped: () => boolean) {
      polls += 1;
      return travel(() => answerPoll(apiKey, id), isStopped);
    },
    setServerMode(next: ServerMode): void {
      serverMode = next;
    },
    setReachable(is: boolean): void {
      isReachable = is;
    },
    /** Ends every running task within a second. */
    endTasksSoon(): void {
      for (const task of tasks) task.endsAt = Math.min(task.endsAt, time.elapsed() + 1000);
    },
  };
}
