import { expect, it } from 'vitest';
import { model, withMail } from '../../../tests/support/sandbox/gmail-page.ts';

const mail = withMail('chromium');

it('full screen moves the same nodes there and back', async () => {
  const page = await mail.load('open=popup');
  const body = await page.$('[g_editable]');
  const isFullscreen = (): Promise<boolean | undefined> =>
    page.evaluate((body) => body?.isConnected && body.closest('.aSt') !== null, body);
  const toggle = (): Promise<void> => page.evaluate(() => window.mailbox.composes[0]?.fullscreen());
  await toggle();
  expect(await isFullscreen()).toBe(true);
  await toggle();
  expect(await isFullscreen()).toBe(false);
});

it('a minimised popup keeps its nodes, out of sight', async () => {
  const page = await mail.load('open=popup');
  const body = await page.$('[g_editable]');
  await page.evaluate(() => window.mailbox.composes[0]?.minimise());
  expect(await body?.isVisible()).toBe(false);
  await page.evaluate(() => window.mailbox.composes[0]?.minimise());
  expect(await body?.isVisible()).toBe(true);
});

it('a closed compose leaves nothing; with recycle its nodes come back for the next mail', async () => {
  for (const [query, same] of [
    ['', false],
    ['recycle=1', true],
  ] as const) {
    const page = await mail.load(`open=popup&${query}`);
    const first = await page.$('[g_editable]');
    await page.evaluate(() => window.mailbox.composes[0]?.close());
    expect(await page.$('[contenteditable="true"]')).toBeNull();
    await page.evaluate(() => window.mailbox.open('popup', { subject: 'Second', body: 'new' }));
    expect(await page.evaluate((first) => first === document.querySelector('[g_editable]'), first)).toBe(
      same,
    );
    expect(await model(page)).toBe('new');
  }
});

it('several composes have an id each and send each its own', async () => {
  const page = await mail.load('open=popup,popup,reply');
  const ids = await page.$$eval('input[name="composeid"]', (inputs) => inputs.map(({ value }) => value));
  expect(new Set(ids).size).toBe(3);
  const sent = await page.evaluate(() => {
    const [, second] = window.mailbox.composes;
    second?.select('');
    document.execCommand('insertText', false, 'second');
    second?.send();
    return window.mailbox.sent;
  });
  expect(sent).toMatchObject([{ compose: 2, body: expect.stringContaining('second') }]);
});

it('a draft has no id until it was saved', async () => {
  const page = await mail.load('open=popup&autosave=1');
  const id = (): Promise<string> => page.$eval('input[name="draft"]', ({ value }) => value);
  expect(await id()).toBe('');
  await page.evaluate(() => window.mailbox.composes[0]?.select(''));
  await page.keyboard.type('x');
  await page.waitForFunction(() =>
    document.querySelector('input[name="draft"]')?.matches('[value^="#msg-a:r-"]'),
  );
});

it('a popup that pops out goes on in a window of its own', async () => {
  const page = await mail.load('open=popup&body=text');
  const popped = new Promise((resolve) => page.once('popup', resolve));
  await page.keyboard.down('Shift');
  await page.click('[data-part="window-control"]:nth-of-type(2)');
  await popped;
  expect(await page.evaluate(() => window.mailbox.composes.length)).toBe(0);
  const pages = await page.browser().pages();
  const other = pages.find((each) => each.url().includes('view=btop'));
  await other?.waitForFunction(() => 'mailbox' in window);
  expect(other && (await model(other))).toContain('Hello Anna');
});

it('in plain-text mode the text is sent, without what the DOM has around it', async () => {
  const page = await mail.load('view=cm&plain=1&su=Subject');
  const sent = await page.evaluate(() => {
    window.mailbox.composes[0]?.select('');
    document.execCommand('insertText', false, 'one');
    document.execCommand('insertParagraph');
    document.execCommand('insertText', false, 'two');
    window.mailbox.composes[0]?.send();
    return window.mailbox.sent;
  });
  expect(sent).toMatchObject([{ subject: 'Subject', body: 'one\ntwo' }]);
});

it('going elsewhere changes the address, and closes what is written in the thread', async () => {
  const page = await mail.load('open=reply,popup');
  expect(new URL(page.url()).hash).toBe('#inbox/0');
  await page.evaluate(() => window.mailbox.navigate('sent'));
  expect(new URL(page.url()).hash).toBe('#sent');
  expect(await page.evaluate(() => window.mailbox.composes.map(({ kind }) => kind))).toEqual(['popup']);
  await page.goBack();
  expect(await page.$('.ip')).not.toBeNull();
});
