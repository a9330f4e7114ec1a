import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The page's name in the build. */
export const EMPTY_PAGE = 'empty.html';

/** Adds to a build the least that an extension's page can show: one row, by a script. */
export async function addEmptyPage(build: string): Promise<void> {
  await writeFile(join(build, EMPTY_PAGE), '<!doctype html><script type="module" src="empty.js"></script>');
  await writeFile(
    join(build, 'empty.js'),
    "const row = document.createElement('p'); row.dataset.room = ''; row.textContent = 'Room'; document.body.append(row);",
  );
}
