/** What has to agree before a version is published. */
export interface Facts {
  /** The version in package.json. */
  version: string;
  /** The version in package-lock.json. */
  lockedVersion: string;
  /** The text of CHANGELOG.md. */
  changelog: string;
  /** The tags of the commit that is checked out. */
  tags: string[];
  /** Every tag of the repository. */
  allTags: string[];
  /** The files that differ from that commit. */
  changedFiles: string[];
}

/** As stores take it: up to three numbers of at most 65,535, without leading zeros. */
const VERSION = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

/** @returns what does not agree, each as a sentence that says what to do; empty if all is well */
export function disagreements(facts: Facts): string[] {
  const { version, lockedVersion, tags, allTags, changedFiles } = facts;
  const tag = `v${version}`;
  const numbers = VERSION.exec(version)?.slice(1).map(Number);
  return [
    ...(numbers?.every((number) => number <= 65_535)
      ? []
      : [
          `“${version}” is no version that stores take. Write three numbers into package.json, such as 1.2.0.`,
        ]),
    ...(lockedVersion === version
      ? []
      : [
          `package-lock.json says ${lockedVersion}, package.json ${version}. Run “npm install --package-lock-only”.`,
        ]),
    ...aboutChangelog(facts),
    ...aboutTag(tag, tags, allTags),
    ...(changedFiles.length === 0
      ? []
      : [`Not committed: ${changedFiles.join(', ')}. Commit these files or put them away.`]),
  ];
}

function aboutChangelog({ changelog, version }: Facts): string[] {
  const [, ...sections] = changelog.split(/^## /m);
  const lists = new Map(
    sections.map((section): [string, number] => {
      const [title = ''] = section.split('\n', 1);
      return [title.trim(), section.match(/^- /gm)?.length ?? 0];
    }),
  );
  const newest = [...lists.keys()].find((title) => title !== 'Unreleased');
  if (lists.get('Unreleased')) {
    return lists.has(version)
      ? [
          `CHANGELOG.md has changes that ${version} does not have. Raise the version in package.json, and give the section “Unreleased” its name.`,
        ]
      : [`CHANGELOG.md has changes under “Unreleased”. Give that section the name “${version}”.`];
  }
  if (!lists.has(version)) return [`CHANGELOG.md has no section “${version}”. Say there what has changed.`];
  if (!lists.get(version))
    return [`The section “${version}” of CHANGELOG.md is empty. Say what has changed.`];
  if (newest !== version)
    return [`CHANGELOG.md begins with ${newest}, not with ${version}. Put the newest version first.`];
  return [];
}

function aboutTag(tag: string, tags: string[], allTags: string[]): string[] {
  if (tags.includes(tag)) return [];
  if (allTags.includes(tag)) {
    return [`The tag ${tag} is on another commit. Check that one out, or raise the version in package.json.`];
  }
  return [`This commit has no tag ${tag}. When all else is well, run “git tag -a ${tag} -m ${tag}”.`];
}
