import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import type { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';

/** A body's HTML, up to and including what is before our block, and what is behind it. */
const around = (model: string, link: string): [string, string] => {
  const first = model.indexOf(`<a href="${link}"`);
  const last = model.lastIndexOf('</a>') + '</a>'.length;
  return [model.slice(0, first), model.slice(last)];
};

test('of two composes the link gets into the one whose button was clicked, at its own cursor', async ({
  openGmail,
  links,
}) => {
  const tab = await openGmail();
  await tab.compose('popup', { body: '<div>first one</div>' });
  await tab.compose('popup', { body: '<div>second one</div>' });
  await tab.select('first', 0);
  await tab.page.keyboard.press('ArrowRight');
  // A browser tells of a moved cursor with the next frame, which no hand outruns.
  await tab.page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  await tab.select('second', 1);
  await tab.choose('Weekly sync', 0);
  expect(await tab.model(1)).toBe('<div>second one</div>');
  expect(around(await tab.model(0), links.weekly)[0]).toBe('<div>first<br>');

  await tab.choose('Interview', 1);
  expect(await tab.model(1)).not.toContain('second');
  expect(await tab.model(1)).toContain(links.interview);
  expect(await tab.model(0)).not.toContain(links.interview);
});

test.describe('where nothing was focused, the link comes before signature and quote', () => {
  for (const body of ['signature', 'quote', 'signature,quote', 'text,signature,quote']) {
    test(body, async ({ openGmail, links }) => {
      const tab = await openGmail(`open=popup&focus=none&body=${body}`);
      await tab.choose('Weekly sync');
      const [before, behind] = around(await tab.model(), links.weekly);
      expect(['', '<div>']).toContain(before);
      for (const part of body.split(','))
        expect(behind).toContain({ text: 'Hello', signature: 'Jo Doe', quote: 'When do we meet?' }[part]);
    });
  }
});

test('plain text keeps the address, in the DOM and in the mail that is sent', async ({
  openGmail,
  links,
}) => {
  const tab = await openGmail('open=popup&plain');
  await tab.choose('Weekly sync');
  await tab.page.evaluate(() => window.mailbox.composes[0]?.send());
  const [mail] = await tab.page.evaluate(() => window.mailbox.sent);
  expect(mail?.body).toContain(links.weekly);
  expect(mail?.body).toContain('Weekly sync');
  expect(mail?.body).not.toContain('<');
});

test('the mail that is sent has the link in it, and not our button', async ({ openGmail, links }) => {
  const tab = await openGmail('open=reply');
  await tab.choose('Weekly sync');
  await tab.page.evaluate(() => window.mailbox.composes[0]?.send());
  const [mail] = await tab.page.evaluate(() => window.mailbox.sent);
  expect(mail?.body).toContain(`href="${links.weekly}"`);
  expect(mail?.body).not.toContain('permalinks-for-eyeson');
});

test('a room named like markup is inserted as that text', async ({ openGmail, sandbox }) => {
  const tab = await openGmail();
  await tab.compose('popup', { subject: '<img src=x onerror=alert(1)>{link}' });
  await tab.button.click();
  await tab.option('New room “<img src=x onerror=alert(1)>{link}”').click();
  await expect.poll(() => tab.model()).toContain('&lt;img src=x onerror=alert(1)&gt;{link}');
  expect(await tab.model()).not.toContain('<img');
  expect(sandbox.eyeson.rooms().filter(({ name }) => name?.startsWith('<img'))).toHaveLength(1);
});

test('a new room is named after the subject, made once, and heads the list from then on', async ({
  openGmail,
  sandbox,
}) => {
  const tab = await openGmail();
  await tab.compose('popup', { subject: 'Talk of two' });
  await tab.button.click();
  await tab.option('New room “Talk of two”').dblclick();
  await expect.poll(() => tab.model()).toContain('Talk of two');
  const made = sandbox.eyeson.rooms().filter(({ name }) => name === 'Talk of two');
  expect(made).toHaveLength(1);
  expect(await tab.model()).toContain(made[0]?.guestLink);

  await tab.compose('popup');
  await tab.button.nth(1).click();
  await expect(tab.picker.getByRole('option').first()).toHaveText('Talk of two');
});

test.describe('a compose in which another mail is written by now', () => {
  const another = (tab: GmailTab, changes: { composeid?: string; draft?: string }) =>
    tab.page.evaluate((changes) => {
      for (const [name, value] of Object.entries(changes)) {
        const input = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
        if (input) input.value = value;
      }
    }, changes);

  for (const changes of [
    { composeid: '7', draft: '#msg-a:r-7' },
    { composeid: '7' },
    { draft: '#msg-a:r-7' },
  ]) {
    test(`gets no link: ${Object.keys(changes).join(' and ')}`, async ({
      openGmail,
      sharedExtension,
      sandbox: { eyeson },
    }) => {
      const tab = await openGmail('open=draft');
      const before = await tab.model();
      await tab.button.click();
      await tab.search.fill('Late');
      eyeson.faults.add({ match: 'POST /permalink', times: 1, do: { delayMs: 1000 } });
      await tab.option('New room “Late”').click();
      await another(tab, changes);
      await expect(tab.page.getByText('Another text is open here now')).toBeVisible();
      expect(await tab.model()).toBe(before);
      const room = eyeson.rooms().findLast(({ name }) => name === 'Late');
      await expect.poll(() => sharedExtension.clipboard()).toBe(room?.guestLink);
    });
  }

  test('which is still the same one once it is saved for the first time', async ({ openGmail, links }) => {
    const tab = await openGmail('open=popup');
    await another(tab, { draft: '' });
    await tab.button.click();
    await tab.option('Weekly sync').waitFor();
    await another(tab, { draft: '#msg-a:r-7' });
    await tab.option('Weekly sync').click();
    await expect.poll(() => tab.model()).toContain(links.weekly);
  });
});
