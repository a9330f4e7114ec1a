import { expect, it } from 'vitest';
import { mailUrl, whatsAppUrl } from './links.ts';

const text = 'Join “R&D, 100 %” ☕\nhttps://app.eyeson.team/permalink?guest=G&x=1';

it('fills a mail with the subject and the text, and nothing else', () => {
  const url = new URL(mailUrl('R&D, 100 %?', text));
  expect(url.protocol).toBe('mailto:');
  expect(url.pathname).toBe('');
  expect([...url.searchParams]).toEqual([
    ['subject', 'R&D, 100 %?'],
    ['body', text.replace('\n', '\r\n')],
  ]);
  // A plus is a plus in mails, not a space.
  expect(url.href).not.toContain('+');
});

it('fills a message of WhatsApp', () => {
  const url = new URL(whatsAppUrl(text));
  expect(url.origin + url.pathname).toBe('https://wa.me/');
  expect([...url.searchParams]).toEqual([['text', text]]);
});
