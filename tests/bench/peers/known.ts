/** Another extension that puts a link into events of Google Calendar. It is built elsewhere, and no part of this project. */
export interface Known {
  id: 'brave-talk' | 'jidesha';
  name: string;
  /** What its button says in an event without a link. */
  label: string;
  /** What its unpacked extension is. */
  source: string;
  /** Its content scripts as they were built once, for a machine where it is not. */
  noted: Bytes & { version: string };
}

/** Bytes of the content scripts that a page gets. */
export interface Bytes {
  raw: number;
  gzipped: number;
}

export const known: readonly Known[] = [
  {
    id: 'brave-talk',
    name: 'Brave Talk',
    label: 'Add a Brave Talk meeting',
    source:
      'the dist that “npm ci && npm run build” makes in github.com/brave/brave-talk-gcalendar-extension',
    noted: { version: '3.0.3 at a43e9531', raw: 16_487, gzipped: 5_772 },
  },
  {
    id: 'jidesha',
    name: 'jidesha',
    label: 'Add a Jitsi Meeting',
    source: 'the folder calendar of github.com/jitsi/jidesha',
    noted: { version: '0.2.8 at fcb8be45', raw: 317_344, gzipped: 90_815 },
  },
];
