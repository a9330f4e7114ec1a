import { describe, expect, it } from 'vitest';
import { hasLink, renderInvitation } from './render.ts';

const link = 'https://app.eyeson.team/permalink?guest=R2SdUxiqKhpBoUu0oi0pZZkZ';
const words = { room: 'Weekly sync', link, host: 'Hanna' };

describe('an invitation', () => {
  it('links each line that has the room’s name or the link, and says the link itself', () => {
    expect(renderInvitation('Join {room}\n{link}\nSee you!', words)).toEqual({
      text: `Join Weekly sync\n${link}\nSee you!`,
      html: `<a href="${link}">Join Weekly sync</a><br><a href="${link}">${link}</a><br>See you!`,
      link,
    });
  });

  it('is escaped: markup in a room’s name stays text', () => {
    const { html, text } = renderInvitation('{room}\n{link}', {
      ...words,
      room: `<img onerror='x' src="&">`,
    });
    expect(text).toContain(`<img onerror='x' src="&">`);
    expect(html).toContain('&lt;img onerror=&#39;x&#39; src=&quot;&amp;&quot;&gt;');
  });

  it('is escaped in its address, too', () => {
    const { html } = renderInvitation('{link}', { ...words, link: `${link}&x="><b>` });
    expect(html).not.toContain('<b>');
    expect(html).toContain('&amp;x=');
  });

  it.each(['{link}', '{host}', '$&', '{room}'])('takes %s in a room’s name for text', (room) => {
    expect(renderInvitation('{room}: {link}', { ...words, room }).text).toBe(`${room}: ${link}`);
  });

  it('keeps a room’s name on one line', () => {
    expect(renderInvitation('{room}\n{link}', { ...words, room: ' Weekly\n sync ' }).text).toBe(
      `Weekly sync\n${link}`,
    );
  });

  it('does not name a host who has no name', () => {
    const template = '{room}\n{link}\nYour host: {host}';
    expect(renderInvitation(template, words).text).toContain('Your host: Hanna');
    expect(renderInvitation(template, { ...words, host: ' ' }).text).toBe(`Weekly sync\n${link}`);
  });

  it('leaves what is no placeholder as it is', () => {
    expect(renderInvitation('{when} {link}', words).text).toBe(`{when} ${link}`);
  });
});

it.each([
  ['Come to {room}: {link}', true],
  ['Come to {room}', false],
  ['', false],
])('“%s” can be used as a template: %s', (template, usable) => expect(hasLink(template)).toBe(usable));
