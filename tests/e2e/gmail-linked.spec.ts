import { expect, test } from '../support/e2e/gmail/fixtures.ts';
import type { GmailTab } from '../support/e2e/gmail/gmail-tab.ts';

const action = ({ page }: GmailTab, name: string) => page.getByRole('button', { name, exact: true });

const words = (html: string) =>
  html
    .replaceAll(/<[^>]*>|&nbsp;/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

test.describe('a mail that has a link of ours', () => {
  test('gets no second one: the button offers what can be done with it', async ({ openGmail, links }) => {
    const tab = await openGmail('open=popup');
    await tab.choose('Weekly sync');
    await tab.button.click();
    for (const name of ['Start meeting', 'Copy guest link', 'Change room…', 'Remove link'])
      await expect(action(tab, name)).toBeVisible();
    expect((await tab.model()).split(`>${links.weekly}</a>`)).toHaveLength(2);
    await expect(tab.menu).toHaveAccessibleName('Eyeson link: “Weekly sync”…');
    await expect(tab.menu.getByText('Weekly sync', { exact: true })).toBeVisible();
  });

  test('is told by the name and the tooltip of the button, as long as the link is there', async ({
    openGmail,
  }) => {
    const tab = await openGmail('open=popup');
    await expect(tab.button).toHaveAttribute('title', /^Add Eyeson link/);
    await tab.select('');
    await tab.choose('Weekly sync');
    await expect(tab.button).toHaveAccessibleName('Eyeson link: “Weekly sync”…');
    await expect(tab.button).toHaveAttribute('title', 'Eyeson link: “Weekly sync”…');
    await tab.page.keyboard.press('Control+a');
    await tab.page.keyboard.press('Delete');
    await expect(tab.button).toHaveAccessibleName('Add Eyeson link');
  });

  test('says “Join meeting” while the meeting runs, and “Start meeting” when it does not', async ({
    openGmail,
    sandbox,
    sharedExtension,
    links,
  }) => {
    const id = sandbox.eyeson.rooms().find(({ guestLink }) => guestLink === links.interview)?.id ?? '';
    const tab = await openGmail('open=popup');
    await tab.choose('Interview');
    for (const [change, label] of [
      ['start', 'Join meeting'],
      ['stop', 'Start meeting'],
    ] as const) {
      sandbox.eyeson[change](id);
      await sharedExtension.ask('presence.poll');
      await tab.button.click();
      await expect(tab.menu.getByRole('button').first()).toHaveText(label);
      await tab.page.keyboard.press('Escape');
    }
  });

  test('gives it to the clipboard', async ({ openGmail, sharedExtension, links }) => {
    const tab = await openGmail('open=popup');
    await tab.choose('Interview');
    await tab.button.click();
    await action(tab, 'Copy guest link').click();
    await expect(tab.page.getByText('Guest link copied')).toBeVisible();
    await expect.poll(() => sharedExtension.clipboard()).toBe(links.interview);
  });

  test('lets the host join by the host link, which the page never sees', async ({
    openGmail,
    sharedExtension,
    sandbox,
  }) => {
    const made = sandbox.eyeson.rooms().length;
    const tab = await openGmail();
    await tab.compose('popup', { subject: 'Joined' });
    await tab.button.click();
    await tab.option('New room “Joined”').click();
    await expect.poll(() => tab.model()).toContain('guest=');
    await tab.button.click();
    const opened = sharedExtension.context.waitForEvent('page');
    await action(tab, 'Start meeting').click();
    const meeting = await opened;
    await meeting.waitForURL(/app\.eyeson\.team/);
    const room = sandbox.eyeson.rooms()[made];
    expect(meeting.url()).toBe(room?.hosts[0]?.link);
    expect(await tab.page.content()).not.toContain(room?.hosts[0]?.token);
    await meeting.close();
  });

  test('loses exactly the block by Remove, and has it again after an undo', async ({ openGmail, links }) => {
    const tab = await openGmail('open=draft&body=text,signature,quote');
    const { keyboard } = tab.page;
    await tab.select('shall we');
    await keyboard.press('ArrowLeft');
    await keyboard.type('above');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('ArrowUp');
    const before = await tab.model();
    await tab.choose('Weekly sync');
    const linked = await tab.model();
    await tab.button.click();
    await action(tab, 'Remove link').click();
    expect(await tab.model()).toBe(before);
    await keyboard.press('Control+z');
    expect(await tab.model()).toBe(linked);
    expect(linked).toContain(links.weekly);
  });

  test('keeps what was typed around and between by Remove', async ({ openGmail }) => {
    const tab = await openGmail('open=popup');
    const { keyboard } = tab.page;
    await tab.select('');
    await keyboard.type('one ');
    await tab.choose('Weekly sync');
    await keyboard.type('three');
    await tab.select('Join the');
    await keyboard.press('ArrowLeft');
    await keyboard.type('two ');
    await tab.button.click();
    await action(tab, 'Remove link').click();
    const text = (await tab.model())
      .replaceAll(/<[^>]*>|&nbsp;/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    expect(text).toBe('one two three');
  });

  test('gets another one by Replace, in the same place and as one step', async ({ openGmail, links }) => {
    const tab = await openGmail('open=draft&body=text,signature');
    await tab.select('Hello Anna');
    await tab.page.keyboard.press('ArrowRight');
    await tab.choose('Weekly sync');
    const first = await tab.model();
    await tab.button.click();
    await action(tab, 'Change room…').click();
    await tab.option('Interview').click();
    const second = await tab.model();
    expect(second).toBe(first.replaceAll(links.weekly, links.interview).replace('Weekly sync', 'Interview'));
    await tab.page.keyboard.press('Control+z');
    expect(await tab.model()).toBe(first);
  });

  test('stays as it is when it is replaced by itself', async ({ openGmail }) => {
    const tab = await openGmail('open=draft');
    await tab.select('');
    await tab.choose('Weekly sync');
    const first = await tab.model();
    await tab.button.click();
    await action(tab, 'Change room…').click();
    await tab.option('Weekly sync').click();
    await tab.picker.waitFor({ state: 'detached' });
    expect(await tab.model()).toBe(first);
  });

  const drafts: Record<string, (link: string) => string> = {
    'as it was inserted': (link) =>
      `<div>Hi</div><div><a href="${link}">Join the video meeting “Weekly sync”</a><br><a href="${link}">${link}</a>&nbsp;</div><div>Best</div>`,
    'in plain text': (link) =>
      `<div>Hi</div><div>Join the video meeting “Weekly sync”<br>${link}</div><div>Best</div>`,
    'without its words': (link) => `Hi<br>${link}<br>Best`,
    'with other words in the link': (link) => `<div>Hi <a href="${link}">Come in!</a></div><div>Best</div>`,
  };
  for (const [name, body] of Object.entries(drafts)) {
    const tag = name === 'without its words' ? '@long' : [];
    test(`is known again as a draft of another day, ${name}`, { tag }, async ({ openGmail, links }) => {
      const tab = await openGmail();
      await tab.compose('popup', { body: body(links.weekly) });
      await expect(tab.button).toHaveAttribute('title', /^Eyeson link: /);
      await tab.button.click();
      await action(tab, 'Remove link').click();
      expect(words(await tab.model())).toBe('Hi Best');
    });
  }
});

test('a link in quoted mail is not one of this mail', async ({ openGmail, links }) => {
  const tab = await openGmail();
  const quote = `<div class="gmail_quote"><a href="${links.weekly}">${links.weekly}</a></div>`;
  await tab.compose('popup', { body: `<div><br></div>${quote}` });
  await tab.choose('Interview');
  expect(await tab.model()).toContain(links.interview);
  await tab.button.click();
  await action(tab, 'Remove link').click();
  expect(await tab.model()).not.toContain(links.interview);
  expect(await tab.model()).toContain(quote);
});

test('a host link that somebody pastes is warned of, on the button and in the dialog', async ({
  openGmail,
}) => {
  const tab = await openGmail('open=popup');
  await tab.select('');
  await tab.page.keyboard.insertText('https://app.eyeson.team/permalink?9clgjJXl1NzbcmF5vfXWhAVJ ');
  await expect(tab.button).toHaveAttribute('title', /contains your host link/);
  await tab.button.click();
  await expect(tab.picker).toContainText('Anyone who has it can start the meeting as you');
});

test.describe('a link that was put between quoted lines', () => {
  const invited = (link: string) =>
    `<div><a href="${link}">Join the video meeting “Weekly sync”</a><br><a href="${link}">${link}</a></div>`;

  for (const [name, before] of Object.entries({
    'another mail': () => '',
    'the same link': invited,
  })) {
    test(`gets no second one, and is removed alone, in a quote of ${name}`, async ({ openGmail, links }) => {
      const tab = await openGmail();
      const old = before(links.weekly);
      const quote = `<div class="gmail_quote">${old}<div>first line</div><div>second line</div></div>`;
      await tab.compose('popup', { body: `<div><br></div>${quote}` });
      await tab.select('first line');
      await tab.page.keyboard.press('ArrowRight');
      await tab.choose('Weekly sync');
      const linked = await tab.model();
      expect(linked.split(`>${links.weekly}</a>`)).toHaveLength(old ? 3 : 2);

      await tab.button.click();
      for (const each of ['Start meeting', 'Copy guest link', 'Change room…', 'Remove link'])
        await expect(action(tab, each)).toBeVisible();
      await action(tab, 'Remove link').click();
      await expect.poll(() => tab.model()).not.toBe(linked);
      const left = await tab.model();
      expect(left.split(`>${links.weekly}</a>`)).toHaveLength(old ? 2 : 1);
      expect(words(left)).toMatch(/first line second line$/);
      if (old) expect(left).toContain(old);
    });
  }

  test('is replaced where it stands', async ({ openGmail, links }) => {
    const tab = await openGmail();
    const quote = '<div class="gmail_quote"><div>first line</div><div>second line</div></div>';
    await tab.compose('popup', { body: `<div><br></div>${quote}` });
    await tab.select('first line');
    await tab.page.keyboard.press('ArrowRight');
    await tab.choose('Weekly sync');
    for (const [from, to] of [
      ['weekly', 'Interview'],
      ['interview', 'Weekly sync'],
    ] as const) {
      await tab.button.click();
      await action(tab, 'Change room…').click();
      await tab.option(to).click();
      await expect.poll(() => tab.model()).not.toContain(links[from]);
      expect(words(await tab.model())).toMatch(new RegExp(`^first line .*${to}.* second line$`));
    }
  });
});
