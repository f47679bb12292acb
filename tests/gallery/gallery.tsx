import { render } from 'preact';
import { type FolderName, folderNames, loadGroups } from './folders.ts';
import type { Story, StoryGroup } from './story.ts';
import { surfaceWidths } from './surfaces.ts';

const address = new URLSearchParams(location.search);
const folder: FolderName = folderNames.find((name) => name === address.get('folder')) ?? 'ui';
const component = address.get('component');
const groups = await loadGroups(folder);

/** The stories of one folder or one component, each in a frame of its own: light, then dark. */
function Gallery() {
  const shown = component ? groups.filter((group) => group.component === component) : groups;
  return (
    <main class="gallery-main">
      <nav class="gallery-nav" aria-label="Folders of components">
        {folderNames.map((name) => (
          <a
            key={name}
            href={`?folder=${name}`}
            aria-current={name === folder ? 'page' : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <nav class="gallery-nav" aria-label="Components">
        {groups.map((group) => (
          <a
            key={group.component}
            href={`?${new URLSearchParams({ folder, component: group.component })}`}
            aria-current={group.component === component ? 'page' : undefined}
          >
            {group.component}
          </a>
        ))}
      </nav>
      {shown.map((group) => (
        <section key={group.component} class="gallery-group">
          <h2>{group.component}</h2>
          {group.stories.map((story) => (
            <figure key={story.id} class="gallery-story">
              <figcaption>{story.state}</figcaption>
              <Frame group={group} story={story} scheme="light" />
              <Frame group={group} story={story} scheme="dark" />
            </figure>
          ))}
        </section>
      ))}
    </main>
  );
}

interface FrameProps {
  group: StoryGroup;
  story: Story;
  scheme: 'light' | 'dark';
}

function Frame({ group, story, scheme }: FrameProps) {
  const { surface, size } = group;
  return (
    <iframe
      src={`frame.html?folder=${folder}#${story.id}`}
      title={`${group.component}: ${story.state}, ${scheme}`}
      loading="lazy"
      width={size.width ?? surfaceWidths[surface]}
      height={size.height ?? 80}
      // nb. The frame's `prefers-color-scheme` follows this.
      style={{ colorScheme: scheme }}
    />
  );
}

const app = document.getElementById('app');
if (app) render(<Gallery />, app);
