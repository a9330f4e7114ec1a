import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startWorker } from '../lib/background/idle/start-worker.ts';

declare const importScripts: (path: string) => void;

/** Chromium's service worker. Firefox has a page that persists, and loads the background alone. */
export default defineUnlistedScript(() => startWorker(() => importScripts('/background.js')));
