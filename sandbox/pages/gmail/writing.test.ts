import { describe, expect, it } from 'vitest';
import { isLong } from '../../../tests/support/sandbox/is-long.ts';
import { browsers } from '../../../tests/support/sandbox/browser.ts';
import { control, insertHtml, model, withMail } from '../../../tests/support/sandbox/gmail-page.ts';

const link = '<a href="https://app.eyeson.team/?guest=1">Weekly</a>';

describe.each(browsers)('writing a mail in %s', (name) => {
  const mail = withMail(name);

  const everywhere = [
    'open=popup',
    'open=reply',
    'view=btop',
    ...(isLong ? ['open=draft', 'open=minimised', 'open=fullscreen', 'open=forward', 'view=cm'] : []),
  ];
  it.each(everywhere)('what is typed is in the model with %s', async (query) => {
    const page = await mail.load(query);
    await page.evaluate(
      () => window.mailbox.composes[0]?.kind === 'minimised' && window.mailbox.composes[0].minimise(),
    );
    await page.evaluate(() => window.mailbox.composes[0]?.select(''));
    await page.keyboard.type('typed');
    expect(await model(page)).toContain('typed');
  });

  it.each(['editor', 'browser'])(
    'a command inserts, Ctrl+Z and Ctrl+Y move exactly that (%s)',
    async (undo) => {
      const page = await mail.load(`open=reply&undo=${undo}`);
      await page.keyboard.type('before');
      const before = await model(page);
      expect(await insertHtml(page, link)).toBe(true);
      const after = await model(page);
      expect(after).toContain(`before${link}`);
      await control(page, 'z');
      expect(await model(page)).toBe(before);
      await control(page, 'y');
      expect(await model(page)).toBe(after);
    },
  );

  it('what is written behind the editor is in the DOM and is not sent', async () => {
    const page = await mail.load('open=reply');
    await page.evaluate(() => {
      const body = document.querySelector('[g_editable]');
      const { SafeHtml, legacyconversions } = goog.html;
      const html = legacyconversions.safeHtmlFromString(`${body?.innerHTML ?? ''}<b>behind</b>`);
      if (body) body.innerHTML = SafeHtml.unwrapTrustedHTML(html);
      window.mailbox.composes[0]?.send();
    });
    const sent = await page.evaluate(() => window.mailbox.sent);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).not.toContain('behind');
  });

  it('the bar for formatting moves the history of the editor', async () => {
    const page = await mail.load('open=reply');
    const before = await model(page);
    await page.keyboard.type('typed');
    const after = await model(page);
    await page.click('.oc [role="button"]');
    await page.click('[command="+undo"]');
    expect(await model(page)).toBe(before);
    await page.click('[command="+redo"]');
    expect(await model(page)).toBe(after);
  });

  it('a string is refused at the HTML sinks of the page', async () => {
    const page = await mail.load();
    const outcome = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return 'taken';
      } catch {
        return 'refused';
      }
    });
    expect(outcome).toBe('refused');
  });
});
