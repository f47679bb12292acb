/** Returns the commands under the heading _Build from source_ of the README, as reviewers run them. */
export function buildSteps(readme: string): string {
  const [, section = ''] = /^## Build from source\n(.*?)(?=^## )/ms.exec(readme) ?? [];
  const [, commands] = /^```sh\n(.*?)\n```$/ms.exec(section) ?? [];
  if (!commands) throw new Error('README.md has no commands under “Build from source”.');
  return commands;
}
