import { add, hasPassed, inWords, none } from './counts.ts';
import { runStage } from './run-stage.ts';
import { stages } from './stages.ts';

/** `npm test`: every stage, even when one fails; the last line sums them up. */
let total = none;
for (const stage of stages) {
  process.stdout.write(`${stage.name} … `);
  const begun = Date.now();
  const { counts, output } = await runStage(stage);
  total = add(total, counts);
  console.log(`${inWords(counts)} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  if (!hasPassed(counts) || counts.flaky.length > 0) console.log(output);
}
console.log(inWords(total));
process.exitCode = hasPassed(total) ? 0 : 1;
