import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Numbered pictures in a folder that holds no others. */
export class Album {
  readonly folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(folder: string): Promise<Album> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Album(folder);
  }

  /** Takes a picture, and says what it shows. */
  async add(page: Page, what: string): Promise<void> {
    this.#count += 1;
    const name = `${String(this.#count).padStart(2, '0')}-${what.toLowerCase().replaceAll(/[^a-z]+/g, '-')}.png`;
    await page.bringToFront();
    await page.screenshot({ path: join(this.folder, name), animations: 'disabled' });
    console.log(`  ${name}`);
  }
}
