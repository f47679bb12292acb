import type { FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { CreateAnswer, PollAnswer } from '../../../utils/task/answer.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What happens to calls: those that go well, and the code of each that does not. */
export interface ServerMode {
  /** `taken`; `taken-unheard` and `lost` bring no answer; any other was not taken. */
  readonly create: 'taken' | 'taken-unheard' | 'lost' | FailureCode;
  readonly poll: 'answered' | FailureCode;
  /** How long a call takes to get there, and its answer to come back. */
  readonly travelMs: number;
  /** What the server advises where it refuses. */
  readonly retryAfterMs?: number;
  /** How long a task takes that is made now, and how it ends. */
  readonly taskMs: number;
  readonly course: 'completed' | 'failed';
}

export const fairWeather: ServerMode = {
  create: 'taken',
  poll: 'answered',
  travelMs: 40,
  taskMs: 3000,
  course: 'completed',
};

/** A task as OutX knows it. */
interface OutxTask {
  readonly id: string;
  readonly slug: Slug;
  readonly course: ServerMode['course'];
  endsAt: number;
}

/** The key that the stand-in takes. */
export const goodKey = 'outx_good';

export type StandInOutx = ReturnType<typeof createStandInOutx>;

/** OutX as it truly is, whatever its callers come to know of it. */
export function createStandInOutx(time: VirtualTime) {
  const tasks: OutxTask[] = [];
  /** Why OutX has refused or ended anything of this slug: what a failed task may be put down to. */
  const reasons = new Map<Slug, Set<FailureCode>>();
  let serverMode = fairWeather;
  let isReachable = true;
  let creates = 0;
  let polls = 0;

  const failed = (slug: Slug, code: FailureCode) => {
    reasons.set(slug, (reasons.get(slug) ?? new Set()).add(code));
    return { failure: { code, at: time.now() }, ...advice() };
  };
  const advice = () =>
    serverMode.retryAfterMs === undefined ? {} : { retryAfterMs: serverMode.retryAfterMs };
  const lost = (code: FailureCode): CreateAnswer => ({
    kind: 'lost',
    failure: { code, at: time.now() },
  });

  function take(slug: Slug): string {
    const id = `task-${tasks.length + 1}`;
    const { course, taskMs } = serverMode;
    tasks.push({ id, slug, course, endsAt: time.elapsed() + taskMs });
    return id;
  }

  function created(apiKey: string, slug: Slug): CreateAnswer {
    if (!isReachable) return lost('unreachable');
    if (apiKey !== goodKey) return { kind: 'not-taken', ...failed(slug, 'key-rejected') };
    switch (serverMode.create) {
      case 'taken':
        return { kind: 'accepted', outxTaskId: take(slug) };
      case 'taken-unheard':
        take(slug);
        return lost('timed-out');
      case 'lost':
        return lost('unreachable');
      default:
        return { kind: 'not-taken', ...failed(slug, serverMode.create) };
    }
  }

  function polled(apiKey: string, id: string): PollAnswer {
    const task = tasks.find((each) => each.id === id);
    if (!task) throw new Error(`OutX never gave out ${id}.`);
    const { slug } = task;
    if (!isReachable) return { kind: 'failed', ...failed(slug, 'unreachable') };
    if (apiKey !== goodKey) return { kind: 'failed', ...failed(slug, 'key-rejected') };
    if (serverMode.poll !== 'answered') return { kind: 'failed', ...failed(slug, serverMode.poll) };
    if (time.elapsed() < task.endsAt) return { kind: 'pending', pickedUp: false };
    return task.course === 'completed'
      ? { kind: 'completed', output: { name: slug, from: id } }
      : { kind: 'ended', failure: failed(slug, 'task-failed').failure };
  }

  /** The call on its way; `isGone` tells whether the caller was stopped before it got there. */
  async function travel<Answer>(answer: () => Answer, isGone: () => boolean): Promise<Answer> {
    const { travelMs } = serverMode;
    await time.sleep(travelMs);
    if (isGone()) return new Promise(() => undefined);
    const given = answer();
    await time.sleep(travelMs);
    return given;
  }

  return {
    tasks: tasks as readonly Readonly<OutxTask>[],
    reasons: reasons as ReadonlyMap<Slug, ReadonlySet<FailureCode>>,
    /** How many calls of each kind were sent. */
    creates: () => creates,
    polls: () => polls,
    create(apiKey: string, slug: Slug, isGone: () => boolean) {
      creates += 1;
      return travel(() => created(apiKey, slug), isGone);
    },
    poll(apiKey: string, id: string, isGone: () => boolean) {
      polls += 1;
      return travel(() => polled(apiKey, id), isGone);
    },
    setWeather(next: ServerMode): void {
      serverMode = next;
    },
    setReachable(is: boolean): void {
      isReachable = is;
    },
    /** Ends every task that is under way, soon. */
    hurry(): void {
      for (const task of tasks) task.endsAt = Math.min(task.endsAt, time.elapsed() + 1000);
    },
  };
}
