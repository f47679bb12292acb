import {
  ProfileSections,
  type ProfileSectionsProps,
} from '../../components/profile/profile-sections.tsx';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Database } from '../../utils/store/database.ts';
import { createLibraryDetails } from '../../utils/store/library-details.ts';
import { PersonPosts } from '../shared/person-posts.tsx';
import type { Commands } from '../shared/use-commands.ts';

/** What is below the card: the sections of the profile, and the person's posts. */
export function personSections(database: Database, library: Library, commands: Commands) {
  const posts = { ...library, ...createLibraryDetails(database) };
  return (props: ProfileSectionsProps) => (
    <>
      <ProfileSections {...props} />
      <PersonPosts slug={props.profile.slug} library={posts} commands={commands} />
    </>
  );
}
