import { expectTypeOf, test } from 'vitest';
import type { BackupEdit, WrittenBackup } from '../../../utils/backup/backup.ts';
import type {
  DeliveryEdit,
  DestinationCheck,
  DestinationEdit,
  SendCommand,
} from '../../../utils/engine/ports/deliveries.ts';
import type { LockedKey, SealedKey, Settings } from '../../../utils/engine/ports/settings.ts';
import type { SavedTeam, TeamLogin } from '../../../utils/engine/ports/team.ts';
import { onMessage, sendMessage } from '../../../utils/messages/messenger.ts';
import { type Message, type MessageName, parseMessage } from '../../../utils/messages/parse.ts';
import type {
  ChangedSlugs,
  CommandResult,
  CommitResult,
  FollowResult,
  Protocol,
  RemoveResult,
} from '../../../utils/messages/protocol.ts';
import type { AnnotationEdit } from '../../../utils/profile/annotation-edit.ts';
import type { ListEdit } from '../../../utils/profile/people-list.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { NewsEdit } from '../../../utils/queue/news.ts';
import type { QueueEdit } from '../../../utils/queue/queue-entry.ts';
import type { WatchEdit } from '../../../utils/queue/watch.ts';
import type { SavedSearchEdit } from '../../../utils/search/saved-searches.ts';
import type { EnteredCode, KeyCheck, SignInResult } from '../../../utils/task/answer.ts';
import type { FetchCommand } from '../../../utils/task/command.ts';

// nb. The compiler checks these tests (`npm run check`); running them does nothing.

test('every message has its data and its result', () => {
  type Slugs = { readonly slugs: readonly Slug[] };
  type Batch = { readonly batch: number };
  type ImportId = { readonly importId: string };
  interface Expected {
    onScreen(message: { readonly slug?: Slug; readonly page: string }): void;
    command(message: {
      readonly slug: Slug;
      readonly command: FetchCommand;
      readonly type?: 'posts';
    }): CommandResult;
    wake(): void;
    saveKey(message: SealedKey): CommandResult;
    forgetKey(): CommandResult;
    setLock(message: { readonly locked: LockedKey; readonly sealed: SealedKey }): CommandResult;
    unlock(message: SealedKey): CommandResult;
    lockNow(): CommandResult;
    checkKey(message: { readonly key?: SealedKey }): KeyCheck;
    sendCode(message: { readonly email: string }): SignInResult;
    signIn(message: EnteredCode): SignInResult;
    saveSettings(message: Settings): CommandResult;
    editSearches(message: SavedSearchEdit): CommandResult;
    editBackups(message: BackupEdit): CommandResult;
    backupWritten(message: WrittenBackup): CommandResult;
    editDestinations(message: DestinationEdit): CommandResult;
    checkDestination(message: DestinationCheck): CommandResult;
    sendTo(message: SendCommand): CommandResult;
    editDeliveries(message: DeliveryEdit): CommandResult;
    annotate(message: Slugs & { readonly edit: AnnotationEdit }): CommandResult;
    remove(message: Slugs & Partial<Batch>): RemoveResult;
    undoRemove(message: Batch): CommandResult;
    finishRemove(message: Batch): CommandResult;
    deleteEverything(): CommandResult;
    packIndex(message: { readonly afresh: boolean }): CommandResult;
    editLists(message: ListEdit): CommandResult;
    editQueue(message: QueueEdit): CommandResult;
    editWatches(message: WatchEdit): CommandResult;
    editNews(message: NewsEdit): CommandResult;
    saveTeam(message: SavedTeam): CommandResult;
    leaveTeam(): CommandResult;
    syncTeam(): CommandResult;
    testTeam(message: { readonly login?: TeamLogin }): CommandResult;
    createTeamDatabase(message: { readonly login?: TeamLogin }): CommandResult;
    commitImport(message: ImportId & { readonly count: number }): CommitResult;
    followImport(message: ImportId & { readonly isCancelled: boolean }): FollowResult;
    changed(message: { readonly slugs: ChangedSlugs; readonly lists?: true }): void;
  }
  expectTypeOf<keyof Protocol>().toEqualTypeOf<keyof Expected>();
  expectTypeOf<Data<Protocol>>().branded.toEqualTypeOf<Data<Expected>>();
  expectTypeOf<Results<Protocol>>().branded.toEqualTypeOf<Results<Expected>>();
});

type Messages = Readonly<Record<keyof Protocol, (message: never) => unknown>>;
type Data<Of extends Messages> = { [Name in keyof Protocol]: Parameters<Of[Name]>[0] };
type Results<Of extends Messages> = { [Name in keyof Protocol]: ReturnType<Of[Name]> };

test('every message to the background has a schema, and no other name has one', () => {
  expectTypeOf<MessageName>().toEqualTypeOf<Exclude<keyof Protocol, 'changed'>>();
});

test('what a schema accepts is what the protocol declares', () => {
  type Sent<Name extends MessageName> = Parameters<Protocol[Name]>[0];
  type Parsed = { [Name in MessageName]: Message<Name> };
  type Declared = { [Name in MessageName]: Sent<Name> };
  expectTypeOf<Parsed>().toExtend<Declared>();
});

test('a message can only be sent, handled and parsed as the protocol declares it', () => {
  const neverCalled = () => {
    // @ts-expect-error There is no such message.
    void sendMessage('burn', {});
    // @ts-expect-error The slug is missing.
    void sendMessage('command', { command: 'enrich' });
    // @ts-expect-error A string is not a slug before it is parsed.
    void sendMessage('command', { slug: 'ada', command: 'enrich' });
    // @ts-expect-error There is no such command.
    void sendMessage('command', { slug: 'ada' as Slug, command: 'burn' });
    // @ts-expect-error `wake` has no data.
    void sendMessage('wake', { now: 0 });
    // @ts-expect-error There is no such message.
    onMessage('burn', () => {});
    // @ts-expect-error This is not the result of a command.
    onMessage('command', () => ({ ok: 'yes' }));
    // @ts-expect-error No page parses the notice of a change.
    parseMessage('changed', {});
    // @ts-expect-error There is no such message.
    parseMessage('burn', {});
  };
  expectTypeOf(neverCalled).toBeFunction();
});
