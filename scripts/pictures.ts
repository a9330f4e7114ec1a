import { copyFile, mkdir } from 'node:fs/promises';

/** Takes the README's pictures from what the tests have photographed last. */
const pictures = { popup: 'popup-waiting', gmail: 'gmail', calendar: 'calendar' };

await mkdir('docs', { recursive: true });
for (const [name, taken] of Object.entries(pictures)) {
  await copyFile(`test-results/screenshots/${taken}-light.png`, `docs/${name}.png`);
}
