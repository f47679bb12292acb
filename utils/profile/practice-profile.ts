import type { Profile } from './profile.ts';
import type { Slug } from './slug.ts';

/** A fictional person to try the extension on. It is never sent or saved. */
export const practiceProfile: Profile = {
  slug: 'robin-example' as Slug,
  name: 'Robin Example',
  headline: 'Head of Design at Paper Lantern · Fictional since 2019',
  location: 'Lisbon, Portugal',
  connections: { value: 500, orMore: true },
  followers: { value: 2140, orMore: false },
  about:
    'I lead a team of nine that designs lamps for people who read in bed. Before that I drew maps for walkers and signs for a small railway.\n\nAsk me about light, paper and legible type.',
  positions: [
    {
      title: 'Head of Design',
      company: 'Paper Lantern',
      location: 'Lisbon, Portugal',
      start: { year: 2022, month: 3 },
      isCurrent: true,
      description: 'Leads design from the first sketch to the box on the shelf.',
    },
    {
      title: 'Senior Designer',
      company: 'Paper Lantern',
      location: 'Lisbon, Portugal',
      start: { year: 2019, month: 9 },
      end: { year: 2022, month: 2 },
      isCurrent: false,
    },
    {
      title: 'Map Designer',
      company: 'Footpath Press',
      location: 'Porto, Portugal',
      start: { year: 2015, month: 1 },
      end: { year: 2019, month: 8 },
      isCurrent: false,
    },
  ],
  education: [
    {
      school: 'Riverside School of Art',
      degree: 'MA',
      field: 'Graphic design',
      start: { year: 2012 },
      end: { year: 2014 },
    },
  ],
  skills: ['Product design', 'Typography', 'Cartography', 'Team leadership'],
};
