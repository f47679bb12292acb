/** Returns the text of one section of the changelog, without its heading, or `undefined` if there is none. */
export function changelogSection(changelog: string, name: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => headingOf(text) === name);
  return section?.slice(section.indexOf('\n')).trim();
}

/** `[1.2.0] - 2026-11-24` and `1.2.0 - 2026-11-24` are the section `1.2.0`. */
const headingOf = (section: string) => /^\[?([^\]\s]+)\]?/.exec(section)?.[1];

interface Release {
  /** The version in `package.json`. */
  readonly version: string;
  readonly changelog: string;
  /** The tag that is released. Absent in a rehearsal. */
  readonly tag?: string;
}

/** Why this can't be released, one sentence each. */
export function releaseProblems({ version, changelog, tag }: Release): string[] {
  const problems: string[] = [];
  if (!changelogSection(changelog, version)) {
    problems.push(`CHANGELOG.md has no section for ${version}. Add what has changed.`);
  }
  if (tag !== undefined && tag !== `v${version}`) {
    problems.push(`The tag is ${tag}, but package.json has the version ${version}.`);
  }
  if (tag !== undefined && changelogSection(changelog, 'Unreleased')) {
    problems.push(`CHANGELOG.md lists changes as unreleased. Move them to the section ${version}.`);
  }
  return problems;
}
