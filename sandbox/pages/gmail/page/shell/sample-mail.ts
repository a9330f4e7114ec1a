/** A received mail. */
export interface SampleMail {
  from: string;
  subject: string;
  text: string;
  when: string;
  unread?: boolean;
}

/** The mails of the inbox, newest first. */
export const sampleMail: readonly SampleMail[] = [
  {
    from: 'Anna Berg',
    subject: 'When do we meet?',
    text: 'Tuesday would suit me, any time after two.',
    when: '14:02',
    unread: true,
  },
  {
    from: 'Marco Conti',
    subject: 'Offer for the workshop',
    text: 'Attached you find what we talked about.',
    when: '11:40',
    unread: true,
  },
  {
    from: 'Library',
    subject: 'Two books are due on Friday',
    text: 'You can keep them for two more weeks.',
    when: '09:15',
  },
  { from: 'Yuki Sato', subject: 'Pictures from Kyoto', text: 'Here are the best of them.', when: '3 Jun' },
  {
    from: 'Leila Haddad',
    subject: 'Interview on Thursday',
    text: 'The candidate confirmed ten o’clock.',
    when: '3 Jun',
  },
  {
    from: 'Tom Weiss',
    subject: 'Minutes of the meeting',
    text: 'Please correct what I got wrong.',
    when: '2 Jun',
  },
  {
    from: 'Clara Ruiz',
    subject: 'Lesson plan',
    text: 'Next week we start with chapter four.',
    when: '2 Jun',
  },
  {
    from: 'Printers & Sons',
    subject: 'Your order is on its way',
    text: 'It should arrive tomorrow.',
    when: '1 Jun',
  },
  { from: 'Nora Lindt', subject: 'Lunch?', text: 'The new place at the corner has opened.', when: '31 May' },
  { from: 'Paul Meier', subject: 'Support case 4711', text: 'Thank you, it works again.', when: '31 May' },
  {
    from: 'Sofia Novak',
    subject: 'Translation',
    text: 'Two sentences on page three are unclear.',
    when: '30 May',
  },
  { from: 'Choir', subject: 'Rehearsal moved to Monday', text: 'Same place, same time.', when: '29 May' },
];
