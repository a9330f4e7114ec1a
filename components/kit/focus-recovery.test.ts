// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { recoverFocus } from './focus-recovery.ts';

const find = (id: string) => document.getElementById(id) ?? document.body;
const focused = () => document.activeElement?.id;

beforeEach(() => {
  document.body.innerHTML = `
    <main>
      <input id="first" />
      <section id="section"><button id="alone"></button></section>
      <ul><li id="row"><button id="one"></button></li><li><button id="two"></button></li></ul>
      <dialog id="dialog" open><button id="inside"></button><button id="other"></button></dialog>
    </main>`;
  const closed = new AbortController();
  onTestFinished(() => closed.abort());
  recoverFocus(closed.signal);
});

describe('the focus of what takes itself away', () => {
  it.each([
    ['goes to its neighbour', 'one', 'row', 'two'],
    ['goes to what comes first around, where nothing is left beside it', 'alone', 'section', 'first'],
    ['stays in a dialog that stays', 'inside', 'inside', 'other'],
  ])('%s', async (_, from, taken, to) => {
    find(from).focus();
    find(taken).remove();
    await expect.poll(focused).toBe(to);
  });

  it('is the dialog’s own matter where that closes', async () => {
    find('inside').focus();
    find('dialog').remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });

  it('stays where the host has put it since', async () => {
    find('one').focus();
    find('two').focus();
    find('row').remove();
    await Promise.resolve();
    expect(focused()).toBe('two');
  });

  it('was given up by the host who went to a place that takes none', async () => {
    find('one').focus();
    find('one').blur();
    await Promise.resolve();
    find('row').remove();
    await Promise.resolve();
    expect(document.activeElement).toBe(document.body);
  });
});
