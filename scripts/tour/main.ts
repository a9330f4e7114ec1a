import { guidedTour } from './guided.ts';
import { photographedTour } from './photographed.ts';
import { openWorld } from './world.ts';

/** `npm start`: the extension at work in a world of its own, until Ctrl+C. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop.abort());

const { DISPLAY, WAYLAND_DISPLAY } = process.env;
const headless = process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY;
const tour = headless ? photographedTour : guidedTour;

await using world = await openWorld({ headless });
await tour(world, stop.signal);
