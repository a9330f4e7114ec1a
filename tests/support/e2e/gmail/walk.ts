import { expect, type Locator } from '@playwright/test';
import { Prng } from '../../prng.ts';
import type { GmailTab } from './gmail-tab.ts';

interface Expected {
  linked: boolean;
  /** How often the page has thrown our button out: from the third time on it stands elsewhere. */
  thrownOut: number;
}

/** A walk over all that can happen to composes, and what must be true after each step. */
export class Walk {
  readonly #tab: GmailTab;
  readonly #prng: Prng;
  readonly #link: string;
  readonly #room: string;
  readonly #composes = new Map<number, Expected>();
  readonly #took: string[] = [];

  constructor(tab: GmailTab, seed: number, room: string, link: string) {
    this.#tab = tab;
    this.#prng = new Prng(seed);
    this.#room = room;
    this.#link = link;
  }

  async go(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) {
      await this.#step();
      await this.#look();
    }
  }

  async #step(): Promise<void> {
    const ids = [...this.#composes.keys()];
    const id = ids[this.#prng.throw(Math.max(ids.length, 1))];
    const compose = id === undefined ? undefined : this.#composes.get(id);
    if (id === undefined || !compose || (ids.length < 3 && this.#prng.throw(4) === 0)) return this.#open();
    const choices = [
      'close',
      'minimise',
      'fullscreen',
      'insert',
      'insert',
      'undo',
      'remove',
      'navigate',
      'throwOut',
    ] as const;
    const choice = this.#prng.pick(...choices);
    this.#took.push(`${choice} ${id}`);
    if (choice === 'navigate') return this.#navigate();
    if (choice === 'insert') return compose.linked ? undefined : this.#insert(id, compose);
    if (choice === 'undo') return compose.linked ? undefined : this.#insertAndUndo(id, compose);
    if (choice === 'remove') return compose.linked ? this.#remove(id, compose) : undefined;
    if (choice === 'throwOut') return compose.thrownOut < 2 ? this.#throwOut(id, compose) : undefined;
    await this.#move(id, choice);
    if (choice === 'close') this.#composes.delete(id);
  }

  async #open(): Promise<void> {
    const kind = this.#prng.pick<'popup' | 'fullscreen' | 'reply' | 'draft'>(
      'popup',
      'popup',
      'fullscreen',
      'reply',
      'draft',
    );
    const id = await this.#tab.page.evaluate((kind) => window.mailbox.open(kind), kind);
    this.#took.push(`open ${kind} ${id}`);
    if (!this.#composes.has(id)) this.#composes.set(id, { linked: false, thrownOut: 0 });
  }

  async #navigate(): Promise<void> {
    const to = this.#prng.pick('inbox', 'inbox/2', 'sent');
    const open = await this.#tab.page.evaluate((to) => {
      window.mailbox.navigate(to);
      return window.mailbox.composes.map(({ id }) => id);
    }, to);
    for (const id of this.#composes.keys()) if (!open.includes(id)) this.#composes.delete(id);
  }

  async #insert(id: number, compose: Expected): Promise<void> {
    await this.#click(id);
    await this.#tab.option(this.#room).waitFor();
    await this.#tab.search.fill(this.#room);
    await this.#tab.search.press('Enter');
    await this.#tab.picker.waitFor({ state: 'detached' });
    compose.linked = true;
  }

  async #insertAndUndo(id: number, compose: Expected): Promise<void> {
    await this.#insert(id, compose);
    await this.#look();
    await this.#move(id, 'undo');
    compose.linked = false;
  }

  async #remove(id: number, compose: Expected): Promise<void> {
    await this.#click(id);
    await this.#tab.page.getByRole('button', { name: 'Remove link', exact: true }).press('Enter');
    compose.linked = false;
  }

  async #throwOut(id: number, compose: Expected): Promise<void> {
    compose.thrownOut += 1;
    await this.#move(id, this.#prng.pick('strip', 'rerender'));
  }

  #move(
    id: number,
    move: 'close' | 'minimise' | 'fullscreen' | 'undo' | 'strip' | 'rerender',
  ): Promise<void> {
    return this.#tab.page.evaluate(
      ([id, move]) => void window.mailbox.composes.find((compose) => compose.id === id)?.[move](),
      [id, move] as const,
    );
  }

  #compose(id: number): Locator {
    const { page } = this.#tab;
    return page.locator('[data-part="compose"]', {
      has: page.locator(`input[name="composeid"][value="${id}"]`),
    });
  }

  /** By script, because composes may lie above each other; but never where nobody can click. */
  async #click(id: number): Promise<void> {
    if (!(await this.#compose(id).isVisible())) await this.#move(id, 'minimise');
    await this.#compose(id).locator('permalinks-for-eyeson .opener').press('Enter');
  }

  async #look(): Promise<void> {
    const way = `after ${this.#took.join(', ')}`;
    const models = await this.#tab.page.evaluate(() =>
      window.mailbox.composes.map((compose): [number, string] => [compose.id, compose.model()]),
    );
    expect(new Set(models.map(([id]) => id)), way).toEqual(new Set(this.#composes.keys()));
    for (const [id, model] of models) {
      const { linked } = this.#composes.get(id) ?? {};
      expect(model.split(`>${this.#link}</a>`).length - 1, way).toBe(linked ? 1 : 0);
      await expect(this.#compose(id).locator('permalinks-for-eyeson'), way).toHaveCount(1);
    }
    await expect(this.#tab.button, way).toHaveCount(models.length);
    expect(await this.#tab.sentCount(), way).toBe(0);
    expect(this.#tab.errors, way).toEqual([]);
  }
}
